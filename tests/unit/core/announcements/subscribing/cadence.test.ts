import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimeZone, nextDue } from '../../../../../src/core/announcements/subscribing/cadence.ts';
import {
  type Cadence,
  WEEKDAYS,
} from '../../../../../src/core/announcements/subscribing/subscription.ts';

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

  test('it is always ahead, at most a day or week and the change of clocks, and in order', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Stockholm',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kathmandu',
    );
    const at = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    const cadence: fc.Arbitrary<Cadence> = fc.oneof(
      fc.record({ every: fc.constant('day' as const), at, zone }),
      fc.record({
        every: fc.constant('week' as const),
        day: fc.constantFrom(...WEEKDAYS),
        at,
        zone,
      }),
    );
    const HOUR = 3_600_000;
    fc.assert(
      fc.property(
        cadence,
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }),
        (given, after) => {
          const next = nextDue(given, after)!;
          const period = (given.every === 'week' ? 7 : 1) * 24 * HOUR;
          expect(next).toBeGreaterThan(after);
          expect(next - after).toBeLessThanOrEqual(period + HOUR);
          const later = nextDue(given, next)!;
          expect(later - next).toBeGreaterThanOrEqual(period - HOUR);
        },
      ),
    );
  });

  test('knows zones', () => {
    expect(isTimeZone('Europe/Stockholm')).toBe(true);
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
  });
});
