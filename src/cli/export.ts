import type { Case } from '../core/case-file/case.ts';
import { readLibrary } from '../files/read-library.ts';
import { type Streams, writeOut } from './output.ts';

/**
 * `export [DIR]`: one JSON line a case on stdout, and nothing else there.
 * @returns the exit code: 0, or 2 where the folder cannot be read
 */
export async function runExport({ dir }: { readonly dir: string }, io: Streams): Promise<number> {
  const library = await readLibrary(dir);
  const fatal = library.problems.find(
    ({ code, file }) => code === 'folder-unreadable' && file === '.',
  );
  if (fatal !== undefined) {
    await writeOut(io.stderr, `${fatal.message} ${fatal.hint}\n`);
    return 2;
  }
  for (const one of library.cases) {
    if (!(await writeOut(io.stdout, `${exportLine(one)}\n`))) return 0;
  }
  const errors = library.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    const noun = errors === 1 ? '1 error' : `${errors} errors`;
    await writeOut(io.stderr, `${noun} in the case files; "casebook check" lists them.\n`);
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
