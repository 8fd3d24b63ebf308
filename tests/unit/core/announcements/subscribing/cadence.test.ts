import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimeZone, nextDue } from '../../../../../src/core/announcements/subscribing/cadence.ts';
import {
  type Cadence,
  WEEKDAYS,
} from '../../../../../src/core/announcements/subscribing/subscription.ts';
import { nextDueByIntl, shownAt } from './wall-clock.ts';

const daily = (at: string, zone: string): Cadence => ({ every: 'day', at, zone });
const due = (cadence: Cadence, after: string) => {
  const next = nextDue(cadence, Date.parse(after));
  return next === null ? null : new Date(next).toISOString().replace('.000Z', 'Z');
};

describe('when a digest is due', () => {
  test.each<[string, Cadence, string, string]>([
    ['today, later', daily('09:00', 'UTC'), '2026-01-15T08:59:59Z', '2026-01-15T09:00:00Z'],
    ['not twice', daily('09:00', 'UTC'), '2026-01-15T09:00:00Z', '2026-01-16T09:00:00Z'],
    [
      'elsewhere it is tomorrow',
      daily('09:00', 'Asia/Tokyo'),
      '2026-01-15T00:00:01Z',
      '2026-01-16T00:00:00Z',
    ],
    [
      'half-hour zones',
      daily('09:00', 'Asia/Kolkata'),
      '2026-01-15T00:00:00Z',
      '2026-01-15T03:30:00Z',
    ],
    [
      'before clocks go forward',
      daily('09:00', 'Europe/Stockholm'),
      '2026-03-28T00:00:00Z',
      '2026-03-28T08:00:00Z',
    ],
    [
      'after clocks went forward',
      daily('09:00', 'Europe/Stockholm'),
      '2026-03-28T08:00:00Z',
      '2026-03-29T07:00:00Z',
    ],
    [
      'after clocks went back',
      daily('09:00', 'Europe/Stockholm'),
      '2026-10-24T07:00:00Z',
      '2026-10-25T08:00:00Z',
    ],
    [
      'a time that is skipped comes an hour later',
      daily('02:30', 'Europe/Stockholm'),
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00Z',
    ],
    [
      'a time that comes twice counts once',
      daily('02:30', 'Europe/Stockholm'),
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:30:00Z',
    ],
    [
      'and not again',
      daily('02:30', 'Europe/Stockholm'),
      '2026-10-25T00:30:00Z',
      '2026-10-26T01:30:00Z',
    ],
    [
      'midnight',
      daily('00:00', 'America/New_York'),
      '2026-07-01T03:59:59Z',
      '2026-07-01T04:00:00Z',
    ],
    [
      'weekly',
      { every: 'week', day: 'mon', at: '09:00', zone: 'UTC' },
      '2026-01-15T12:00:00Z',
      '2026-01-19T09:00:00Z',
    ],
    [
      'weekly, on the day',
      { every: 'week', day: 'thu', at: '09:00', zone: 'UTC' },
      '2026-01-15T08:00:00Z',
      '2026-01-15T09:00:00Z',
    ],
    [
      'weekly, past the time',
      { every: 'week', day: 'thu', at: '09:00', zone: 'UTC' },
      '2026-01-15T09:00:00Z',
      '2026-01-22T09:00:00Z',
    ],
    [
      'weekly, the day by the zone',
      { every: 'week', day: 'mon', at: '07:00', zone: 'Pacific/Auckland' },
      '2026-01-15T00:00:00Z',
      '2026-01-18T18:00:00Z',
    ],
  ])('%s', (_, cadence, after, expected) => {
    expect(due(cadence, after)).toBe(expected);
  });

  test('at once is never due', () => {
    expect(nextDue({ every: 'at-once' }, 0)).toBeNull();
  });

  const zone = fc.constantFrom(
    'UTC',
    'Europe/Stockholm',
    'America/Sao_Paulo',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Pacific/Chatham',
    // Clocks change by half an hour.
    'Australia/Lord_Howe',
    // Clocks go back for Ramadan, and the summer's offset is the standard one.
    'Africa/Casablanca',
    // Clocks change at midnight, so some days have none.
    'Africa/Cairo',
    'Asia/Beirut',
    'America/Havana',
  );
  const at = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  const cadence = fc.oneof(
    fc.record({ every: fc.constant('day' as const), at, zone }),
    fc.record({
      every: fc.constant('week' as const),
      day: fc.constantFrom(...WEEKDAYS),
      at,
      zone,
    }),
  );
  const instant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });
  const HOUR = 3_600_000;

  test('it is always ahead, at most a day or week and the change of clocks, and in order', () => {
    fc.assert(
      fc.property(cadence, instant, (given, after) => {
        const next = nextDue(given, after)!;
        const period = (given.every === 'week' ? 7 : 1) * 24 * HOUR;
        expect(next).toBeGreaterThan(after);
        expect(next - after).toBeLessThanOrEqual(period + HOUR);
        const later = nextDue(given, next)!;
        expect(later - next).toBeGreaterThanOrEqual(period - HOUR);
      }),
    );
  });

  test('it is when the clocks of Intl say so, in zones of every kind', () => {
    fc.assert(
      fc.property(cadence, instant, (given, after) => {
        expect(nextDue(given, after)).toBe(nextDueByIntl(given, after));
      }),
      { numRuns: 1000 },
    );
  });

  test('it is when the clocks of Intl say so, around every change of clocks', () => {
    const changes = ['Australia/Lord_Howe', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Beirut'];
    let found = 0;
    for (const name of changes) {
      for (const change of changesOfClocks(name, Date.UTC(2024, 0), Date.UTC(2025, 0))) {
        found++;
        for (let quarter = -8; quarter <= 8; quarter++) {
          const time = new Date(shownAt(change, name) + (quarter * HOUR) / 4).toISOString();
          const given: Cadence = { every: 'day', at: time.slice(11, 16), zone: name };
          for (const after of [change - 30 * HOUR, change - HOUR, change, change + HOUR / 2]) {
            expect([given, after, nextDue(given, after)]).toEqual([
              given,
              after,
              nextDueByIntl(given, after),
            ]);
          }
        }
      }
    }
    expect(found).toBe(8);
  });

  test.each(['Europe/Nowhere', '', 'Stockholm', 'Mars/Olympus', '25:00'])(
    '"%s" is not a time zone',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );

  test('a digest is due in every time zone, however it is written', () => {
    const names = Intl.supportedValuesOf('timeZone');
    const others = ['europe/stockholm', 'US/Eastern', 'EST', 'GMT', 'Etc/GMT+5', '+05:30'];
    for (const name of [...names, ...others].filter(isTimeZone)) {
      expect(nextDue(daily('09:00', name), 0)).toBeGreaterThan(0);
    }
    expect(names.filter((name) => !isTimeZone(name))).toEqual([]);
    expect(isTimeZone('europe/stockholm')).toBe(true);
  });
});

/** The first quarters of an hour at which the clocks of a zone have another offset than a day before. */
function changesOfClocks(zone: string, from: number, to: number): number[] {
  const quarter = 15 * 60_000;
  const day = 96 * quarter;
  const offset = (now: number) => shownAt(now, zone) - now;
  const changes: number[] = [];
  for (let now = from; now < to; now += day) {
    if (offset(now) === offset(now + day)) continue;
    let change = now;
    while (offset(change) === offset(now)) change += quarter;
    changes.push(change);
  }
  return changes;
}
