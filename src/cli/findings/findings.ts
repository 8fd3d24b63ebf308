import type { Problem, Severity } from '../../core/case/case.ts';
import type { Spot } from '../../core/lint/spot.ts';
import { counted } from '../../core/words/printable.ts';

export const CHECK_FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** The result of a check. */
export interface Findings {
  /** The folder that the problems' files are relative to. */
  readonly dir: string;
  /** Names the checked paths, for a person. */
  readonly where: string;
  /** Sorted by file, line and code. */
  readonly problems: readonly Problem[];
  /** Number of served cases. */
  readonly cases: number;
  readonly colour: boolean;
  /** The lines of a file, for excerpts; empty if it can't be read. */
  linesOf(file: string): readonly string[];
  /** The words that a problem is about; null if there are none. */
  spotOf(problem: Problem): Spot | null;
}

/** Number of problems of each severity. */
export function countSeverities(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

/** The path of a file as a person would type it, so that editors and terminals can open it. */
export function pathOf(dir: string, file: string): string {
  if (file === '.') return dir;
  return dir === '.' ? file : `${dir.replace(/\/+$/, '')}/${file}`;
}

/** `(in 12 files)`, as an ending of a sentence; empty for one. */
export function inFiles(others: readonly string[]): string {
  return others.length === 0 ? '' : ` (in ${counted(others.length + 1, 'file')})`;
}
