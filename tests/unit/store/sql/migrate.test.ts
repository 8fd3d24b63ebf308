import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../../src/store/drivers/open-store.ts';
import { DRIVERS } from '../../../../src/store/drivers/table.ts';
import { MIGRATIONS } from '../../../../src/store/sql/migrations.ts';
import { createStoreLocations, remembers } from '../../../support/store-locations.ts';

const NEWER = {
  ...MIGRATIONS,
  '9999-of-the-future': {
    up: async (db: Parameters<(typeof MIGRATIONS)[string]['up']>[0]) => {
      await sql`create table invention (id text primary key)`.execute(db);
    },
  },
};
const HALF = {
  ...MIGRATIONS,
  '9998-fails': {
    up: async (db: Parameters<(typeof MIGRATIONS)[string]['up']>[0]) => {
      await sql`create table half (id text primary key)`.execute(db);
      await sql`this is no sql`.execute(db);
    },
  },
};

const locations = createStoreLocations();
afterAll(() => locations.stop());

for (const { name } of DRIVERS.filter(remembers)) {
  const newLocation = () => locations.fresh(name);
  describe(`migrations on ${name}`, () => {
    test('an older program refuses the database of a newer one, saying so', async () => {
      const location = await newLocation();
      await (await openStore(location, { team: 'T1', migrations: NEWER })).close();
      await expect(openStore(location, { team: 'T1' })).rejects.toMatchObject({
        code: 'newer-database',
        message: expect.stringMatching(/newer version of Casebook.*9999-of-the-future/),
      });
      // The newer one still runs on it.
      await (await openStore(location, { team: 'T1', migrations: NEWER })).close();
    });

    test('a step that fails leaves nothing behind, and what was there still works', async () => {
      const location = await newLocation();
      await (await openStore(location, { team: 'T1' })).close();
      await expect(openStore(location, { team: 'T1', migrations: HALF })).rejects.toMatchObject({
        code: 'migration-failed',
      });
      await expect(openStore(location, { team: 'T1', migrations: HALF })).rejects.toThrow(
        /this|syntax/,
      );
      const store = await openStore(location, { team: 'T1' });
      expect(await store.events.markSeen('x', 1)).toBe(true);
      await store.close();
    });
  });
}

test('three that start at once on an empty PostgreSQL all get going', async () => {
  const databaseUrl = await locations.fresh('postgres');
  const stores = await Promise.all([1, 2, 3].map(() => openStore(databaseUrl, { team: 'T1' })));
  const firsts = await Promise.all(stores.map((store) => store.events.markSeen('one', 1)));
  expect(firsts.filter(Boolean)).toHaveLength(1);
  await Promise.all(stores.map((store) => store.close()));
});

test('a PostgreSQL that does not answer is named, without its password', async () => {
  const databaseUrl = 'postgres://me:hidden@127.0.0.1:1/casebook';
  const failed = await openStore(databaseUrl, { team: 'T1' }).then(
    () => null,
    (error: unknown) => error as Error,
  );
  expect(failed).toMatchObject({ code: 'cannot-connect' });
  expect(failed?.message).toContain('127.0.0.1:1/casebook');
  expect(failed?.message).not.toContain('hidden');
});
