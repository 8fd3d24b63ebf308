import { readLibrary } from '../files/read-library.ts';
import { type CheckFormat, printProblems } from './check-formats.ts';
import type { Io } from './io.ts';
import { createOutput } from './output.ts';

export interface CheckOptions {
  /** The folder of case files. */
  readonly dir: string;
  readonly format: CheckFormat;
  /** Whether warnings fail the check as errors do. */
  readonly strict: boolean;
}

/**
 * `check [DIR]`: every problem of every case file, sorted, with a summary.
 * @returns the exit code: 0, 1 where there are errors (with `strict`, warnings too), 2 where the
 *   folder cannot be read
 */
export async function runCheck({ dir, format, strict }: CheckOptions, io: Io): Promise<number> {
  const library = await readLibrary(dir);
  const { problems } = library;
  const text = printProblems(format, {
    dir,
    problems,
    cases: library.cases.length,
    colour: showsColour(io.stdout),
  });
  await createOutput(io.stdout).write(text);
  if (problems.some(({ code, file }) => code === 'folder-unreadable' && file === '.')) return 2;
  const fails = problems.some(
    ({ severity }) => severity === 'error' || (strict && severity === 'warning'),
  );
  return fails ? 1 : 0;
}

/** A terminal that can show colours and whose owner has not said no to them. */
function showsColour(stdout: Io['stdout']): boolean {
  return stdout.isTTY === true && 'hasColors' in stdout && stdout.hasColors();
}
