import { describe, expect, test } from 'vitest';
import { fillDateFormat, formatAgo, formatDay, formatTime } from '../../../../page/text/dates.ts';

const now = Date.parse('2025-06-14T12:00:00Z');
const clock = { now, timeZone: 'Europe/Stockholm' };
const at = (iso: string) => Date.parse(iso);

test('times are those of the reader', () => {
  expect(formatTime(at('2025-06-14T07:05:00Z'), clock)).toBe('9:05 AM');
});

test.each([
  ['2025-06-13T22:30:00Z', 'Today'],
  ['2025-06-13T21:30:00Z', 'Yesterday'],
  ['2025-06-02T10:00:00Z', 'Monday, June 2nd'],
  ['2025-06-03T10:00:00Z', 'Tuesday, June 3rd'],
  ['2025-06-11T10:00:00Z', 'Wednesday, June 11th'],
  ['2025-06-01T10:00:00Z', 'Sunday, June 1st'],
  ['2024-12-22T10:00:00Z', 'Sunday, December 22nd, 2024'],
])('the day of %s is %s', (iso, expected) => expect(formatDay(at(iso), clock)).toBe(expected));

test.each([
  ['2025-06-14T11:59:30Z', 'just now'],
  ['2025-06-14T12:00:30Z', 'just now'],
  ['2025-06-14T11:55:00Z', '5 minutes ago'],
  ['2025-06-14T10:00:00Z', '2 hours ago'],
  ['2025-06-13T11:00:00Z', 'yesterday'],
  ['2025-06-04T11:00:00Z', '10 days ago'],
])('%s is %s', (iso, expected) => expect(formatAgo(at(iso), clock)).toBe(expected));

describe('a date that a message formats', () => {
  const fill = (template: string, iso = '2025-02-18T06:39:00Z') =>
    fillDateFormat(template, at(iso), clock);
  test.each([
    ['{date_num}', '2025-02-18'],
    ['{date}', 'February 18th'],
    ['{date_short}', 'Feb 18, 2025'],
    ['{date_long}', 'Tuesday, February 18th, 2025'],
    ['{date_pretty} at {time}', 'February 18th at 7:39 AM'],
    ['{time_secs}', '7:39:00 AM'],
    ['{unknown}', '{unknown}'],
  ])('%s', (template, expected) => expect(fill(template)).toBe(expected));

  test('says today where it may', () => {
    expect(fill('{date_short_pretty}', '2025-06-14T06:00:00Z')).toBe('today');
    expect(fill('{date_short}', '2025-06-14T06:00:00Z')).toBe('Jun 14, 2025');
  });

  test('a date beyond the calendar is empty', () => {
    expect(fillDateFormat('{date}', Number.MAX_VALUE, clock)).toBe('');
  });
});
