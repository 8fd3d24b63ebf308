import type { Problem } from '../case/case.ts';

/** Problems that are new, and the number of those that are solved. */
export interface ProblemChanges {
  readonly fresh: readonly Problem[];
  readonly gone: number;
}

/** Compares two lists of problems. A problem that moved to another line is the same. */
export function diffProblems(
  before: readonly Problem[],
  after: readonly Problem[],
): ProblemChanges {
  const left = new Map<string, number>();
  for (const problem of before) {
    const key = keyOf(problem);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const fresh = after.filter((problem) => {
    const count = left.get(keyOf(problem)) ?? 0;
    if (count > 0) left.set(keyOf(problem), count - 1);
    return count === 0;
  });
  return { fresh, gone: before.length - (after.length - fresh.length) };
}

function keyOf({ code, file, message }: Problem): string {
  return `${code}\n${file}\n${message}`;
}
