import { execFileSync } from 'node:child_process';
import { symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/core/library/library.ts';
import { faultsIn } from '../../../src/core/library/prove.ts';
import { LibraryFolder } from '../../../src/files/library-folder.ts';
import { readLibrary, readSingleFile } from '../../../src/files/read-library.ts';
import { caseFile, createFolder, type Tree } from '../../support/library-fixtures.ts';
import { SECOND_FORMAT } from '../../support/second-format.ts';

const good = (id: string) => caseFile({ case_id: id });

/** What a folder holds: ids and `file code`. */
async function read(files: Tree, options = {}) {
  using folder = createFolder(files);
  const { cases, problems } = await readLibrary(folder.path, options);
  return {
    ids: cases.map(({ id }) => id),
    files: cases.map(({ file }) => file),
    problems: problems.map(({ file, code }) => `${file} ${code}`),
  };
}

describe('a folder', () => {
  test('is read with its subfolders', async () => {
    expect(
      await read({ 'b.md': good('b'), 'sub/deep/a.markdown': good('a'), 'note.txt': 'x' }),
    ).toEqual({ ids: ['a', 'b'], files: ['sub/deep/a.markdown', 'b.md'], problems: [] });
  });

  test('that is empty is told so', async () => {
    expect(await read({})).toEqual({ ids: [], files: [], problems: ['. folder-empty'] });
  });

  test('that is not there is a problem and not a failure', async () => {
    const { cases, problems } = await readLibrary('/nowhere/at/all');
    expect(cases).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'folder-unreadable',
        file: '.',
        message: 'The folder /nowhere/at/all cannot be read: it does not exist.',
      }),
    ]);
  });

  test('gives the same library however many files are read at a time', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`${at}.md`, good(`case-${at}`)]),
    );
    using folder = createFolder(files);
    const one = await readLibrary(folder.path, { concurrency: 1 });
    const many = await readLibrary(folder.path, { concurrency: 64 });
    expect(one.cases).toHaveLength(40);
    expect(many).toEqual(one);
  });
});

describe('a bad file stops no other', () => {
  test.each([
    ['in Latin-1', { 'bad.md': Buffer.from(`${good('x')}é`, 'latin1') }, 'file-not-utf8'],
    ['in UTF-16', { 'bad.md': Buffer.from(good('x'), 'utf16le') }, 'file-not-utf8'],
    [
      'in UTF-16 with its mark',
      { 'bad.md': Buffer.from(`\uFEFF${good('x')}`, 'utf16le') },
      'file-not-utf8',
    ],
    ['that is empty', { 'bad.md': ' \n' }, 'file-empty'],
    ['without front matter', { 'bad.md': '# Title' }, 'front-matter-missing'],
    ['that is a folder by the name of a file', { 'bad.md/readme.txt': 'x' }, null],
    ['that is hidden', { '.bad.md': good('x') }, 'file-hidden'],
    ['about the folder', { 'README.md': '# Our cases' }, 'file-not-a-case'],
    ['in a hidden folder', { '.git/bad.md': good('x') }, null],
    ['in node_modules', { 'node_modules/a/bad.md': good('x') }, null],
  ])('%s', async (_what, files, code) => {
    const { ids, problems } = await read({ 'good.md': good('good'), ...files });
    expect(ids).toEqual(['good']);
    expect(problems.map((problem) => problem.split(' ')[1])).toEqual(code === null ? [] : [code]);
  });

  test('that is too large', async () => {
    const big = good('big') + 'x'.repeat(2_000);
    const { ids, problems } = await read(
      { 'big.md': big, 'good.md': good('good') },
      { maxBytes: 2_000 },
    );
    expect(ids).toEqual(['good']);
    expect(problems).toEqual(['big.md file-too-large']);
  });

  test('that is no regular file', async () => {
    using folder = createFolder({ 'good.md': good('good') });
    execFileSync('mkfifo', [path.join(folder.path, 'pipe.md')]);
    const { cases, problems } = await readLibrary(folder.path);
    expect(cases.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toMatchObject([{ code: 'file-unreadable', file: 'pipe.md' }]);
  });

  test('a README with front matter is a case like any other', async () => {
    expect((await read({ 'README.md': good('x') })).ids).toEqual(['x']);
  });
});

describe('a link', () => {
  test('to a file within the folder is read', async () => {
    using folder = createFolder({ 'sub/real.txt': good('x') });
    symlinkSync('sub/real.txt', path.join(folder.path, 'link.md'));
    expect((await readLibrary(folder.path)).cases.map(({ file }) => file)).toEqual(['link.md']);
  });

  test.each(['secret.md', ''])('out of the folder is not followed: "%s"', async (target) => {
    using outside = createFolder({ 'secret.md': good('secret') });
    using folder = createFolder({ 'good.md': good('good') });
    symlinkSync(path.join(outside.path, target), path.join(folder.path, target || 'elsewhere'));
    const { cases, problems } = await readLibrary(folder.path);
    expect(cases.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toMatchObject([{ code: 'file-outside', file: target || 'elsewhere' }]);
  });

  test('to nothing is reported', async () => {
    using folder = createFolder({});
    symlinkSync('gone.md', path.join(folder.path, 'link.md'));
    symlinkSync('circle.md', path.join(folder.path, 'circle.md'));
    const { problems } = await readLibrary(folder.path);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'circle.md file-unreadable',
      'link.md file-unreadable',
    ]);
  });

  test('to the folder itself leads through it', async () => {
    using folder = createFolder({ 'cases/a.md': good('a') });
    symlinkSync('cases', path.join(folder.path, 'current'));
    const { cases } = await readLibrary(path.join(folder.path, 'current'));
    expect(cases.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('reading again', () => {
  test('parses only what has changed', async () => {
    using folder = createFolder({ 'a.md': good('a'), 'b.md': good('b') });
    const reader = new LibraryFolder(folder.path);
    const before = await reader.readAll();
    folder.write({ 'b.md': caseFile({ case_id: 'b', tier: 'new' }) });
    const after = await reader.readAll();
    expect(after.byId.get('a')).toBe(before.byId.get('a'));
    expect(after.byId.get('b')?.tier).toBe('new');
  });

  test('parses no file that was only touched', async () => {
    using folder = createFolder({ 'a.md': good('a'), 'b.md': good('b') });
    const reader = new LibraryFolder(folder.path);
    const before = await reader.readAll();
    const later = new Date(Date.now() + 1000);
    utimesSync(path.join(folder.path, 'a.md'), later, later);
    folder.write({ 'b.md': good('c') });
    const after = await reader.readAll();
    expect(after.byId.get('a')).toBe(before.byId.get('a'));
    expect(after.cases.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('serves the last good version of a file that turned bad, and says so', async () => {
    using folder = createFolder({ 'a.md': good('a') });
    const reader = new LibraryFolder(folder.path);
    const before = await reader.readAll();
    folder.write({ 'a.md': '---\norg: a: b\n---\n' });
    const bad = await reader.readAll();
    expect(bad.cases).toEqual(before.cases);
    expect(faultsIn(bad, bad.cases[0]!)).toEqual([]);
    expect(bad.problems.map(({ code }) => code)).toEqual([
      'serving-last-good',
      'front-matter-yaml',
    ]);
    folder.write({ 'a.md': caseFile({ case_id: 'a', highlighted_value: 'mended' }) });
    const mended = await reader.readAll();
    expect(mended.problems).toEqual([]);
    expect(mended.cases[0]?.highlightedValue).toBe('mended');
  });

  test('forgets a file that is gone', async () => {
    using folder = createFolder({ 'a.md': good('a'), 'b.md': good('b') });
    const reader = new LibraryFolder(folder.path);
    await reader.readAll();
    folder.remove('a.md');
    expect((await reader.readFiles(['a.md'])).cases.map(({ id }) => id)).toEqual(['b']);
    folder.write({ 'a.md': 'bad' });
    expect((await reader.readAll()).cases.map(({ id }) => id)).toEqual(['b']);
  });

  test('keeps what it had while the folder is gone', async () => {
    using folder = createFolder({ 'cases/a.md': good('a') });
    const reader = new LibraryFolder(path.join(folder.path, 'cases'));
    await reader.readAll();
    folder.remove('cases');
    const gone = await reader.readAll();
    expect(gone.cases.map(({ id }) => id)).toEqual(['a']);
    expect(gone.problems.map(({ code }) => code)).toEqual(['folder-unreadable']);
  });
});

test('a folder without case files is a problem, until there is one', async () => {
  using folder = createFolder({ 'notes.txt': 'none' });
  const reader = new LibraryFolder(folder.path);
  const codes = ({ problems }: Library) => problems.map(({ code }) => code);
  expect(codes(await reader.readAll())).toEqual(['folder-empty']);
  folder.write({ 'a.md': caseFile() });
  expect(codes(await reader.readFiles(['a.md']))).toEqual([]);
});

test('a single file has its quotes compared with the texts beside it', async () => {
  const file = `${SECOND_FORMAT}/norvik-ferries-route-planning/casefile.md`;
  const [whole, alone] = [await readLibrary(SECOND_FORMAT), await readSingleFile(file)];
  const captures = ({ cases }: typeof alone) =>
    cases
      .find(({ org }) => org === 'Norvik Ferries')
      ?.claims.map(({ capture, links }) => [capture, links]);
  expect(captures(alone)).toEqual(captures(whole));
  expect(captures(alone)?.[0]?.[0]).toBe('word-for-word');
});

test.each(['{bad', '[]', '{"https://a.example/":{"result":"gone"}}'])(
  'a file of looked-at sources that holds %j is reported, and no reason not to read',
  async (text) => {
    using folder = createFolder({ 'a.md': caseFile(), 'casebook.sources.json': text });
    const { cases, problems } = await readLibrary(folder.path);
    expect(cases).toHaveLength(1);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'source-checks-unreadable', file: 'casebook.sources.json' }),
    );
  },
);
