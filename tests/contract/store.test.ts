import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../src/store/drivers/open-store.ts';
import { emptyDatabase, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { type StoreUnderTest, storeContract } from './store.ts';
import { ledgerContract } from './store-ledger.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-store-'));
let postgres: TestPostgres;
let file = '';
let databaseUrl = '';
let opened = 0;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

const STORES: Readonly<Record<string, StoreUnderTest>> = {
  'SQLite in memory': {
    open: () => openStore({ memory: true }),
    reopen: null,
  },
  'SQLite file': {
    open() {
      opened++;
      file = path.join(folder, `${opened}.db`);
      return openStore({ file });
    },
    reopen: () => openStore({ file }),
  },
  PostgreSQL: {
    async open() {
      databaseUrl ||= await postgres.createDatabase();
      await emptyDatabase(databaseUrl);
      return openStore({ databaseUrl });
    },
    reopen: () => openStore({ databaseUrl }),
  },
};

for (const [name, under] of Object.entries(STORES)) {
  storeContract(name, under);
  ledgerContract(name, under);
}
