import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleProcess } from '../../support/bundle-process.ts';
import { type CrashOptions, runCrashRounds } from '../../support/crash/crash-rounds.ts';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';

/** The short version of `bench/announce-crash.ts`. */
const folder = mkdtempSync(path.join(tmpdir(), 'casebook-crash-'));
let postgres: TestPostgres;
let program: string;
beforeAll(async () => {
  program = await bundleProcess('crash/announcing-process.ts');
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(program, { force: true });
  rmSync(folder, { recursive: true, force: true });
});

const NOTHING_WRONG = {
  duplicates: 0,
  toldTwice: 0,
  lost: 0,
  untold: 0,
  wrongTs: 0,
  stale: 0,
  staleAnswers: 0,
};

function run(over: Pick<CrashOptions, 'store' | 'instances' | 'history' | 'rounds'>, name: string) {
  return runCrashRounds({
    ...over,
    folder: path.join(folder, name),
    program,
    random: Math.random,
  });
}

test.concurrent('killed again and again, an embedded store loses nothing and posts nothing twice', async () => {
  const store = path.join(folder, 'embedded', 'casebook.db');
  const result = await run({ store, instances: 1, history: true, rounds: 4 }, 'embedded');
  expect(result).toMatchObject({ ...NOTHING_WRONG, unconfirmedThere: 0, unconfirmedMissing: 0 });
  expect(result.kills).toBe(4);
  expect(result.posts).toBeGreaterThan(0);
}, 60_000);

test.concurrent('killed again and again, two instances on PostgreSQL share the work the same way', async () => {
  const store = await postgres.createDatabase();
  const result = await run({ store, instances: 2, history: false, rounds: 2 }, 'postgres');
  expect(result).toMatchObject(NOTHING_WRONG);
  expect(result.posts).toBeGreaterThan(0);
}, 60_000);
