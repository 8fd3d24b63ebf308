import type { Given, Review, Status } from '../../case/case.ts';
import { dayOf } from '../parts/days.ts';
import { lineOf } from './fields.ts';

/** What a person found in a claim, strictest last. */
export const VERDICTS = ['valid', 'unclear', 'invalid'] as const;
type Verdict = (typeof VERDICTS)[number];

/** The words of a claim's verification, as a program has set it. */
const VERIFIED = 'verified';

/**
 * Returns the review status of a claim. That a program found the quote ("verified") is no approval: it
 * takes a person's verdict, and of the two the stricter holds.
 */
export function statusOf(verification: string, verdict: Given): Status {
  const word = verification.toLowerCase();
  const found = verdictOf(verdict);
  if (word === 'rejected' || found === 'invalid') return 'REJECTED';
  if (word !== VERIFIED || found === 'unclear' || found === 'unknown') return 'NEEDS_REVIEW';
  return found === 'valid' ? 'APPROVED' : 'UNREVIEWED';
}

/** Returns a verdict; `unknown` for a word that is none, null if no person has given one. */
export function verdictOf(validation: Given): Verdict | 'unknown' | null {
  const word = lineOf(validation, 'reviewer_verdict').toLowerCase();
  if (word === '') return null;
  const known = VERDICTS.find((one) => one === word);
  // A form that was only prepared is no approval.
  if (known === 'valid' && lineOf(validation, 'reviewed').toLowerCase() === 'false') return null;
  return known ?? 'unknown';
}

/** Who reviewed a claim, when and why; undefined if no person has. */
export function reviewOf(validation: Given): Review | undefined {
  if (verdictOf(validation) === null) return undefined;
  const date = lineOf(validation, 'review_date');
  return {
    by: lineOf(validation, 'reviewer_id'),
    on: dayOf(date) || date,
    reason: lineOf(validation, 'review_notes'),
  };
}

/**
 * Of two validations of one claim the one that counts: a person's verdict before none, then the later
 * one, then the stricter.
 */
export function strongerValidation(first: Given, second: Given): Given {
  const [a, b] = [verdictOf(first), verdictOf(second)];
  if (a === null || b === null) return b === null ? first : second;
  const [then, later] = [timeOf(first), timeOf(second)];
  if (then !== later) return later > then ? second : first;
  return strictness(b) > strictness(a) ? second : first;
}

/** Milliseconds since 1970; a date that can't be read is the earliest. */
function timeOf(validation: Given): number {
  const time = Date.parse(lineOf(validation, 'review_date'));
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/** An unknown word holds a claim back as `unclear` does. */
function strictness(verdict: Verdict | 'unknown'): number {
  return VERDICTS.indexOf(verdict === 'unknown' ? 'unclear' : verdict);
}
