import { stat } from 'node:fs/promises';
import { describeChanges, MARKDOWN, TEXT } from '../core/changes/describe-changes.ts';
import { toldChanges } from '../core/changes/told-changes.ts';
import type { Library } from '../core/library/library.ts';
import { checkOutRevision } from '../files/git-revision.ts';
import type { ReadingCache } from '../files/kept-files.ts';
import { readLibrary } from '../files/read-library.ts';
import { createOutput, type Io } from './output.ts';

export interface DiffOptions {
  /** A folder of case files, or a revision of git. */
  readonly old: string;
  /** The same; null for the library as it is now. */
  readonly now: string | null;
  /** The folder of case files that a revision is of. */
  readonly library: string;
  readonly format: 'text' | 'json' | 'markdown';
  /** The environment that git runs in. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cache?: ReadingCache | null;
}

/**
 * `casebook diff OLD [NEW]`: tells what changed between two states of a library, claim by claim.
 * @returns exit code: 0, or 2 if a state can't be read
 */
export async function runDiff(options: DiffOptions, io: Io): Promise<number> {
  const { old, now, library, format } = options;
  const read = (state: string) => readState(state, options);
  const states = [await read(old), await read(now ?? library)] as const;
  const [before, after] = states;
  if (typeof before === 'string' || typeof after === 'string') {
    for (const trouble of states) {
      if (typeof trouble === 'string') io.stderr.write(`casebook diff: ${trouble}\n`);
    }
    return 2;
  }
  const changes = toldChanges(before, after);
  const text =
    format === 'json'
      ? `${JSON.stringify(changes, null, 2)}\n`
      : describeChanges(changes, format === 'markdown' ? MARKDOWN : TEXT);
  await createOutput(io.stdout).write(text);
  return 0;
}

/** Reads a folder or a revision. Returns why it can't, if so. */
async function readState(
  state: string,
  { library, env, cache = null }: DiffOptions,
): Promise<Library | string> {
  const isFolder = await stat(state).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return readWhole(state, cache);
  const checkedOut = await checkOutRevision(library, state, env);
  if (checkedOut === null) {
    return `"${state}" is neither a folder nor a revision of git that holds ${library}. Name the folder of case files with --library DIR.`;
  }
  try {
    return await readWhole(checkedOut.folder, null);
  } finally {
    await checkedOut.remove();
  }
}

/** A folder that can't be read is not an empty library: everything would seem removed. */
async function readWhole(folder: string, cache: ReadingCache | null): Promise<Library | string> {
  const library = await readLibrary(folder, { cache });
  const fatal = library.problems.find(
    ({ code, file }) => code === 'folder-unreadable' && file === '.',
  );
  return fatal ? `${fatal.message} ${fatal.hint}` : library;
}
