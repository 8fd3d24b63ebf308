import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import { VERDICTS_FILE } from '../core/case-file/structured/verdicts.ts';
import { CONFIG_FILE } from '../core/library/library-config.ts';
import { holdsCaptures } from './captures.ts';
import { isCaseFileName } from './list-files.ts';
import { isOverlay } from './read-overlays.ts';

export interface FolderWatch {
  /**
   * Watches these folders, and no others.
   * @param root real path of the root; others are watched anew
   * @param directories relative to it, '' for the root itself
   */
  follow(root: string, directories: readonly string[]): void;
  close(): void;
}

/**
 * Watches a folder and its subfolders for changes of case files, one watch a folder. What the system
 * reports is a hint where to look, never the truth.
 *
 * This is Node's own `watch` and not chokidar, which was measured first: at 10,000 files it spends a
 * second of processor time on each change (it lists the folder and asks for every file's state), and
 * it drops files that are added within a second of another change. Here a change costs one call.
 * What chokidar brings besides (settling, atomic saves, a look through the folder where the system
 * reports nothing) is done on top, if the library is known.
 * @param onHint called with the path of a case file, relative and with forward slashes, that may
 *   have been added, changed or removed; with null if the whole folder is to be looked through
 * @param onError called where a folder cannot be watched
 */
export function watchFolder(
  onHint: (file: string | null) => void,
  onError: (error: unknown) => void,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let root = '';

  const start = (directory: string): void => {
    try {
      const watcher = watch(path.join(root, directory), (event, name) => {
        if (name === null) return onHint(null);
        // A folder's own end is told under its own name; what is there next needs a watch of its own.
        if (event === 'rename' && name === path.basename(path.resolve(root, directory))) {
          stop(directory);
          return onHint(null);
        }
        if (name === CONFIG_FILE && directory === '') return onHint(null);
        if (name === VERDICTS_FILE || holdsCaptures(directory) || isOverlay(directory))
          return onHint(null);
        if (isCaseFileName(name)) return onHint(directory === '' ? name : `${directory}/${name}`);
        // A folder or a link may have come, gone or moved.
        if (event === 'rename' && !isOfAnEditor(name)) onHint(null);
      });
      watcher.on('error', (error) => {
        stop(directory);
        onHint(null);
        onError(error);
      });
      watchers.set(directory, watcher);
    } catch (error) {
      // Gone already: the look that the change brings about will find out.
      if ((error as { code?: string }).code === 'ENOENT') onHint(null);
      else onError(error);
    }
  };
  const stop = (directory: string): void => {
    watchers.get(directory)?.close();
    watchers.delete(directory);
  };
  return {
    follow: (realRoot, directories) => {
      // What watches the old folder says nothing of the new one.
      if (realRoot !== root) for (const directory of watchers.keys()) stop(directory);
      root = realRoot;
      const wanted = new Set(directories);
      for (const directory of watchers.keys()) if (!wanted.has(directory)) stop(directory);
      for (const directory of wanted) if (!watchers.has(directory)) start(directory);
    },
    close: () => {
      for (const directory of watchers.keys()) stop(directory);
    },
  };
}

/** Hidden files, and what editors and downloads write beside a file; `..data` is a link of Kubernetes. */
function isOfAnEditor(name: string): boolean {
  return /^\.(?!\.)|^#.*#$|~$|\.(?:sw.|tmp|bak|part|crdownload)$/i.test(name);
}
