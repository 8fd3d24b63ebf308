import { Temporal } from 'temporal-polyfill';
import { type Cadence, WEEKDAYS } from './subscription.ts';

/**
 * Finds when a cadence is next due, strictly after `after`; null for `at-once`. The time is that of
 * the clocks in the cadence's zone. If a change of clocks skips it, the digest is that much later; if
 * it comes twice, the first one counts (Temporal's disambiguation "compatible").
 * @param after epoch milliseconds
 * @returns epoch milliseconds
 * @throws RangeError if the zone is unknown; see `isTimeZone`
 */
export function nextDue(cadence: Cadence, after: number): number | null {
  if (cadence.every === 'at-once') return null;
  const now = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(cadence.zone);
  const time = { timeZone: cadence.zone, plainTime: cadence.at };
  for (let date = now.toPlainDate(); ; date = date.add({ days: 1 })) {
    if (cadence.every === 'week' && WEEKDAYS[date.dayOfWeek - 1] !== cadence.day) continue;
    const due = date.toZonedDateTime(time).epochMilliseconds;
    if (due > after) return due;
  }
}

/** True if a name is a time zone that `nextDue` knows: `Europe/Stockholm`, in any case. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
