import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Library } from '../../../src/core/library/library.ts';
import { LibraryFolder } from '../../../src/files/library-folder.ts';
import { readLibrary, readSingleFile } from '../../../src/files/read-library.ts';
import { watchLibrary } from '../../../src/files/watch-library.ts';
import { caseFile, createFolder } from '../../support/library-fixtures.ts';
import { SECOND_FORMAT, SOURCES, structuredFile, valueClaim } from '../../support/second-format.ts';

const tovo = structuredFile(`${SOURCES}\nvalue_claims:\n${valueClaim('VC-001')}`);
const first = (url: string) =>
  caseFile(
    { case_id: 'norvik' },
    `# T\n\n## Summary\n\nx\n\n## Detailed Findings\n\n**C1 - Lamps (APPROVED)**\n- **Claim**: Lamps last twice as long\n- **Evidence**: "they last twice as long"\n- **Source**: S1\n\n## Sources\n\n**S1**: [T](${url}) - Report\n`,
  );
const capturesIn = ({ cases }: Library) =>
  cases.flatMap(({ claims }) =>
    claims.map(({ id, capture, capturedIn }) => [id, capture, capturedIn]),
  );

test('the example library shows each outcome, and tells the totals once', async () => {
  const library = await readLibrary(SECOND_FORMAT);
  expect(capturesIn(library)).toEqual([
    ['VC-001', 'word-for-word', 'S1'],
    ['VC-002', 'word-for-word', 'S1'],
    ['VC-001', 'word-for-word', 'S1'],
    ['VC-002', 'normalised', 'S2'],
    ['VC-003', 'not-checked', undefined],
  ]);
  expect(library.problems.filter(({ file }) => file === '.').map(({ message }) => message)).toEqual(
    [
      '2 of 5 claims have a quote that a program found, and no review by a person.',
      'Of 5 claims, 3 have their quote word for word in captured text, 1 but for spaces and punctuation, 0 not; 1 could not be checked.',
    ],
  );
});

describe('a text that a source names and that is not there', () => {
  const named = tovo.replace('url: https', 'text_file: sources/text/report.txt\n  url: https');
  const told = ({ problems }: Library) =>
    problems
      .filter(({ message }) => message.includes('text_file'))
      .map(({ code, file, line, hint }) => [code, file, line, hint]);
  const message = [
    'source-incomplete',
    'a/casefile.md',
    6,
    'Capture S1 again, or leave the field out.',
  ];

  test('is told, until it is there', async () => {
    using folder = createFolder({ 'a/casefile.md': named, 'b/sources/text/S1.txt': 'x' });
    const reader = new LibraryFolder(folder.path);
    await reader.readAll();
    expect(told((await reader.checkCaptures())!)).toEqual([message]);
    expect(await reader.checkCaptures()).toBeNull();
    folder.write({ 'a/sources/text/report.txt': 'they last twice as long' });
    await reader.readAll();
    const checked = (await reader.checkCaptures())!;
    expect(told(checked)).toEqual([]);
    expect(capturesIn(checked)).toEqual([['VC-001', 'word-for-word', 'S1']]);
    folder.remove('a/sources/text/report.txt');
    await reader.readAll();
    expect(told((await reader.checkCaptures())!)).toEqual([message]);
  });

  test('is not told of a library that was copied without its texts', async () => {
    using folder = createFolder({ 'a/casefile.md': named });
    expect(told(await readLibrary(folder.path))).toEqual([]);
    expect(told(await readSingleFile(`${folder.path}/a/casefile.md`))).toEqual([]);
  });
});

describe('captured texts', () => {
  test('are read again only when they or the case change', async () => {
    using folder = createFolder({
      'tovo/casefile.md': tovo,
      'tovo/sources/text/S1.txt': 'nothing',
    });
    const reader = new LibraryFolder(folder.path);
    expect(capturesIn(await reader.readAll())).toEqual([['VC-001', 'not-checked', undefined]]);
    const checked = await reader.checkCaptures();
    expect(checked && capturesIn(checked)).toEqual([['VC-001', 'not-found', undefined]]);
    expect(checked?.problems.map(({ code }) => code)).toContain('claim-quote-not-captured');
    expect(await reader.checkCaptures()).toBeNull();
    expect(capturesIn(await reader.readAll())).toEqual([['VC-001', 'not-found', undefined]]);
    expect(await reader.checkCaptures()).toBeNull();
    folder.write({ 'tovo/sources/text/S1.txt': 'Lamps: they last twice as long.' });
    expect(capturesIn((await reader.checkCaptures())!)).toEqual([
      ['VC-001', 'word-for-word', 'S1'],
    ]);
    folder.write({ 'tovo/casefile.md': tovo.replaceAll('last twice', 'last thrice') });
    await reader.readAll();
    expect(capturesIn((await reader.checkCaptures())!)).toEqual([
      ['VC-001', 'not-found', undefined],
    ]);
    folder.remove('tovo/sources');
    await reader.readAll();
    expect(capturesIn((await reader.checkCaptures())!)).toEqual([
      ['VC-001', 'not-checked', undefined],
    ]);
  });

  test('check files of the first format: beside them by id, elsewhere by address', async () => {
    const text = 'they last twice as long';
    using beside = createFolder({
      'n/norvik.md': first('https://norvik.example/1'),
      'n/sources/text/S1.txt': text,
    });
    expect(capturesIn(await readLibrary(beside.path))).toEqual([['C1', 'word-for-word', 'S1']]);
    using mixed = createFolder({
      'norvik.md': first('http://www.tovo.example/report/#lamps'),
      'tovo/casefile.md': tovo,
      'tovo/sources/text/S1.txt': text,
    });
    expect(capturesIn(await readLibrary(mixed.path))).toEqual([
      ['C1', 'word-for-word', 'S1'],
      ['VC-001', 'word-for-word', 'S1'],
    ]);
    using apart = createFolder({
      'norvik.md': first('https://norvik.example/1'),
      'tovo/casefile.md': tovo,
      'tovo/sources/text/S1.txt': text,
    });
    expect(capturesIn(await readLibrary(apart.path))[0]).toEqual(['C1', undefined, undefined]);
  });

  test('are not followed out of the folder, nor out of their place', async () => {
    using outside = createFolder({ 'S1.txt': 'they last twice as long' });
    using folder = createFolder({
      'tovo/casefile.md': tovo.replace('  url:', '  text_file: ../../secret.txt\n  url:'),
      'tovo/sources/text/other.txt': '',
      'secret.txt': 'they last twice as long',
    });
    symlinkSync(
      path.join(outside.path, 'S1.txt'),
      path.join(folder.path, 'tovo/sources/text/secret.txt'),
    );
    expect(capturesIn(await readLibrary(folder.path))).toEqual([
      ['VC-001', 'not-checked', undefined],
    ]);
  });

  test('are kept for the next start, by the state of text and case', async () => {
    using folder = createFolder({ 'tovo/casefile.md': tovo, 'tovo/sources/text/S1.txt': 'x' });
    using cache = createFolder({});
    const options = { cache: { folder: cache.path, program: 'a' } };
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    try {
      await readLibrary(folder.path, options);
      const later = new LibraryFolder(folder.path, options);
      expect(capturesIn(await later.readAll())).toEqual([['VC-001', 'not-found', undefined]]);
      expect(await later.checkCaptures()).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  test('are looked through after the first answer is possible, and when one changes', async () => {
    using folder = createFolder({ 'tovo/casefile.md': tovo, 'tovo/sources/text/S1.txt': 'x' });
    const changes: unknown[] = [];
    const watched = await watchLibrary(folder.path, {
      onChange: (_library, each) => changes.push(...each),
      onError: (error) => changes.push(error),
    });
    try {
      expect(capturesIn(watched.library())).toEqual([['VC-001', 'not-checked', undefined]]);
      const until = (capture: string) =>
        vi.waitUntil(() => capturesIn(watched.library())[0]?.[1] === capture, {
          timeout: 10_000,
          interval: 5,
        });
      await until('not-found');
      folder.write({ 'tovo/sources/text/S1.txt': 'they last twice as long' });
      await until('word-for-word');
      expect(changes).toEqual([]);
    } finally {
      await watched.close();
    }
  });
});
