import path from 'node:path';
import { watch } from 'chokidar';
import { isCaseFileName, isPassedBy } from './list-files.ts';

export interface FolderWatch {
  close(): Promise<void>;
}

/**
 * Watches a folder for changes of its case files.
 *
 * What the system reports is taken as a hint where to look, never as the truth: chokidar's events
 * are listened to together with the raw ones beneath them, because it looks at a folder at most once
 * a second and forgets what was added to it in between.
 * @param onHint called with the path of a case file, relative and with forward slashes, that may
 *   have been added, changed or removed; with null where the whole folder is to be looked through
 * @param onError called where the folder cannot be watched as it should
 */
export function watchFolder(
  folder: string,
  onHint: (file: string | null) => void,
  onError: (error: unknown) => void,
): FolderWatch {
  const hint = (target: string): void => {
    const file = path.relative(folder, target).split(path.sep).join('/');
    if (file.split('/').slice(0, -1).some(isPassedBy)) return;
    // What is no case file by its name may be a folder of them; an editor's own files are neither.
    if (isCaseFileName(file)) onHint(file);
    else if (file === '' || !/[.~]/.test(path.basename(file))) onHint(null);
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    atomic: false,
    ignored: (target, stats) =>
      target !== folder &&
      (isPassedBy(path.basename(target)) || (stats?.isFile() === true && !isCaseFileName(target))),
  });
  watcher.on('all', (_event, target) => hint(target));
  watcher.on('raw', (_event, name, details) => {
    const { watchedPath } = details as { watchedPath?: string };
    if (watchedPath === undefined || !name) return;
    hint(path.basename(watchedPath) === name ? watchedPath : path.join(watchedPath, name));
  });
  watcher.on('error', onError);
  return { close: () => watcher.close() };
}
