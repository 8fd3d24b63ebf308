import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Library, ReadText } from '../../../src/core/library/library.ts';
import { textOf } from '../../../src/core/library/prove.ts';
import {
  bringBack,
  isWorthKeeping,
  type KeptFiles,
  keepFiles,
  placeOf,
} from '../../../src/files/kept-files.ts';
import { LibraryFolder } from '../../../src/files/library-folder.ts';
import { MAX_BYTES, type ReadFile, readCaseFile } from '../../../src/files/read-case-file.ts';
import { caseFile, createFolder } from '../../support/library-fixtures.ts';

const cacheIn = (folder: string, program = 'a') => ({ folder, program });
const HOUR_MS = 3_600_000;
const names = (count: number) => Array.from({ length: count }, (_, at) => `${at}.md`);
const library = (count: number) =>
  createFolder(
    Object.fromEntries(names(count).map((file) => [file, caseFile({ case_id: `id-${file}` })])),
  );

async function readingOf(folder: string, files: readonly string[]): Promise<Map<string, ReadFile>> {
  const reads = files.map(async (file) => {
    return [file, await readCaseFile(folder, file, MAX_BYTES, null)] as const;
  });
  return new Map(await Promise.all(reads));
}

async function readingOfOne(): Promise<ReadFile> {
  using folder = library(1);
  return await readCaseFile(folder.path, '0.md', MAX_BYTES, null);
}

// Only files that have been left alone for a while are kept: an hour has passed.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR_MS });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Readings with their texts as strings. */
function spelled(files: KeptFiles): KeptFiles {
  const texts = [...textsIn(files)];
  return new Map(
    [...files].map(([file, read], at) => {
      const text = texts[at] ?? null;
      return [file, text === null ? read : { ...read, text }];
    }),
  );
}

function textsIn(files: KeptFiles): (string | null)[] {
  const texts = new Map<string, ReadText>();
  for (const [file, { text }] of files) if (text !== undefined) texts.set(file, text);
  return Array.from(files.keys(), (file) => textOf({ texts }, { file }));
}

/** A library with its texts as strings. */
function withTexts(library: Library) {
  return { ...library, texts: library.cases.map((one) => textOf(library, one)) };
}

describe('what is kept', () => {
  test('is brought back as it was, cases and problems', async () => {
    using folder = createFolder({
      'good.md': caseFile(),
      'bad.md': caseFile({ org: '[unclosed' }),
      'odd.md': caseFile({ org: '"Ünïcode – ‘quoted’\\nlines"' }),
    });
    using cache = createFolder({});
    const files = await readingOf(folder.path, ['good.md', 'bad.md', 'odd.md']);
    expect(files.get('bad.md')?.problems).not.toEqual([]);
    const place = placeOf(cacheIn(cache.path), folder.path, MAX_BYTES);
    await keepFiles(place, files);
    expect(spelled(await bringBack(place))).toEqual(files);
  });

  test('is for its owner alone', async () => {
    using folder = library(1);
    using cache = createFolder({});
    const place = placeOf(cacheIn(cache.path), folder.path, MAX_BYTES);
    await keepFiles(place, await readingOf(folder.path, names(1)));
    expect(statSync(place).mode & 0o777).toBe(0o600);
  });

  test('is nothing where a byte of it has changed or its end is missing', async () => {
    using folder = library(2);
    using cache = createFolder({});
    const place = placeOf(cacheIn(cache.path), folder.path, MAX_BYTES);
    await keepFiles(place, await readingOf(folder.path, names(2)));
    const bytes = readFileSync(place);
    expect((await bringBack(place)).size).toBe(2);
    // An altered text is noticed when it is needed; the other one is as it was.
    const text = bytes.indexOf(readFileSync(path.join(folder.path, '0.md')));
    const texts = { from: text, to: bytes.length - 8 };
    const byte = fc.nat(bytes.length - 1);
    await fc.assert(
      fc.asyncProperty(byte, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] as number) ^ change;
        writeFileSync(place, damaged);
        expect([...textsIn(await bringBack(place))].filter((text) => text !== null)).toEqual(
          at < texts.from || at >= texts.to ? [] : [expect.any(String)],
        );
        writeFileSync(place, bytes.subarray(0, at));
        expect((await bringBack(place)).size).toBe(0);
      }),
    );
  });

  test('leaves out a file that could not be read, and the stamp of one changed a moment ago', async () => {
    using folder = library(2);
    using cache = createFolder({});
    const later = new Date(Date.now() + HOUR_MS);
    utimesSync(path.join(folder.path, '1.md'), later, later);
    const files = await readingOf(folder.path, ['0.md', '1.md', 'gone.md']);
    const place = placeOf(cacheIn(cache.path), folder.path, MAX_BYTES);
    await keepFiles(place, files);
    const kept = await bringBack(place);
    expect([...kept.keys()]).toEqual(['0.md', '1.md']);
    expect(spelled(kept).get('0.md')).toEqual(files.get('0.md'));
    expect(spelled(kept).get('1.md')).toEqual({ ...files.get('1.md'), stamp: '' });
  });

  test('makes its folder, for its owner alone', async () => {
    using cache = createFolder({});
    const place = placeOf(cacheIn(path.join(cache.path, 'not', 'there')), 'library', MAX_BYTES);
    await keepFiles(place, new Map([['a.md', await readingOfOne()]]));
    expect((await bringBack(place)).size).toBe(1);
    expect(statSync(path.dirname(place)).mode & 0o777).toBe(0o700);
  });

  test('is nothing if the folder cannot be made, without a failure', async () => {
    using cache = createFolder({ file: 'in the way' });
    const place = placeOf(cacheIn(path.join(cache.path, 'file')), 'library', MAX_BYTES);
    await keepFiles(place, new Map());
    expect((await bringBack(place)).size).toBe(0);
  });

  test('belongs to one program and one limit', () => {
    const places = [
      placeOf(cacheIn('cache'), 'library', 1),
      placeOf(cacheIn('cache', 'another'), 'library', 1),
      placeOf(cacheIn('cache'), 'library', 2),
      placeOf(cacheIn('cache'), 'elsewhere', 1),
    ];
    expect(new Set(places).size).toBe(4);
  });

  test('is forgotten for the library that was not kept for longest', async () => {
    using cache = createFolder({});
    for (let at = 0; at < 10; at++) {
      const place = placeOf(cacheIn(cache.path), `library-${at}`, MAX_BYTES);
      await keepFiles(place, new Map());
      utimesSync(place, at, at);
    }
    const now = readdirSync(cache.path).sort();
    const expected = Array.from({ length: 8 }, (_, at) =>
      path.basename(placeOf(cacheIn(cache.path), `library-${at + 2}`, MAX_BYTES)),
    );
    expect(now).toEqual(expected.sort());
  });
});

describe('keeping anew', () => {
  const none: KeptFiles = new Map();
  const some = (count: number) => new Map(names(count).map((file) => [file, {} as ReadFile]));

  test('is worth it for many files, and not for few', () => {
    expect(isWorthKeeping(none, some(50))).toBe(true);
    expect(isWorthKeeping(none, some(49))).toBe(false);
  });

  test('is not worth it for a few changes', () => {
    const kept = some(10_000);
    const change = (count: number) => new Map([...kept, ...some(count)]);
    expect(isWorthKeeping(kept, change(199))).toBe(false);
    expect(isWorthKeeping(kept, change(200))).toBe(true);
  });

  test('is due where a file is gone', () => {
    const kept = some(100);
    const files = new Map(kept);
    files.delete('7.md');
    expect(isWorthKeeping(kept, files)).toBe(true);
    expect(isWorthKeeping(kept, kept)).toBe(false);
  });
});

describe('a library that was read before', () => {
  test('is the same, and its files are not read again', async () => {
    using folder = library(60);
    using cache = createFolder({});
    const options = { cache: cacheIn(cache.path) };
    const before = await new LibraryFolder(folder.path, options).readAll();
    // Nobody can tell but by what is kept: the same stamps, with other words.
    const place = placeOf(cacheIn(cache.path), folder.path, MAX_BYTES);
    const kept = await bringBack(place);
    expect(kept.size).toBe(60);
    const marked = new Map(
      Array.from(kept, ([file, read]) => {
        return [file, { ...read, case: read.case && { ...read.case, title: 'kept' } }];
      }),
    );
    expect(withTexts(await new LibraryFolder(folder.path, options).readAll())).toEqual(
      withTexts(before),
    );
    await keepFiles(place, marked);
    const after = await new LibraryFolder(folder.path, options).readAll();
    expect(new Set(after.cases.map(({ title }) => title))).toEqual(new Set(['kept']));
  });

  test('has what has changed since, and serves nothing old for it', async () => {
    using folder = library(60);
    using cache = createFolder({});
    const options = { cache: cacheIn(cache.path) };
    await new LibraryFolder(folder.path, options).readAll();
    folder.write({
      '1.md': caseFile({ case_id: 'changed' }),
      '2.md': caseFile({ org: '[unclosed' }),
      'new.md': caseFile({ case_id: 'new' }),
    });
    folder.remove('3.md');
    const after = await new LibraryFolder(folder.path, options).readAll();
    expect(withTexts(after)).toEqual(withTexts(await new LibraryFolder(folder.path).readAll()));
    expect(after.byId.has('changed')).toBe(true);
    expect(after.byId.has('id-2.md')).toBe(false);
    // The file that is gone is kept no longer either.
    const kept = await bringBack(placeOf(cacheIn(cache.path), folder.path, MAX_BYTES));
    expect(kept.has('3.md')).toBe(false);
  });

  test('is read again where other limits hold', async () => {
    using folder = library(60);
    using cache = createFolder({});
    await new LibraryFolder(folder.path, { cache: cacheIn(cache.path) }).readAll();
    const options = { cache: cacheIn(cache.path), maxBytes: 10 };
    const { problems } = await new LibraryFolder(folder.path, options).readAll();
    expect(problems).toHaveLength(60);
  });

  test('is read in full by another program', async () => {
    using folder = library(60);
    using cache = createFolder({});
    await new LibraryFolder(folder.path, { cache: cacheIn(cache.path) }).readAll();
    const other = { cache: cacheIn(cache.path, 'another') };
    await new LibraryFolder(folder.path, other).readAll();
    expect(readdirSync(cache.path)).toHaveLength(2);
  });

  test('is read as well if nothing can be kept', async () => {
    using folder = library(60);
    using cache = createFolder({ file: 'in the way' });
    const options = { cache: cacheIn(path.join(cache.path, 'file')) };
    const { cases } = await new LibraryFolder(folder.path, options).readAll();
    expect(cases).toHaveLength(60);
  });
});

test('a reader that is alone sees what changed, what is new and what is gone', async () => {
  using folder = library(60);
  using cache = createFolder({});
  const read = () => new LibraryFolder(folder.path, { cache: cacheIn(cache.path), isAlone: true });
  const first = await read().readAll();
  expect((await read().readAll()).revision).toBe(first.revision);
  writeFileSync(path.join(folder.path, '7.md'), caseFile({ case_id: 'changed' }));
  writeFileSync(path.join(folder.path, 'new.md'), caseFile({ case_id: 'new' }));
  rmSync(path.join(folder.path, '9.md'));
  const { byId } = await read().readAll();
  expect(['changed', 'new', 'id-9.md', 'id-7.md'].map((id) => byId.has(id))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
