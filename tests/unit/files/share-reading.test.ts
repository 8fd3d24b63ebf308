import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { MAX_BYTES, type ReadFile, readCaseFile } from '../../../src/files/read-case-file.ts';
import { shareReading, threadsFor } from '../../../src/files/share-reading.ts';
import { caseFile, createFolder } from '../../support/library-fixtures.ts';

const names = (count: number) => Array.from({ length: count }, (_, at) => `${at}.md`);
const folderOf = (files: readonly string[]) =>
  createFolder(
    Object.fromEntries(files.map((file) => [file, caseFile({ case_id: `id-${file}` })])),
  );

/** A thread that takes the first files and dies. */
const DYING = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { workerData } from 'node:worker_threads';
    Atomics.add(workerData.taken, 0, 16);
    throw new Error('out of luck');
  `)}`,
);

describe('files read by several threads', () => {
  test('are what one thread reads of them', async () => {
    const files = [...names(40), 'gone.md'];
    using folder = folderOf(names(40));
    const read = new Map<string, ReadFile>();
    const share = { folder: folder.path, files, maxBytes: MAX_BYTES };
    const shared = shareReading(share, (file, one) => read.set(file, one), 2);
    expect(await shared.leftOver()).toEqual([]);
    expect([...read.keys()].sort()).toEqual([...files].sort());
    for (const file of files) {
      expect(read.get(file)).toEqual(await readCaseFile(folder.path, file, MAX_BYTES, null));
    }
  });

  test('are taken by one thread each', async () => {
    const files = names(200);
    using folder = folderOf(files);
    const read: string[] = [];
    const share = { folder: folder.path, files, maxBytes: MAX_BYTES };
    const shared = shareReading(share, (file) => read.push(file), 2);
    for (let file = shared.next(); file !== undefined; file = shared.next()) {
      read.push(file);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await shared.leftOver()).toEqual([]);
    expect(read.sort()).toEqual([...files].sort());
  });

  test('come back where a thread has died, which is told', async () => {
    const files = names(20);
    const warned = once(process, 'warning');
    const share = { folder: '/nowhere', files, maxBytes: MAX_BYTES };
    const shared = shareReading(share, () => expect.fail('nothing is read'), 1, DYING);
    expect(await shared.leftOver()).toEqual(files);
    const [warning] = await warned;
    expect(String(warning)).toContain('out of luck');
  });
});

describe('threads', () => {
  test('are started for many files only', () => {
    expect(threadsFor(3_999)).toBe(0);
    expect(threadsFor(10_000)).toBeLessThanOrEqual(3);
  });
});
