import { type Cadence, WEEKDAYS, type Weekday } from './subscription.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * When a cadence is next due, strictly after `after`; null for `at-once`. Wall-clock time of the
 * cadence's zone: a time that a change of clocks skips is taken as that much later, one that it
 * repeats is taken the first time (as Temporal's "compatible" does).
 * @param after epoch milliseconds
 */
export function nextDue(cadence: Cadence, after: number): number | null {
  if (cadence.every === 'at-once') return null;
  const [hour = 0, minute = 0] = cadence.at.split(':').map(Number);
  const today = wallClock(after, cadence.zone);
  for (let days = 0; ; days++) {
    const wall = Math.floor(today / DAY_MS) * DAY_MS + days * DAY_MS;
    if (cadence.every === 'week' && weekdayOf(wall) !== cadence.day) continue;
    const due = toInstant(wall + (hour * 60 + minute) * 60_000, cadence.zone);
    if (due > after) return due;
  }
}

/** Whether `Intl` knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

function weekdayOf(wall: number): Weekday {
  return WEEKDAYS[(new Date(wall).getUTCDay() + 6) % 7]!;
}

/** The instant at which the clocks of a zone show `wall` (both as if UTC). */
function toInstant(wall: number, zone: string): number {
  const before = wall - offsetAt(wall - DAY_MS, zone);
  const after = wall - offsetAt(wall + DAY_MS, zone);
  const right = [before, after].filter((instant) => wallClock(instant, zone) === wall);
  return right.length > 0 ? Math.min(...right) : before;
}

function offsetAt(instant: number, zone: string): number {
  return wallClock(instant, zone) - Math.floor(instant / 1000) * 1000;
}

/** What the clocks of a zone show at an instant, to the second, as if that were UTC. */
function wallClock(instant: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) {
    part[type] = Number(value);
  }
  return Date.UTC(
    part.year ?? 0,
    (part.month ?? 1) - 1,
    part.day ?? 1,
    part.hour ?? 0,
    part.minute ?? 0,
    part.second ?? 0,
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}
