import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problemAt } from '../../../src/core/case/problems.ts';
import { findingsOf } from '../../../src/files/kept-findings.ts';

let dir: string;
let library: string;
let cache: { folder: string; program: string };
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'casebook-findings-'));
  library = path.join(dir, 'library');
  cache = { folder: path.join(dir, 'cache'), program: 'one' };
  mkdirSync(path.join(library, 'a', 'sources', 'text'), { recursive: true });
  for (let n = 0; n < 60; n += 1) write(`a/${n}.md`);
  write('casebook.config.yml');
  write('a/claims.json');
  write('a/sources/text/S1.txt');
});
afterEach(() => rmSync(dir, { recursive: true }));

/** The status of a file changes when it is written, so only a clock in the future makes it an old one. */
function write(name: string, text = 'x'): void {
  writeFileSync(path.join(library, name), text);
}

const found = {
  problems: [problemAt('file-empty', { file: 'a/1.md', line: 1 }, 'Empty.')],
  cases: 59,
};

/** True if the folder was checked, and not told from what was kept. */
async function checks(today = '2026-01-01'): Promise<boolean> {
  let isChecked = false;
  const told = await findingsOf(library, cache, today, async () => {
    isChecked = true;
    return found;
  });
  expect(told).toMatchObject(found);
  return isChecked;
}

/** Runs as if it were a minute later. */
async function later<T>(act: () => Promise<T>): Promise<T> {
  const { now } = Date;
  Date.now = () => now() + 60_000;
  try {
    return await act();
  } finally {
    Date.now = now;
  }
}

test('a folder in which nothing has changed is not checked again', async () => {
  expect(await later(() => checks())).toBe(true);
  expect(await checks()).toBe(false);
  expect(await checks()).toBe(false);
});

test.each([
  ['a case file', () => write('a/7.md', 'other')],
  ['a new case file', () => write('a/new.md')],
  ['a case file that is gone', () => rmSync(path.join(library, 'a/7.md'))],
  ['the settings', () => write('casebook.config.yml', 'rules: {}')],
  ['verdicts', () => write('a/claims.json', '{}')],
  ['a captured text', () => write('a/sources/text/S1.txt', 'words')],
  ['a time alone', () => utimesSync(path.join(library, 'a/7.md'), 1, 1)],
  ['an overlay', () => mkdirSync(path.join(library, 'overlays'))],
  ['the program', () => Object.assign(cache, { program: 'two' })],
])('it is checked again after a change of %s', async (_what, change) => {
  await later(() => checks());
  change();
  expect(await checks()).toBe(true);
});

test('it is checked again on another day', async () => {
  await later(() => checks());
  expect(await checks('2026-01-02')).toBe(true);
});

test('findings are not kept of a file that may change within its timestamp, or while it is checked', async () => {
  expect(await checks()).toBe(true);
  expect(await checks()).toBe(true);
  await later(() =>
    findingsOf(library, cache, '2026-01-01', async () => {
      write('a/9.md', 'meanwhile');
      return found;
    }),
  );
  expect(await checks()).toBe(true);
});

test('a small folder, one that is not there, and a torn file are no obstacle', async () => {
  await later(() => checks());
  const [kept = ''] = readdirSync(cache.folder);
  writeFileSync(path.join(cache.folder, kept), '{"key');
  expect(await checks()).toBe(true);
  const check = async () => found;
  expect(await findingsOf(path.join(dir, 'none'), cache, '', check)).toBe(found);
  expect(await findingsOf(path.join(library, 'a', 'sources'), cache, '', check)).toBe(found);
  expect(await findingsOf(library, null, '', check)).toBe(found);
});
