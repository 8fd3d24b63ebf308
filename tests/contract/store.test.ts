import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../src/store/drivers/driver.ts';
import { openStore } from '../../src/store/drivers/open-store.ts';
import { DRIVERS, type DriverName } from '../../src/store/drivers/table.ts';
import { TABLES } from '../../src/store/sql/survey.ts';
import { createStoreLocations, remembers } from '../support/store-locations.ts';
import { storeContract } from './store.ts';
import { instancesContract } from './store-instances.ts';
import { ledgerContract } from './store-ledger.ts';
import { postsContract } from './store-posts.ts';
import { questionContract } from './store-questions.ts';
import { retentionContract } from './store-retention.ts';
import { teamsContract } from './store-teams.ts';

const locations = createStoreLocations();

async function openAnew(name: DriverName) {
  return openStore(await locations.empty(name), { team: 'T1' });
}
afterAll(() => locations.stop());

async function allRows({ openToRead }: Driver, location: string) {
  const { db, close } = await openToRead(location);
  const rows: Record<string, readonly object[]> = {};
  for (const table of TABLES) {
    rows[table] = await db.selectFrom(table).selectAll().execute();
  }
  await close();
  return rows;
}

for (const driver of DRIVERS) {
  const { name } = driver;
  let location = '';
  const under = {
    async open() {
      location = await locations.empty(name);
      return openStore(location, { team: 'T1' });
    },
    reopen: remembers(driver) ? () => openStore(location, { team: 'T1' }) : null,
  };
  storeContract(name, under);
  if (remembers(driver)) {
    teamsContract(name, {
      open: async () => {
        location = await locations.empty(name);
      },
      as: (team) => openStore(location, { team }),
      rows: () => allRows(driver, location),
    });
  }
  ledgerContract(name, under);
  questionContract(name, under);
  postsContract(name, () => openAnew(name));
  retentionContract(name, () => openAnew(name));
  instancesContract(name, () => openAnew(name));
}

describe('the table of drivers', () => {
  test('lists every driver that has a file', async () => {
    const folder = path.resolve(import.meta.dirname, '../../src/store/drivers');
    const modules = await Promise.all(
      readdirSync(folder).map((file) => import(path.join(folder, file)) as Promise<object>),
    );
    const found = modules
      .flatMap((module) => Object.values(module) as unknown[])
      .filter((value) => typeof value === 'object' && value !== null && 'matches' in value);
    expect(new Set(found)).toEqual(new Set(DRIVERS));
  });

  test.each(DRIVERS)('only $name matches its example and its locations', async (driver) => {
    for (const location of [driver.example, await locations.empty(driver.name)]) {
      const matching = DRIVERS.filter(({ matches }) => matches(location));
      expect(matching.map(({ name }) => name)).toEqual([driver.name]);
    }
  });

  test('at most one driver matches any location', () => {
    const scheme = fc.constantFrom('postgres:', 'postgresql:', 'memory:', 'file:', 'C:', './');
    const location = fc.oneof(
      fc.string(),
      fc.tuple(scheme, fc.constantFrom('', '/', '//'), fc.string()).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(location, (any) => {
        expect(DRIVERS.filter(({ matches }) => matches(any)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    ['', '""'],
    ['mysql://me:hidden@host/name', '"mysql://…"'],
    ['libsql:', '"libsql:"'],
    ['MEMORY:', '"MEMORY:"'],
  ])(
    'a location that nobody opens (%s) is refused, with those that exist',
    async (wrong, shown) => {
      const failed = await openStore(wrong, { team: 'T1' }).then(
        () => null,
        (error: unknown) => error as Error,
      );
      expect(failed).toMatchObject({ name: 'StoreError', code: 'unknown-location' });
      expect(failed?.message).toContain(`No database driver opens ${shown}.`);
      for (const { example } of DRIVERS) expect(failed?.message).toContain(example);
      expect(failed?.message).not.toContain('hidden');
    },
  );
});
