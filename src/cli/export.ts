import type { Case } from '../core/case/case.ts';
import { readLibrary } from '../files/read-library.ts';
import type { Io } from './io.ts';
import { createOutput } from './output.ts';

/**
 * `export [DIR]`: one JSON line a case on stdout, and nothing else there.
 * @returns the exit code: 0, or 2 where the folder cannot be read
 */
export async function runExport({ dir }: { readonly dir: string }, io: Io): Promise<number> {
  const stdout = createOutput(io.stdout);
  const stderr = createOutput(io.stderr);
  const library = await readLibrary(dir);
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
