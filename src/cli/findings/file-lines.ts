import { readFileSync } from 'node:fs';
import type { Problem } from '../../core/case/case.ts';
import { type Spot, spotOf } from '../../core/lint/spot.ts';
import { type Findings, pathOf } from './findings.ts';

/** Problems of a file that can't be shown: it is no text, leads elsewhere or has no line that is meant. */
const WITHOUT_LINES = /^(?:folder-|serving-|case-duplicate|file-(?!merge))/;

/**
 * Reads the lines that findings show. Problems come sorted by file, so one file is remembered.
 * @param dir the folder that files are relative to
 */
export function readingLines(dir: string): Pick<Findings, 'linesOf' | 'spotOf'> {
  let last: { file: string; lines: readonly string[] } | null = null;
  const linesOf = (file: string): readonly string[] => {
    if (last?.file !== file) last = { file, lines: readLines(pathOf(dir, file)) };
    return last.lines;
  };
  return {
    linesOf,
    spotOf: (problem: Problem): Spot | null =>
      WITHOUT_LINES.test(problem.code) ? null : spotOf(problem, linesOf(problem.file)),
  };
}

/** A file that vanished meanwhile has no lines to show. */
function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
