import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundleFolder } from './bundle-folder.ts';
import type { ReadFile } from './read-case-file.ts';

/** What a thread is given. */
export interface Share {
  readonly folder: string;
  readonly files: readonly string[];
  readonly maxBytes: number;
  /** How many of `files` somebody has taken, from the first on; shared by all threads. */
  readonly taken: Int32Array;
}

/** Files that several threads read, the one that asks among them. */
export interface SharedReading {
  /** The next file that nobody has taken; undefined where there is none. */
  next(): string | undefined;
  /** Resolves once the other threads are done: with the files that they took and did not bring. */
  leftOver(): Promise<readonly string[]>;
}

/** Fewer files than these are read before a thread of its own has warmed up to the work. */
const FEWEST = 4_000;
const MOST_THREADS = 3;

/** How many threads beside the one that asks are worth starting for so many files. */
export function threadsFor(files: number): number {
  return files < FEWEST ? 0 : Math.min(availableParallelism() - 1, MOST_THREADS);
}

/**
 * Has files read by other threads beside the one that asks. A thread that dies is told on stderr, and
 * costs time and no file.
 * @param onRead called with what another thread has read
 * @param threads how many others
 * @param script what they run; default `read-worker.ts`
 */
export function shareReading(
  share: Omit<Share, 'taken'>,
  onRead: (file: string, read: ReadFile) => void,
  threads: number,
  script: string | URL = workerScript(),
): SharedReading {
  const { files } = share;
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const missing = new Set(threads > 0 ? files : []);
  const ends: Promise<void>[] = [];
  let allRead = (): void => {};
  const complete = new Promise<void>((resolve) => {
    allRead = resolve;
  });
  const tick = (file: string): void => {
    if (missing.delete(file) && missing.size === 0) allRead();
  };

  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(script, { workerData: { ...share, taken }, execArgv: [] });
    worker.on('message', (message: string) => {
      for (const [file, read] of JSON.parse(message) as [string, ReadFile][]) {
        tick(file);
        onRead(file, read);
      }
    });
    worker.on('error', ({ message }) => {
      process.emitWarning(`A thread that reads case files has failed: ${message}`);
    });
    ends.push(new Promise((resolve) => worker.once('exit', () => resolve())));
    return worker;
  });

  return {
    next: () => {
      const file = files[Atomics.add(taken, 0, 1)];
      if (file !== undefined) tick(file);
      return file;
    },
    leftOver: async () => {
      if (missing.size > 0) await Promise.race([complete, Promise.all(ends)]);
      for (const worker of workers) void worker.terminate();
      return [...missing];
    },
  };
}

/** The bundle holds the thread's script beside its own; the sources have one that starts theirs. */
function workerScript(): string {
  return bundleFolder === null
    ? path.join(import.meta.dirname, 'read-worker.mjs')
    : path.join(bundleFolder, 'read-worker.cjs');
}
