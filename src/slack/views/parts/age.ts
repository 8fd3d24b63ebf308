import type { Case } from '../../../core/case/case.ts';
import { count, label } from '../../kit/clip.ts';
import type { Named } from '../../kit/surface.ts';

/**
 * Tells how old a case is that somebody should have looked at by now; empty for every other:
 * `22 months old, its review was due by 2026-01-15`.
 */
export function ageWords(
  { dateAdded, lastUpdated, reviewBy = '' }: Case,
  { today = '' }: Named,
): string {
  if (reviewBy === '' || today <= reviewBy) return '';
  const due = `its review was due by ${label(reviewBy, 40)}`;
  const months = monthsBetween([dateAdded, lastUpdated].sort().at(-1) ?? '', today);
  if (months < 1) return due;
  return `${count(months, 'month')} old, ${due}`;
}

/** Whole months from one day to another, both `YYYY-MM-DD`; 0 if the first isn't given. */
function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  if (year === 0) return 0;
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}
