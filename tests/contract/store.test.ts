import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { storeContract } from './store.ts';

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

storeContract('SQLite in memory', {
  open: () => openStore({ memory: true }),
  reopen: null,
});

storeContract('SQLite file', {
  open() {
    opened++;
    file = path.join(folder, `${opened}.db`);
    return openStore({ file });
  },
  reopen: () => openStore({ file }),
});

storeContract('PostgreSQL', {
  async open() {
    databaseUrl = await postgres.createDatabase();
    return openStore({ databaseUrl });
  },
  reopen: () => openStore({ databaseUrl }),
});
