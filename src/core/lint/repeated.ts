import type { Problem } from '../case/case.ts';

/** A problem, and how often it is there. */
export interface Told {
  readonly problem: Problem;
  /** Files that have it besides; empty if it is told for each file. */
  readonly alsoIn: readonly string[];
}

/** Habits of a whole library more often than slips in one file. */
const HABITS = new Set([
  'front-matter-unknown-key',
  'field-unknown-value',
  'file-not-a-case',
  'file-hidden',
  'summary-missing',
  'source-incomplete',
  'case-level-differs',
  'case-none-verified',
]);
/** Files; fewer are told one by one. */
const FEWEST = 3;

/** Tells what many files have in common once, at the first of them, and everything else as it is. */
export function tellOnce(problems: readonly Problem[]): Told[] {
  const files = new Map<string, string[]>();
  for (const problem of problems) {
    if (!HABITS.has(problem.code)) continue;
    const key = keyOf(problem);
    const known = files.get(key);
    if (known === undefined) files.set(key, [problem.file]);
    else if (known.at(-1) !== problem.file) known.push(problem.file);
  }
  const told = new Set<string>();
  return problems.flatMap((problem): Told[] => {
    const key = HABITS.has(problem.code) ? keyOf(problem) : '';
    const all = files.get(key) ?? [];
    if (all.length < FEWEST) return [{ problem, alsoIn: [] }];
    if (told.has(key)) return [];
    told.add(key);
    return [{ problem, alsoIn: all.slice(1) }];
  });
}

function keyOf({ code, severity, message }: Problem): string {
  return JSON.stringify([code, severity, message]);
}
