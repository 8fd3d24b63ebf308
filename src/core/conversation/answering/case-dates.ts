import type { Case } from '../../case/case.ts';
import type { Library } from '../../library/library.ts';
import type { Period } from '../grammar/dates.ts';

/** The day of a case that a question means: when it was added, or last updated. */
export type DateField = 'dateAdded' | 'lastUpdated';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** True if a case's date is within a period; false without a date. */
export function isWithin(date: string, { from, to }: Period): boolean {
  if (!DAY.test(date)) return false;
  return (from === '' || date >= from) && (to === '' || date <= to);
}

/** Orders cases by a date, newest or oldest first; those without one last. */
export function byDate(cases: readonly Case[], field: DateField, isOldest: boolean): Case[] {
  const of = (one: Case) => (DAY.test(one[field]) ? one[field] : '');
  return [...cases].sort((a, b) => {
    if (of(a) === '' || of(b) === '') return Number(of(a) === '') - Number(of(b) === '');
    const later = of(b).localeCompare(of(a));
    return (isOldest ? -later : later) || a.org.localeCompare(b.org, 'en');
  });
}

/** The newest date of a library; empty if it has none. */
export function newestDate({ cases }: Library): string {
  let newest = '';
  for (const { dateAdded, lastUpdated } of cases) {
    for (const date of [dateAdded, lastUpdated]) if (DAY.test(date) && date > newest) newest = date;
  }
  return newest;
}
