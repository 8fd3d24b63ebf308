import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runStoreBackup } from '../../../src/cli/store-backup.ts';
import { runStoreCheck } from '../../../src/cli/store-check.ts';
import { runStorePurge } from '../../../src/cli/store-purge.ts';
import { openStore } from '../../../src/store/drivers/open-store.ts';
import { openSqlite } from '../../../src/store/drivers/sqlite-module.ts';
import type { Store } from '../../../src/store/store.ts';
import { NOW, subscription } from '../../support/announcing.ts';
import { oneCase } from '../../support/cases.ts';
import { createStoreLocations } from '../../support/store-locations.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-store-verbs-'));
const locations = createStoreLocations();
afterAll(async () => {
  await locations.stop();
  rmSync(folder, { recursive: true });
});

const DAY = 24 * 3_600_000;
let file: string;
let files = 0;
beforeEach(() => {
  file = path.join(folder, `${++files}.db`);
});

type Verb = typeof runStoreBackup | typeof runStoreCheck | typeof runStorePurge;

/** Runs a verb with settings, and returns its exit code and its words. */
async function run<V extends Verb>(
  verb: V,
  env: Readonly<Record<string, string>>,
  options: Omit<Parameters<V>[0], 'env' | 'cwd'>,
) {
  let [out, err] = ['', ''];
  const io = {
    stdout: {
      write(text: string) {
        out += text;
      },
    },
    stderr: {
      write(text: string) {
        err += text;
      },
    },
  };
  const given = { env, cwd: folder, ...options };
  const code = await (verb as (...all: unknown[]) => Promise<number>)(given, io);
  return { code, out, err };
}

/** Opens a store with a bit of everything that ends. */
async function filled(location: string): Promise<Store> {
  const store = await openStore(location, { team: 'T1' });
  await store.subscriptions.save(subscription());
  await store.events.markSeen('Ev1', NOW);
  const place = { team: 'T1', channel: 'C1' };
  await store.threads.remember({ ...place, threadTs: '1.1' }, { q: 'q', case: 'acme' }, NOW);
  const shown = [{ caseId: 'acme', revision: 'r-acme', claims: ['C1'] }];
  const view = { kind: 'answer', page: 0, isCandidate: false, sharedBy: null, claims: [] };
  const post = { ...place, ts: '1.1', threadTs: null, view, shown };
  await store.posts.remember(post, [oneCase('acme')], NOW);
  const lease = { instance: 'one', until: NOW };
  await store.questions.add({ id: 'q', body: '{}', replyUrl: '', askedAt: NOW }, lease);
  return store;
}

describe('casebook store backup', () => {
  test('copies a database while the bot has it, and the copy opens as a store', async () => {
    const store = await filled(file);
    const backup = path.join(folder, `it's a backup ${files}.db`);
    const { code, out } = await run(runStoreBackup, { CASEBOOK_DATA: file }, { file: backup });
    expect({ code, out }).toEqual({
      code: 0,
      out: `${backup} holds all that was kept until now.\n`,
    });
    expect(statSync(backup).mode).toBe(statSync(file).mode);
    await store.subscriptions.remove(['sub-1']);
    await store.close();
    const restored = await openStore(backup, { team: 'T1' });
    expect(await restored.subscriptions.list()).toEqual([subscription()]);
    await restored.close();
  });

  test('overwrites nothing, and leaves nothing half written', async () => {
    const store = await filled(file);
    await store.compact();
    await store.close();
    const taken = path.join(folder, `taken-${files}`);
    writeFileSync(taken, 'mine');
    const refused = await run(runStoreBackup, { CASEBOOK_DATA: file }, { file: taken });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('is not overwritten');
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    truncateSync(file, 5000);
    const before = readdirSync(folder);
    const broken = path.join(folder, `broken-${files}`);
    const failed = await run(runStoreBackup, { CASEBOOK_DATA: file }, { file: broken });
    expect(failed.code).toBe(2);
    expect(failed.err).toContain('is broken');
    expect(readdirSync(folder)).toEqual(before);
  });

  test('makes no database of a wrong name', async () => {
    const none = path.join(folder, 'none.db');
    const { code, err } = await run(runStoreBackup, { CASEBOOK_DATA: none }, { file: 'x' });
    expect(code).toBe(2);
    expect(err).toContain('There is no database');
    expect(existsSync(none)).toBe(false);
  });

  test('points to the tool of PostgreSQL', async () => {
    const env = { DATABASE_URL: 'postgres://me:hidden@127.0.0.1:1/name' };
    const { code, err } = await run(runStoreBackup, env, { file: "it's.dump" });
    expect(code).toBe(2);
    expect(err).toContain(`pg_dump --format=custom --file='it'\\''s.dump' "$DATABASE_URL"`);
    expect(err).not.toContain('hidden');
  });

  test('says what is wrong with a setting, and asks for no library', async () => {
    const { code, err } = await run(runStoreBackup, { DATABASE_URL: 'mysql://x' }, { file: 'x' });
    expect(code).toBe(2);
    expect(err).toMatch(/^casebook store backup: DATABASE_URL must be like postgres:/);
  });
});

describe('casebook store check', () => {
  const check = (env: Readonly<Record<string, string>>) =>
    run(runStoreCheck, env, { now: NOW + DAY });

  test.each(['sqlite', 'postgres'] as const)(
    'tells what %s holds, while the bot has it',
    async (driver) => {
      const location = driver === 'sqlite' ? file : await locations.fresh('postgres');
      const store = await filled(location);
      const env = driver === 'sqlite' ? { CASEBOOK_DATA: location } : { DATABASE_URL: location };
      const { code, out, err } = await check(env);
      await store.close();
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(
        driver === 'sqlite' ? /^integrity +ok$/m : /^integrity +PostgreSQL checks/m,
      );
      expect(out).toMatch(/^schema +00\d\d-\S+, as this Casebook has it$/m);
      expect(out).toMatch(/^workspaces +T1$/m);
      expect(out).toMatch(/^waiting +1 without an answer$/m);
      expect(out).toMatch(/^expected +\d+\.\d MB in time/m);
      expect(out).toMatch(/^post +1 +1 +2026-01-15$/m);
      expect(out).toMatch(/^mute +0$/m);
    },
  );

  test('changes nothing: an old schema stays, and is told', async () => {
    const dump = readFileSync('tests/unit/store/store-0.1.0.sql', 'utf8');
    const connection = openSqlite(file);
    connection.exec(dump);
    connection.close();
    const before = readFileSync(file);
    const { code, out } = await check({ CASEBOOK_DATA: file });
    expect(code).toBe(0);
    expect(out).toMatch(/^schema +\S+; the next start adds .*0008-turns-as-read$/m);
    expect(readFileSync(file)).toEqual(before);
  });

  test('says of a file that is no database that it is broken, and copies none', async () => {
    writeFileSync(file, 'notes');
    const { code, out } = await check({ CASEBOOK_DATA: file });
    expect(code).toBe(1);
    expect(out).toContain('put the last backup in its place');
    const copied = await run(runStoreBackup, { CASEBOOK_DATA: file }, { file: `${file}.copy` });
    expect(copied.code).toBe(2);
    expect(copied.err).toContain(`The database ${file} is broken`);
  });

  test('exits with 1 if pages are broken', async () => {
    const store = await filled(file);
    for (let n = 0; n < 500; n++) await store.events.markSeen(`Ev${n} ${'x'.repeat(100)}`, NOW);
    await store.compact();
    await store.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, bytes.length - 8192, bytes.length - 4096));
    const { code, out } = await check({ CASEBOOK_DATA: file });
    expect(code).toBe(1);
    expect(out).toMatch(/^integrity +broken:$/m);
    expect(out).toContain('put the last backup in its place');
  });
});

describe('casebook store purge', () => {
  const purge = (env: Readonly<Record<string, string>>, over: object = {}) =>
    run(runStorePurge, env, { dryRun: false, now: NOW + 8 * DAY, ...over });

  test('makes no database of a wrong name', async () => {
    const { code, err } = await purge({ CASEBOOK_DATA: `${file}.typo` }, { dryRun: true });
    expect(code).toBe(2);
    expect(err).toContain(`There is no database ${file}.typo`);
    expect(readdirSync(folder).filter((name) => name.includes('.typo'))).toEqual([]);
  });

  test('says what it would remove, removes it, and gives the space back', async () => {
    const store = await filled(file);
    for (let n = 0; n < 2000; n++) await store.events.markSeen(`Ev${n} ${'x'.repeat(100)}`, NOW);
    await store.compact();
    await store.close();
    const env = { CASEBOOK_DATA: file };
    const { size } = statSync(file);
    expect((await purge(env, { dryRun: true })).out).toBe(
      '2003 rows would be removed:\n  thread_turn       1\n  seen_event        2001\n  pending_question  1\n',
    );
    const { code, out } = await purge(env);
    expect(code).toBe(0);
    expect(out).toMatch(/^2003 rows removed:/);
    expect(statSync(file).size).toBeLessThan(size / 2);
    expect((await purge(env)).out).toBe('Nothing removed: all is still kept.\n');
    expect((await purge(env, { olderThan: 5 })).out).toMatch(/^ {2}post +1$/m);
  });

  test('takes the days from the settings', async () => {
    const store = await filled(file);
    await store.close();
    const env = { CASEBOOK_DATA: file, CASEBOOK_CORRECT_DAYS: '7' };
    expect((await purge(env, { dryRun: true })).out).toContain('post              1');
  });

  test('refuses while the bot has the file, and days that are none', async () => {
    const store = await filled(file);
    const inUse = await purge({ CASEBOOK_DATA: file });
    await store.close();
    expect(inUse.code).toBe(2);
    expect(inUse.err).toContain('is in use by');
    for (const olderThan of [0, 1.5, Number.NaN, -3]) {
      const { code, err } = await purge({ CASEBOOK_DATA: file }, { olderThan });
      expect(code).toBe(2);
      expect(err).toContain('whole number of days');
    }
  });
});
