import { expect, test } from 'vitest';
import { withinDeadline } from '../../../src/files/within-deadline.ts';

test('gives what the work gives, or its error', () => {
  expect(withinDeadline(() => 7, 1_000)).toEqual({ value: 7 });
  expect(withinDeadline(() => null, 1_000)).toEqual({ value: null });
  expect(() =>
    withinDeadline(() => {
      throw new TypeError('broken');
    }, 1_000),
  ).toThrow(new TypeError('broken'));
});

test.each([
  [
    'a loop',
    () => {
      for (;;);
    },
  ],
  ['a regular expression', () => /(?:a+)+$/.test(`${'a'.repeat(60)}b`)],
])('gives up %s that does not end, and goes on', (_what, work) => {
  expect(withinDeadline(work, 50)).toBeNull();
  expect(withinDeadline(() => 'next', 1_000)).toEqual({ value: 'next' });
});
