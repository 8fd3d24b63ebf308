import { linkSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CaseChange } from '../../../src/core/library/diff-libraries.ts';
import type { Library } from '../../../src/core/library/library.ts';
import {
  type WatchedLibrary,
  type WatchOptions,
  watchLibrary,
} from '../../../src/files/watch-library.ts';
import {
  caseFile,
  createFolder,
  type TemporaryFolder,
  type Tree,
} from '../../support/library-fixtures.ts';

const good = (id: string, fields: Record<string, string> = {}) =>
  caseFile({ case_id: id, ...fields });

interface Watching {
  readonly folder: TemporaryFolder;
  readonly watched: WatchedLibrary;
  /** Every call of `onChange`, as `kind id`, `-` where only problems changed. */
  readonly calls: readonly string[];
  readonly errors: readonly unknown[];
  /** Waits until the library satisfies. */
  until(satisfied: (library: Library) => boolean): Promise<Library>;
}

const open: { close(): Promise<void>; dispose(): void }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) {
    await one.close();
    one.dispose();
  }
});

async function watch(
  files: Tree,
  options: Partial<WatchOptions> & { readonly sub?: string } = {},
): Promise<Watching> {
  const folder = createFolder(files);
  const calls: string[] = [];
  const errors: unknown[] = [];
  const watched = await watchLibrary(path.join(folder.path, options.sub ?? ''), {
    onChange: (_library, changes) => calls.push(told(changes)),
    onError: (error) => errors.push(error),
    ...options,
  });
  open.push({ close: () => watched.close(), dispose: () => folder[Symbol.dispose]() });
  return {
    folder,
    watched,
    calls,
    errors,
    until: async (satisfied) => {
      await vi.waitUntil(() => satisfied(watched.library()), { timeout: 10_000, interval: 5 });
      return watched.library();
    },
  };
}

const told = (changes: readonly CaseChange[]) =>
  changes.map(({ kind, caseId }) => `${kind} ${caseId}`).join(', ') || '-';
const has = (id: string) => (library: Library) => library.byId.has(id);
const tier = (value: string) => (library: Library) =>
  library.cases.some((one) => one.tier === value);

describe('a watched library', () => {
  test('has been read when it is handed over', async () => {
    const { watched, calls } = await watch({ 'a.md': good('a') });
    expect(watched.library().cases.map(({ id }) => id)).toEqual(['a']);
    expect(calls).toEqual([]);
  });

  test('follows files that are added, changed and removed', async () => {
    const { folder, calls, until } = await watch({ 'a.md': good('a') });
    folder.write({ 'b.md': good('b') });
    await until(has('b'));
    folder.write({ 'a.md': good('a', { tier: 'new' }) });
    await until(tier('new'));
    folder.remove('b.md');
    await until((library) => library.cases.length === 1);
    expect(calls).toEqual(['new b', 'changed a', 'removed b']);
  });

  test('replaces itself whole', async () => {
    const { folder, watched, until } = await watch({ 'a.md': good('a') });
    const before = watched.library();
    folder.write({ 'a.md': good('a', { tier: 'new' }) });
    const after = await until(tier('new'));
    expect(after).not.toBe(before);
    expect(before.cases[0]?.tier).toBe('');
  });

  test('sees an atomic save, and a file that is added right behind it', async () => {
    const { folder, until } = await watch({ 'a.md': good('a') });
    folder.write({ '.a.md.tmp': good('a', { tier: 'saved' }) });
    renameSync(path.join(folder.path, '.a.md.tmp'), path.join(folder.path, 'a.md'));
    await until(tier('saved'));
    folder.write({ 'b.md': good('b') });
    await until(has('b'));
  });

  test('takes hundreds of changes for one', async () => {
    const files = (tier: string) =>
      Object.fromEntries(
        Array.from({ length: 300 }, (_, at) => [`${at}.md`, good(`case-${at}`, { tier })]),
      );
    const { folder, calls, until } = await watch(files('old'));
    folder.write(files('new'));
    folder.remove('7.md');
    folder.write({ 'more.md': good('more') });
    await until(
      (library) => has('more')(library) && library.cases.length === 300 && !tier('old')(library),
    );
    expect(calls).toHaveLength(1);
  });

  test('tells of no change when a file is renamed and its case is the same', async () => {
    const { folder, calls, until } = await watch({ 'a.md': good('a') });
    renameSync(path.join(folder.path, 'a.md'), path.join(folder.path, 'z.md'));
    await until((library) => library.cases[0]?.file === 'z.md');
    folder.write({ 'b.md': good('b') });
    await until(has('b'));
    expect(calls).toEqual(['-', 'new b']);
  });

  test('serves the last good version of a file that turns bad', async () => {
    const { folder, calls, until } = await watch({ 'a.md': good('a') });
    folder.write({ 'a.md': 'half a file' });
    const bad = await until((library) => library.problems.length > 0);
    expect(bad.cases.map(({ id }) => id)).toEqual(['a']);
    expect(bad.problems.map(({ code }) => code)).toContain('serving-last-good');
    folder.write({ 'a.md': good('a', { tier: 'mended' }) });
    await until(tier('mended'));
    expect(calls).toEqual(['-', 'changed a']);
  });

  test('follows folders that come and go', async () => {
    const { folder, until } = await watch({ 'a.md': good('a') });
    mkdirSync(path.join(folder.path, 'sub'));
    folder.write({ 'sub/b.md': good('b') });
    await until(has('b'));
    folder.write({ 'sub/b.md': good('b', { tier: 'new' }) });
    await until(tier('new'));
    renameSync(path.join(folder.path, 'sub'), path.join(folder.path, 'other'));
    await until((library) => library.byId.get('b')?.file === 'other/b.md');
    folder.remove('other');
    await until((library) => !has('b')(library));
  });

  test('does not read hidden files or links out of the folder that appear', async () => {
    const { folder, until } = await watch(
      { 'cases/a.md': good('a'), 'out.md': good('out') },
      { sub: 'cases' },
    );
    folder.write({ 'cases/.hidden.md': good('hidden') });
    symlinkSync('../out.md', path.join(folder.path, 'cases/link.md'));
    const library = await until(({ problems }) => problems.length === 2);
    expect(library.cases.map(({ id }) => id)).toEqual(['a']);
    expect(library.problems.map(({ code }) => code)).toEqual(['file-hidden', 'file-outside']);
  });

  test('keeps what it had while the folder is gone, and follows it when it is back', async () => {
    const { folder, until } = await watch({ 'cases/a.md': good('a') }, { sub: 'cases' });
    const cases = path.join(folder.path, 'cases');
    renameSync(cases, path.join(folder.path, 'away'));
    const gone = await until(({ problems }) => problems.length > 0);
    expect(gone.problems.map(({ code }) => code)).toEqual(['folder-unreadable']);
    expect(gone.cases.map(({ id }) => id)).toEqual(['a']);
    renameSync(path.join(folder.path, 'away'), cases);
    await until(({ problems }) => problems.length === 0);
    folder.write({ 'cases/b.md': good('b') });
    await until(has('b'));
  });

  test('may begin before its folder is there', async () => {
    const { folder, watched, until } = await watch({}, { sub: 'later' });
    expect(watched.library().problems.map(({ code }) => code)).toEqual(['folder-unreadable']);
    folder.write({ 'later/a.md': good('a') });
    await until(has('a'));
  });

  test('looks for itself where nothing is reported', async () => {
    const { folder, until } = await watch(
      { 'cases/a.md': good('a') },
      { sub: 'cases', lookEveryMs: 50 },
    );
    // What is written under a file's other name is told to no watch on the folder of the first.
    linkSync(path.join(folder.path, 'cases/a.md'), path.join(folder.path, 'other-name'));
    folder.write({ 'other-name': good('a', { tier: 'quiet' }) });
    await until(tier('quiet'));
  });

  test('goes on after its listener has failed', async () => {
    let calls = 0;
    const { folder, errors, until } = await watch(
      { 'a.md': good('a') },
      {
        onChange: () => {
          calls += 1;
          if (calls === 1) throw new Error('no');
        },
      },
    );
    folder.write({ 'b.md': good('b') });
    await until(has('b'));
    await vi.waitUntil(() => errors.length === 1);
    folder.write({ 'c.md': good('c') });
    await until(has('c'));
    expect(calls).toBe(2);
  });

  test('is silent once it is closed', async () => {
    const { folder, watched, calls } = await watch({ 'a.md': good('a') });
    folder.write({ 'b.md': good('b') });
    await watched.close();
    const before = calls.length;
    folder.write({ 'c.md': good('c') });
    const second = await watchLibrary(folder.path, { onChange: () => {}, onError: () => {} });
    await second.close();
    expect(calls).toHaveLength(before);
  });
});

describe('a second file with the id of a case', () => {
  const known = good('klarna', { highlighted_value: 'known' });
  const forged = good('klarna', { highlighted_value: 'forged' });
  const value = (library: Library) => library.byId.get('klarna')?.highlightedValue;

  test('does not take the case over, until the first is gone', async () => {
    const { folder, until, calls } = await watch({ 'k.md': known });
    folder.write({ 'dup.md': forged });
    const library = await until(({ contested }) => contested?.has('klarna') === true);
    expect(value(library)).toBe('known');
    expect(calls).toEqual(['-']);
    folder.write({ 'k.md': good('klarna', { highlighted_value: 'mended' }) });
    expect(value(await until((now) => value(now) !== 'known'))).toBe('mended');
    folder.remove('k.md');
    expect((await until((now) => value(now) === 'forged')).contested).toBeUndefined();
  });

  test('does not after a restart either', async () => {
    const asked: string[][] = [];
    const servedBefore = async (ids: readonly string[]) => {
      asked.push([...ids]);
      return new Map([['klarna', { file: 'k.md', revision: 'another' }]]);
    };
    const files = { 'dup.md': forged, 'k.md': known, 'other.md': good('other') };
    const { watched, folder, until } = await watch(files, { servedBefore });
    expect(value(watched.library())).toBe('known');
    folder.remove('other.md');
    expect(value(await until((now) => !now.byId.has('other')))).toBe('known');
    expect(asked).toEqual([['klarna']]);
  });

  test('asks nobody where no two files have one id', async () => {
    const servedBefore = async () => {
      throw new Error('asked');
    };
    const { watched } = await watch({ 'k.md': known }, { servedBefore });
    expect(value(watched.library())).toBe('known');
  });
});

// By default the whole folder is looked through once a minute: what is seen before that was noticed.
describe('is noticed at once', () => {
  const value = (id: string) => (library: Library) => library.byId.get(id)?.highlightedValue;

  test('a ConfigMap of Kubernetes, whose data folder is swapped', async () => {
    const { folder, until } = await watch({
      '..one/klarna.md': good('klarna', { highlighted_value: 'one' }),
      '..two/klarna.md': good('klarna', { highlighted_value: 'two' }),
    });
    const at = (name: string) => path.join(folder.path, name);
    symlinkSync('..one', at('..data'));
    symlinkSync('..data/klarna.md', at('klarna.md'));
    await until((library) => value('klarna')(library) === 'one');
    symlinkSync('..two', at('..data_tmp'));
    renameSync(at('..data_tmp'), at('..data'));
    await until((library) => value('klarna')(library) === 'two');
  });

  test('a link to the library, or above it, that is swapped, and what changes then', async () => {
    const folder = createFolder({
      'one/library/a.md': good('a', { highlighted_value: 'one' }),
      'two/library/a.md': good('a', { highlighted_value: 'two' }),
    });
    const at = (name: string) => path.join(folder.path, name);
    symlinkSync('one', at('current'));
    let library: Library | null = null;
    const watched = await watchLibrary(at('current/library'), {
      onChange: (changed) => {
        library = changed;
      },
      onError: () => {},
    });
    open.push({ close: () => watched.close(), dispose: () => folder[Symbol.dispose]() });
    const until = (wanted: string) =>
      vi.waitUntil(() => library && value('a')(library) === wanted, {
        timeout: 10_000,
        interval: 5,
      });
    symlinkSync('two', at('next'));
    renameSync(at('next'), at('current'));
    await until('two');
    folder.write({ 'two/library/a.md': good('a', { highlighted_value: 'three' }) });
    await until('three');
  });

  test.each(['v1.0', '2025.Q4', 'acme.com', 'old~1'])('a new folder called %s', async (name) => {
    const { folder, until } = await watch({ 'a.md': good('a') });
    const hidden = path.join(folder.path, '.staged');
    folder.write({ '.staged/b.md': good('b') });
    renameSync(hidden, path.join(folder.path, name));
    await until(has('b'));
    folder.write({ [`${name}/c.md`]: good('c') });
    await until(has('c'));
  });

  test('a file or a folder that is renamed and says the same', async () => {
    const { folder, until, calls } = await watch({ 'sub/a.md': good('a'), 'b.md': good('b') });
    const at = (name: string) => path.join(folder.path, name);
    renameSync(at('b.md'), at('moved.md'));
    await until((library) => library.byId.get('b')?.file === 'moved.md');
    renameSync(at('sub'), at('other'));
    await until((library) => library.byId.get('a')?.file === 'other/a.md');
    await vi.waitUntil(() => calls.length > 1, { timeout: 10_000, interval: 5 });
    expect(new Set(calls)).toEqual(new Set(['-']));
  });

  test('the settings of the library', async () => {
    const { folder, until } = await watch({ 'a.md': good('a', { tier: 'pilot' }) });
    const codes = ({ problems }: Library) => problems.map(({ code }) => code).join();
    folder.write({ 'casebook.config.yml': 'vocabulary: { tier: [pilot] }\n' });
    await until((library) => codes(library) === '');
    folder.write({ 'casebook.config.yml': 'vocabulry: {}\n' });
    await until((library) => codes(library) === 'field-unknown-value,library-config');
    folder.remove('casebook.config.yml');
    await until((library) => codes(library) === 'field-unknown-value');
  });
});
