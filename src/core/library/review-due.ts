import type { Case, Problem } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { dayOf } from '../words/day.ts';
import type { LibraryFile } from './library.ts';

/** The field of a front matter that names the day by which somebody should look at the case again. */
const FIELD = 'review_by';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Returns the day by which a case should be looked at again, `YYYY-MM-DD`: the one that its file names, or
 * so many days after its last date. Empty if neither is given.
 * @param afterDays null if the library sets no age
 */
export function reviewDay(found: Case, afterDays: number | null): string {
  const named = (found.extra[FIELD] ?? '').trim();
  if (isDay(named)) return named;
  const last = lastDate(found);
  if (afterDays === null || last === '') return '';
  return dayOf(Date.parse(last) + afterDays * DAY_MS);
}

/**
 * A problem for each case that should have been looked at again by now.
 * @param today `YYYY-MM-DD`; empty to report none
 */
export function reviewProblems(
  files: readonly LibraryFile[],
  afterDays: number | null,
  today: string,
): Problem[] {
  return files.flatMap(({ file, case: found, fieldLines }) => {
    const due = found === null ? '' : reviewDay(found, afterDays);
    if (found === null || due === '' || today <= due) return [];
    const isNamed = found.extra[FIELD]?.trim() === due;
    const message = isNamed
      ? `The case was to be reviewed by ${due}.`
      : `The case was last changed on ${lastDate(found)}; the library asks for a review after ${afterDays} days.`;
    const field = isNamed ? FIELD : found.lastUpdated === '' ? 'date_added' : 'last_updated';
    return [problemAt('case-review-due', { file, line: fieldLines?.[field] ?? 1 }, message)];
  });
}

function lastDate({ dateAdded, lastUpdated }: Case): string {
  return [dateAdded, lastUpdated].sort().at(-1) ?? '';
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
