import type { Case } from '../../case/case.ts';
import type { Conversation } from '../conversation.ts';
import type { DateField } from '../grammar/conditions.ts';
import type { Period } from '../grammar/dates.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** True if a case's date is within a period; false without a date. */
export function isWithin(date: string, { from, to }: Period): boolean {
  if (!DAY.test(date)) return false;
  return (from === '' || date >= from) && (to === '' || date <= to);
}

/**
 * Returns a case's day of a kind, empty if it has none. A change that was seen counts as an update: few
 * people change the date in a file each time.
 */
export function dayOfField(
  field: DateField,
  { seenChanged }: Pick<Conversation, 'seenChanged'>,
): (one: Case) => string {
  return (one) => {
    const told = DAY.test(one[field]) ? one[field] : '';
    const seen = field === 'lastUpdated' ? (seenChanged?.get(one.id) ?? '') : '';
    return seen > told ? seen : told;
  };
}

/** Orders cases by a date, newest or oldest first; those without one last. */
export function byDate(
  cases: readonly Case[],
  dayOf: (one: Case) => string,
  isOldest: boolean,
): Case[] {
  return [...cases].sort((a, b) => {
    const [first, second] = [dayOf(a), dayOf(b)];
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    const later = second.localeCompare(first);
    return (isOldest ? -later : later) || a.org.localeCompare(b.org, 'en');
  });
}
