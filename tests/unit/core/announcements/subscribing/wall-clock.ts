import {
  type Cadence,
  WEEKDAYS,
} from '../../../../../src/core/announcements/subscribing/subscription.ts';

/** A second way to find when a digest is due, from what `Intl` says that clocks show: see `nextDue`. */

const DAY_MS = 24 * 60 * 60 * 1000;

export function nextDueByIntl(
  cadence: Exclude<Cadence, { every: 'at-once' }>,
  after: number,
): number {
  const [hour = 0, minute = 0] = cadence.at.split(':').map(Number);
  const today = Math.floor(shownAt(after, cadence.zone) / DAY_MS) * DAY_MS;
  for (let days = 0; ; days++) {
    const midnight = today + days * DAY_MS;
    const weekday = WEEKDAYS[(new Date(midnight).getUTCDay() + 6) % 7];
    if (cadence.every === 'week' && weekday !== cadence.day) continue;
    const due = toInstant(midnight + (hour * 60 + minute) * 60_000, cadence.zone);
    if (due > after) return due;
  }
}

/** The first instant at which clocks show `time`; if they skip it, that much later. */
function toInstant(time: number, zone: string): number {
  const before = time - offsetAt(time - DAY_MS, zone);
  const after = time - offsetAt(time + DAY_MS, zone);
  const right = [before, after].filter((instant) => shownAt(instant, zone) === time);
  return right.length > 0 ? Math.min(...right) : before;
}

function offsetAt(instant: number, zone: string): number {
  return shownAt(instant, zone) - Math.floor(instant / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The time that clocks show, to the second, as if it were UTC. */
export function shownAt(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    const [year, rest] = ['numeric', '2-digit'] as const;
    const parts = { year, month: rest, day: rest, hour: rest, minute: rest, second: rest };
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
    formats.set(zone, format);
  }
  const shown = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour, minute, second } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
