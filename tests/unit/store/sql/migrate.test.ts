import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../../src/store/drivers/open-store.ts';
import { MIGRATIONS } from '../../../../src/store/sql/migrations.ts';
import { startPostgres, type TestPostgres } from '../../../support/postgres.ts';

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

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-migrate-'));
let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

const PLACES: Readonly<Record<string, () => Promise<string>>> = {
  SQLite: async () => path.join(folder, `${Math.random()}.db`),
  PostgreSQL: async () => postgres.createDatabase(),
};

for (const [name, newPlace] of Object.entries(PLACES)) {
  describe(`migrations on ${name}`, () => {
    test('an older program refuses the database of a newer one, saying so', async () => {
      const place = await newPlace();
      await (await openStore(place, { migrations: NEWER })).close();
      await expect(openStore(place)).rejects.toMatchObject({
        code: 'newer-database',
        message: expect.stringMatching(/newer version of Casebook.*9999-of-the-future/),
      });
      // The newer one still runs on it.
      await (await openStore(place, { migrations: NEWER })).close();
    });

    test('a step that fails leaves nothing behind, and what was there still works', async () => {
      const place = await newPlace();
      await (await openStore(place)).close();
      await expect(openStore(place, { migrations: HALF })).rejects.toMatchObject({
        code: 'migration-failed',
      });
      await expect(openStore(place, { migrations: HALF })).rejects.toThrow(/this|syntax/);
      const store = await openStore(place);
      expect(await store.events.markSeen('x', 1)).toBe(true);
      await store.close();
    });
  });
}

test('three that start at once on an empty PostgreSQL all get going', async () => {
  const databaseUrl = await postgres.createDatabase();
  const stores = await Promise.all([1, 2, 3].map(() => openStore(databaseUrl)));
  const firsts = await Promise.all(stores.map((store) => store.events.markSeen('one', 1)));
  expect(firsts.filter(Boolean)).toHaveLength(1);
  await Promise.all(stores.map((store) => store.close()));
});

test('a PostgreSQL that does not answer is named, without its password', async () => {
  const databaseUrl = 'postgres://me:hidden@127.0.0.1:1/casebook';
  const failed = await openStore(databaseUrl).then(
    () => null,
    (error: unknown) => error as Error,
  );
  expect(failed).toMatchObject({ code: 'cannot-connect' });
  expect(failed?.message).toContain('127.0.0.1:1/casebook');
  expect(failed?.message).not.toContain('hidden');
});
