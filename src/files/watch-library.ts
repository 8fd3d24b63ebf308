import type { Problem } from '../core/case/case.ts';
import { type CaseChange, diffLibraries } from '../core/library/diff-libraries.ts';
import type { Library } from '../core/library/library.ts';
import { LibraryFolder, type ReadOptions } from './library-folder.ts';
import { createSettler, type Patience } from './settle.ts';
import { watchFolder } from './watch-folder.ts';

export interface WatchOptions extends ReadOptions {
  /**
   * Called after each reload that changed what the library holds or what is wrong with it.
   * @param changes sorted by case id; empty if only problems or places changed
   */
  readonly onChange: (library: Library, changes: readonly CaseChange[]) => void;
  /** Called if the folder cannot be watched, or `onChange` has thrown. The watch goes on. */
  readonly onError: (error: unknown) => void;
  /** Pauses before a reload, for further changes. */
  readonly patience?: Patience;
  /** Time between unprompted looks through the folder. Milliseconds; default a minute. */
  readonly lookEveryMs?: number;
}

export interface WatchedLibrary {
  /** The library as it is now; a reload replaces it whole. */
  library(): Library;
  /** Stops watching; resolves when a reload that was under way has ended. */
  close(): Promise<void>;
}

const PATIENCE: Patience = { one: 25, many: 200, most: 2_000 };
/** Above this many changed files it is quicker to look through the folder. */
const MOST_HINTS = 500;
/**
 * Time between checks if a folder that vanished is back, or one that can't be watched has changed.
 */
const LOOK_AGAIN_MS = 1_000;

/**
 * Reads a folder of case files and keeps the library up to date with it. Resolves when the folder
 * has been read; `onChange` is called for later changes only. A folder that is not there, or
 * vanishes, is a problem of the library, which goes on serving what it had until the folder is back.
 */
export async function watchLibrary(folder: string, options: WatchOptions): Promise<WatchedLibrary> {
  const reader = new LibraryFolder(folder, options);
  const hints = new Set<string>();
  let lookThrough = false;
  let troubled = false;
  let closed = false;

  const settler = createSettler(reload, options.patience ?? PATIENCE);
  const onHint = (file: string | null): void => {
    if (file === null) lookThrough = true;
    else hints.add(file);
    settler.touch(hints.size + (lookThrough ? 1 : 0));
  };
  const watch = watchFolder(onHint, (error) => {
    // Looking every second does what the watch cannot; telling once is enough.
    if (!troubled) options.onError(error);
    troubled = true;
  });

  let library = await reader.readAll();
  watch.follow(reader.root, reader.folders);
  // What changed between the reading and the watching is looked at again.
  library = await reader.readAll();

  // Looking through captured texts takes its time, and people may ask meanwhile.
  if (reader.hasCaptures) settler.touch(1);

  async function reload(): Promise<void> {
    const files = [...hints];
    const all = lookThrough || files.length > MOST_HINTS;
    hints.clear();
    lookThrough = false;
    try {
      const before = library;
      if (all) library = await reader.readAll();
      else if (files.length > 0) library = await reader.readFiles(files);
      if (closed) return;
      watch.follow(reader.root, reader.folders);
      tell(before);
      const checked = await reader.checkCaptures();
      if (checked === null || closed) return;
      const unchecked = library;
      library = checked;
      tell(unchecked);
    } catch (error) {
      options.onError(error);
    }
  }

  /** Tells of the library as it is now, if it differs from the one before. */
  function tell(before: Library): void {
    const same = before.revision === library.revision;
    const isServedAlike = same && sameFiles(before, library);
    if (isServedAlike && sameProblems(before.problems, library.problems)) return;
    options.onChange(library, same ? [] : diffLibraries(before, library));
  }

  // Network file systems report nothing, a full queue of events loses some, and nothing tells that a
  // folder is back.
  const lookEveryMs = options.lookEveryMs ?? 60_000;
  let lookedAt = Date.now();
  const timer = setInterval(
    () => {
      const isThere = reader.folders.length > 0;
      if (isThere && !troubled && Date.now() - lookedAt < lookEveryMs) {
        // Nothing tells that a link to the folder, or above it, was swapped.
        void reader.isMoved().then((isMoved) => isMoved && onHint(null));
        return;
      }
      lookedAt = Date.now();
      onHint(null);
    },
    Math.min(LOOK_AGAIN_MS, lookEveryMs),
  );
  timer.unref();

  return {
    library: () => library,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await settler.close();
      watch.close();
    },
  };
}

/** Cards name the file that a case is read from. */
function sameFiles(a: Library, b: Library): boolean {
  return a.cases.every((one, at) => one.file === b.cases[at]?.file);
}

function sameProblems(a: readonly Problem[], b: readonly Problem[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => {
      const other = b[at];
      if (one === other) return true;
      return (
        one.code === other?.code &&
        one.file === other.file &&
        one.line === other.line &&
        one.message === other.message
      );
    })
  );
}
