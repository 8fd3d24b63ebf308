import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { type CheckOptions, runCheck } from '../../../src/cli/check.ts';
import { BODY, caseFile, createFolder } from '../../support/library-fixtures.ts';

const root = new URL('../../../', import.meta.url);
const messy = caseFile({}, BODY.replace('(APPROVED)', '(Approved)'));
const right = caseFile();

async function check(paths: string[], options: Partial<CheckOptions>) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const given = { paths, format: 'text', strict: false, fix: true, root, ...options } as const;
  const code = await runCheck(given, { stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await readText(stdout), err: await readText(stderr) };
}

test('puts the files of a folder right, then checks them', async () => {
  using folder = createFolder({
    'sub/a.md': messy,
    'b.md': caseFile({ case_id: 'b' }),
    'README.md': '# (Approved)',
    'latin.md': new Uint8Array([0xe9, 0x28]),
  });
  const { out, err } = await check([folder.path], {});
  expect(err).toBe('1 line put right in 1 file.\n');
  expect(out).toContain('2 cases in');
  expect(readFileSync(path.join(folder.path, 'sub/a.md'), 'utf8')).toBe(right);
  expect((await check([folder.path], {})).err).toBe('');
});

test('prints a diff and writes nothing', async () => {
  using folder = createFolder({ 'a.md': messy, 'b.md': right });
  const file = path.join(folder.path, 'a.md');
  const { code, out, err } = await check([folder.path], { dryRun: true });
  expect(code).toBe(1);
  expect(out).toContain('--- a/a.md\n+++ b/a.md\n');
  expect(err).toBe(`The paths begin at ${folder.path}: run git apply there.\n`);
  expect(out).toContain('-**C1 - Fuel (Approved)**\n+**C1 - Fuel (APPROVED)**');
  expect(out).not.toContain('b.md');
  expect(readFileSync(file, 'utf8')).toBe(messy);
  expect(await check([path.join(folder.path, 'b.md')], { dryRun: true })).toMatchObject({
    code: 0,
    out: '',
    err: 'There is nothing to put right.\n',
  });
});

const places: [string, (folder: string) => { cwd: string; given: string[]; apply: string }][] = [
  ['by its absolute path', (dir) => ({ cwd: dir, given: [`${dir}/cases`], apply: dir })],
  ['by its path from here', (dir) => ({ cwd: dir, given: ['./cases/'], apply: dir })],
  ['twice', (dir) => ({ cwd: dir, given: ['cases', 'cases/a.md'], apply: dir })],
  ['through a link', (dir) => ({ cwd: dir, given: ['link'], apply: dir })],
  ['in a subfolder', (dir) => ({ cwd: `${dir}/cases`, given: ['.'], apply: `${dir}/cases` })],
  [
    'beside the current folder',
    (dir) => ({ cwd: `${dir}/other`, given: ['../cases'], apply: dir }),
  ],
];

test.each(places)('git applies the diff of a folder that is given %s', async (_how, place) => {
  using folder = createFolder({ 'cases/a.md': messy, 'cases/é b.md': messy, 'other/c.md': '' });
  execFileSync('git', ['init', '--quiet'], { cwd: folder.path });
  symlinkSync('cases', path.join(folder.path, 'link'));
  const { cwd, given, apply } = place(folder.path);
  const before = process.cwd();
  process.chdir(cwd);
  const { out: input, err } = await check(given, { dryRun: true }).finally(() =>
    process.chdir(before),
  );
  expect(err).toBe(apply === cwd ? '' : `The paths begin at ${apply}: run git apply there.\n`);
  execFileSync('git', ['apply', '-'], { cwd: apply, input });
  for (const name of ['a.md', 'é b.md']) {
    expect(readFileSync(path.join(folder.path, 'cases', name), 'utf8')).toBe(right);
  }
});

test('a diff has one format', async () => {
  using folder = createFolder({ 'a.md': messy });
  const { code, out, err } = await check([folder.path], { dryRun: true, format: 'json' });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('--format json');
});

test('says which path is not there', async () => {
  const { code, err } = await check(['/nowhere/at/all'], {});
  expect(code).toBe(2);
  expect(err).toContain('/nowhere/at/all cannot be put right: it does not exist.');
});
