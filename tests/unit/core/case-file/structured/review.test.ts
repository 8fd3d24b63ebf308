import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  reviewOf,
  statusOf,
  strongerValidation,
  verdictOf,
} from '../../../../../src/core/case-file/structured/review.ts';

const verdict = (
  reviewer_verdict: string | null,
  review_date: string | null = null,
  more = {},
) => ({
  reviewed: reviewer_verdict === null ? 'false' : 'true',
  reviewer_verdict,
  review_date,
  ...more,
});

describe('the status of a claim', () => {
  test.each([
    ['verified', null, 'UNREVIEWED'],
    ['verified', 'valid', 'APPROVED'],
    ['verified', 'unclear', 'NEEDS_REVIEW'],
    ['verified', 'invalid', 'REJECTED'],
    ['verified', 'fine', 'NEEDS_REVIEW'],
    ['needs_review', null, 'NEEDS_REVIEW'],
    ['needs_review', 'valid', 'NEEDS_REVIEW'],
    ['needs_review', 'invalid', 'REJECTED'],
    ['rejected', null, 'REJECTED'],
    ['rejected', 'valid', 'REJECTED'],
    ['unverified', null, 'NEEDS_REVIEW'],
    ['inferred', null, 'NEEDS_REVIEW'],
    ['', null, 'NEEDS_REVIEW'],
    ['Verified', 'Valid', 'APPROVED'],
  ])('%j with the verdict %j is %s', (verification, word, status) => {
    expect(statusOf(verification, verdict(word))).toBe(status);
  });

  test('is never an approval without a person', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(null, '', 'unclear', 'invalid', 'x'), (word, by) => {
        expect(statusOf(word, verdict(by))).not.toBe('APPROVED');
      }),
    );
    expect(statusOf('verified', { reviewed: 'false', reviewer_verdict: 'valid' })).toBe(
      'UNREVIEWED',
    );
    expect(statusOf('verified', { reviewed: 'false', reviewer_verdict: 'invalid' })).toBe(
      'REJECTED',
    );
  });
});

describe('of two validations', () => {
  test.each([
    ['a verdict beats none', verdict(null, '2026-05-01'), verdict('valid', '2026-01-01'), 1],
    [
      'no verdict never beats one',
      verdict('unclear', '2026-01-01'),
      verdict(null, '2026-05-01'),
      0,
    ],
    ['the later one counts', verdict('invalid', '2026-01-01'), verdict('valid', '2026-01-02'), 1],
    [
      'the later one counts, first or second',
      verdict('valid', '2026-02-02'),
      verdict('invalid', '2026-01-01'),
      0,
    ],
    [
      'a moment is later than its day',
      verdict('valid', '2026-02-02'),
      verdict('invalid', '2026-02-02T08:00:00Z'),
      1,
    ],
    [
      'on one day the stricter counts',
      verdict('valid', '2026-01-01'),
      verdict('invalid', '2026-01-01'),
      1,
    ],
    [
      'on one day unclear is stricter than valid',
      verdict('unclear', '2026-01-01'),
      verdict('valid', '2026-01-01'),
      0,
    ],
    ['without dates the stricter counts', verdict('valid'), verdict('unclear'), 1],
    ['a date beats none', verdict('invalid'), verdict('valid', '2026-01-01'), 1],
    ['with neither the first stays', verdict(null), verdict(null), 0],
  ])('%s', (_what, first, second, winner) => {
    expect(strongerValidation(first, second)).toBe([first, second][winner]);
  });

  test('the verdict is the same whichever comes first', () => {
    const any = fc.record({
      reviewed: fc.constant('true'),
      reviewer_verdict: fc.constantFrom(null, 'valid', 'unclear', 'invalid'),
      review_date: fc.constantFrom(null, '2026-01-01', '2026-01-02', 'soon'),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(verdictOf(strongerValidation(a, b))).toBe(verdictOf(strongerValidation(b, a)));
      }),
    );
  });
});

test('a review says who, when and why', () => {
  expect(
    reviewOf(
      verdict('valid', '2026-02-20T10:00:00Z', { reviewer_id: 'ada', review_notes: 'Fits' }),
    ),
  ).toEqual({ by: 'ada', on: '2026-02-20', reason: 'Fits' });
  expect(reviewOf(verdict('valid', 'last week'))?.on).toBe('last week');
  expect(reviewOf(verdict(null, '2026-02-20'))).toBeUndefined();
});
