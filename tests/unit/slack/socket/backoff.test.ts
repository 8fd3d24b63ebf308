import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pauseBefore } from '../../../../src/slack/socket/backoff.ts';

test('the first pause is short, and none is longer than five seconds', () => {
  expect(pauseBefore(1, 1)).toBe(250);
  expect(pauseBefore(1000, 1)).toBe(5000);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, random) => {
        const pause = pauseBefore(failures, random);
        expect(pause).toBeGreaterThanOrEqual(125);
        expect(pause).toBeLessThanOrEqual(5000);
      },
    ),
  );
});

test('after ten minutes away, the next attempt is at most five seconds off', () => {
  let waited = 0;
  let failures = 0;
  while (waited < 600_000) waited += pauseBefore(++failures, 1);
  expect(pauseBefore(failures + 1, 1)).toBe(5000);
});
