import path from 'node:path';
import type { Problem } from '../core/case/case.ts';
import { diffProblems } from '../core/library/diff-problems.ts';
import type { Library } from '../core/library/library.ts';
import type { Logger } from './logging.ts';

/** More than these at a time are counted. */
const MOST_TOLD = 10;

/**
 * Logs a library at its first reading and at each later one: its folder and size, if it is empty,
 * and problems that are new. Errors come first; infos are only counted.
 */
export function createLibraryLog(log: Logger, folder: string): (library: Library) => void {
  const place = path.resolve(folder);
  let before: Library | null = null;
  return (library) => {
    const { fresh, gone } = diffProblems(before?.problems ?? [], library.problems);
    log.info(
      {
        folder: place,
        cases: library.cases.length,
        problems: library.problems.length,
        ...(before && { newProblems: fresh.length, solvedProblems: gone }),
      },
      before ? 'library reloaded' : 'library loaded',
    );
    if (library.cases.length === 0 && before?.cases.length !== 0) {
      log.warn({ folder: place }, 'the library holds no cases');
    }
    before = library;
    const grave = [...having('error', fresh), ...having('warning', fresh)];
    for (const { code, file, line } of grave.slice(0, MOST_TOLD)) {
      log.warn({ code, file, line }, 'problem in the library');
    }
    const more = grave.length - MOST_TOLD;
    if (more > 0) log.warn({ more }, 'further problems in the library: casebook check lists all');
  };
}

function having(severity: Problem['severity'], problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => problem.severity === severity);
}
