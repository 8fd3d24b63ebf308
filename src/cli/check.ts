import { stat } from 'node:fs/promises';
import type { Problem } from '../core/case/case.ts';
import type { ReadingCache } from '../files/kept-files.ts';
import { findingsOf } from '../files/kept-findings.ts';
import { readLibrary, readSingleFile } from '../files/read-library.ts';
import { todayAnywhere } from '../files/today-anywhere.ts';
import { readProblemGuide } from './explain.ts';
import { readingLines } from './findings/file-lines.ts';
import { type CheckFormat, pathOf } from './findings/findings.ts';
import { printFindings } from './findings/print-findings.ts';
import { fixPaths } from './fix.ts';
import { createOutput, type Io } from './output.ts';

export interface CheckOptions {
  /** Folders of case files, and single case files; at least one. */
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** True if warnings fail the check as errors do. */
  readonly strict: boolean;
  /** True to put right first what leaves every value as it is read. */
  readonly fix?: boolean;
  /** With `fix`: true to print a diff, and neither write nor check. */
  readonly dryRun?: boolean;
  /** The folder that holds package.json. */
  readonly root: URL;
  /** Cache of readings for later starts; null, the default, keeps none. */
  readonly cache?: ReadingCache | null;
}

/** The findings under one of the paths. */
interface Found {
  readonly dir: string;
  /** Files as within `dir`. */
  readonly problems: readonly Problem[];
  readonly cases: number;
}

/**
 * `check [PATH…]`: prints every problem of every case file, sorted, with a summary. Each path is a
 * library of its own, so files of different paths aren't compared.
 * @returns the exit code: 0, 1 if there are errors (with `strict`, warnings too) or a
 *   diff was printed, 2 if a folder can't be read or a path doesn't exist
 */
export async function runCheck(
  { paths, format, strict, fix = false, dryRun = false, root, cache = null }: CheckOptions,
  io: Io,
): Promise<number> {
  if (dryRun && format !== 'text') {
    io.stderr.write(
      `casebook check: --dry-run prints a diff, not --format ${format}: leave one of them out.\n`,
    );
    return 2;
  }
  if (fix) {
    const code = await fixPaths(paths, dryRun, io);
    if (dryRun || code === 2) return code;
  }
  const found: Found[] = [];
  for (const one of paths) found.push(await checkPath(one, cache));
  const { dir, problems, cases } = found.length === 1 && found[0] ? found[0] : together(found);
  const findings = {
    dir,
    where: paths.length > 3 ? `${paths.length} paths` : paths.join(', '),
    problems,
    cases,
    colour: showsColour(io.stdout),
    ...readingLines(dir),
  };
  const guide = format === 'sarif' ? readProblemGuide(root) : new Map();
  await createOutput(io.stdout).write(printFindings(format, findings, guide));
  if (found.some(isUnreadable)) return 2;
  const fails = problems.some(
    ({ severity }) => severity === 'error' || (strict && severity === 'warning'),
  );
  return fails ? 1 : 0;
}

async function checkPath(path: string, cache: ReadingCache | null): Promise<Found> {
  const isFile = await stat(path).then(
    (stats) => !stats.isDirectory(),
    () => false,
  );
  const read = async () => {
    const { problems, cases } = isFile
      ? await readSingleFile(path)
      : await readLibrary(path, { cache, isAlone: true });
    return { problems, cases: cases.length };
  };
  const found = isFile ? await read() : await findingsOf(path, cache, todayAnywhere(), read);
  return { dir: isFile ? '.' : path, ...found };
}

/** Joins the findings of several paths, with file names as a person would write them from here. */
function together(found: readonly Found[]): Found {
  return {
    dir: '.',
    problems: found.flatMap(({ dir, problems }) =>
      problems.map((problem) => ({ ...problem, file: pathOf(dir, problem.file) })),
    ),
    cases: found.reduce((sum, { cases }) => sum + cases, 0),
  };
}

function isUnreadable({ problems }: Found): boolean {
  return problems.some(({ code, file }) => code === 'folder-unreadable' && file === '.');
}

/** A terminal that can show colours and whose owner has not said no to them. */
function showsColour(stdout: Io['stdout']): boolean {
  return stdout.isTTY === true && 'hasColors' in stdout && stdout.hasColors();
}
