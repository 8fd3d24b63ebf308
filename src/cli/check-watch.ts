import { statSync } from 'node:fs';
import path from 'node:path';
import type { ReadingCache } from '../files/kept-files.ts';
import { watchLibrary } from '../files/watch-library.ts';
import { type CheckOptions, runCheck } from './check.ts';
import type { Io } from './output.ts';

/** Goes to the top of an empty screen; what was above can still be scrolled to. */
const CLEAR = '\u001B[2J\u001B[H';

/**
 * `check --watch`: checks, and checks again whenever something in the folders changes.
 * @param until ends the watch
 * @returns exit code: 0, or 2 if a path can't be read at the beginning
 */
export async function runCheckWatch(
  options: CheckOptions,
  until: Promise<unknown>,
  io: Io,
): Promise<number> {
  if ((await runCheck(options, io)) === 2) return 2;
  const again = { ...options, fix: false };
  let running = Promise.resolve();
  const close = await watchFolders(options.paths, options.cache ?? null, () => {
    running = running.then(async () => {
      if (io.stdout.isTTY) io.stdout.write(CLEAR);
      await runCheck(again, io);
    });
  });
  io.stderr.write('Watching for changes. Ctrl-C stops it.\n');
  await until;
  await close();
  await running;
  return 0;
}

async function watchFolders(
  paths: readonly string[],
  cache: ReadingCache | null,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const folders = new Set(
    paths.map((one) => (statSync(one).isDirectory() ? one : path.dirname(one))),
  );
  const watches = await Promise.all(
    // A folder that can't be watched is looked through every second.
    [...folders].map((folder) => watchLibrary(folder, { cache, onChange, onError: () => {} })),
  );
  return async () => {
    for (const watch of watches) await watch.close();
  };
}
