import type { Case } from '../core/case/case.ts';
import type { ReadingCache } from '../files/kept-files.ts';
import { readLibrary } from '../files/read-library.ts';
import { createOutput, type Io } from './output.ts';

export interface ExportOptions {
  /** Folder of case files. */
  readonly dir: string;
  /** Cache of readings for later starts; null, the default, keeps none. */
  readonly cache?: ReadingCache | null;
}

/**
 * `export [DIR]`: prints one JSON line a case on stdout, and nothing else there.
 * @returns the exit code: 0, or 2 if the folder can't be read
 */
export async function runExport({ dir, cache = null }: ExportOptions, io: Io): Promise<number> {
  const stdout = createOutput(io.stdout);
  const stderr = createOutput(io.stderr);
  const library = await readLibrary(dir, { cache });
  const fatal = library.problems.find(
    ({ code, file }) => code === 'folder-unreadable' && file === '.',
  );
  if (fatal !== undefined) {
    await stderr.write(`${fatal.message} ${fatal.hint}\n`);
    return 2;
  }
  for (const one of library.cases) {
    if (!(await stdout.write(`${exportLine(one)}\n`))) return 0;
  }
  const errors = library.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    const noun = errors === 1 ? '1 error' : `${errors} errors`;
    await stderr.write(`${noun} in the case files; "casebook check" lists them.\n`);
  }
  return 0;
}

/** A case as one line of JSON. */
function exportLine(one: Case): string {
  const { id, org, useCase, title, summary, claims, sources, revision, file, ...rest } = one;
  return JSON.stringify({
    id,
    org,
    useCase,
    title,
    summary,
    claims,
    sources,
    revision,
    file,
    ...rest,
  });
}
