import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { type AnnounceOptions, runAnnounce } from '../../../src/cli/announce.ts';
import { openStore } from '../../../src/store/drivers/open-store.ts';
import { caseFile, createFolder, type TemporaryFolder } from '../../support/library-fixtures.ts';

async function announce(folder: TemporaryFolder, options: Partial<AnnounceOptions>) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runAnnounce(
    {
      dryRun: false,
      baseline: false,
      program: null,
      cwd: folder.path,
      env: {
        CASEBOOK_LIBRARY: path.join(folder.path, 'library'),
        CASEBOOK_DATA: path.join(folder.path, 'data/casebook.db'),
        CASEBOOK_CACHE: 'none',
      },
      ...options,
    },
    { stdout, stderr },
  );
  stdout.end();
  stderr.end();
  return { code, out: await readText(stdout), err: await readText(stderr) };
}

test('looks into the database of a running bot, and records nothing in it', async () => {
  using folder = createFolder({ 'library/a.md': caseFile() });
  const database = path.join(folder.path, 'data/casebook.db');
  const running = await openStore(database, { team: null });
  try {
    expect(await announce(folder, { open: true })).toEqual({
      code: 0,
      out: 'Nothing waits for a person.\n',
      err: '',
    });
    expect(await announce(folder, { dryRun: true })).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 case would count as told'),
      err: '',
    });
    expect(await announce(folder, { baseline: true })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is in use by this process'),
    });
  } finally {
    await running.close();
  }
});

test('a dry run before the first start makes no database', async () => {
  using folder = createFolder({ 'library/a.md': caseFile() });
  expect((await announce(folder, { dryRun: true })).out).toContain('1 case would count as told');
  expect(await announce(folder, { open: true })).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no database'),
  });
});

test('a draft neither counts as told nor would be posted', async () => {
  using folder = createFolder({ 'library/a.md': caseFile({ status: 'draft' }) });
  expect((await announce(folder, { dryRun: true })).out).toContain('0 cases would count as told');
  expect((await announce(folder, { baseline: true })).out).toContain('0 new or changed cases');
});
