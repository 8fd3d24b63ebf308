import { mentionsStatus, plainApproval } from '../text/approval.ts';
import { holdsBracket, plainText } from '../text/inline.ts';
import { hasDoubtfulStatus } from '../text/status-heading.ts';
import type { Struck } from '../text/struck.ts';
import type { ClaimHead } from './claim-head.ts';
import { separated } from './shared-status.ts';

/** A line, and what is struck out of it. */
interface Line {
  readonly raw: string;
  readonly struck: Struck | null;
}

/** The head of a claim, and how much of it stands. */
export interface StandingHead {
  readonly head: ClaimHead;
  /** True if the claim is struck out. */
  readonly withdrawn: boolean;
  /** True if the sentence behind the head is struck out, so that another one has to follow. */
  readonly struckSentence: boolean;
  /** Words that leave the status in doubt; empty if none do. */
  readonly doubt: string;
  /** Who approved and when, as the head says it: `(approved by J. Doe, 2026-01-02)`; empty if it doesn't. */
  readonly told: string;
  /** `C8 APPROVED, C9 REJECTED`, if the head gives each of its claims a status of its own. */
  readonly each: string;
}

/**
 * Reads a line as the head of a claim, with and without what is struck out of it: a claim whose id or
 * title is struck is withdrawn. Null if the line heads none.
 */
export function standingHead(
  line: Line,
  read: (raw: string) => ClaimHead | null,
): StandingHead | null {
  const { struck } = line;
  const { raw, each } = separated(struck === null ? line.raw : line.raw.replace(JOINED_GAP, ''));
  const head = raw === '' ? null : read(raw);
  const full = struck === null ? null : read(struck.full);
  if (full !== null && (head === null || isHollow(head, full))) {
    return { head: full, withdrawn: true, struckSentence: false, doubt: '', told: '', each };
  }
  if (head === null) return null;
  return {
    head,
    withdrawn: false,
    struckSentence: head.sentence === '' && full !== null && full.sentence !== '',
    doubt: statusDoubt({ raw, struck }),
    told: approvalIn(raw),
    each,
  };
}

/** An id that is struck out of a list, and what joins it to the others. */
const JOINED_GAP = /\s?(?:[,&+/]|\b(?:and|und|et|y)\b)\s?\uFDD2/g;
const BRACKET = /[[(]([^()[\]]{8,80})[\])]/g;

/** Returns the bracket after a plain approval, or empty. */
function approvalIn(raw: string): string {
  if (!holdsBracket(raw)) return '';
  for (const [, inner = ''] of raw.matchAll(BRACKET)) {
    // A status alone says nothing behind it.
    const saysMore = /\P{L}/u.test(inner) && mentionsStatus(inner);
    const behind = saysMore ? plainApproval(inner, false)?.behind : undefined;
    if (behind !== undefined && behind !== '') return behind;
  }
  return '';
}

/** True if the strikes leave a head without its title. */
function isHollow(head: ClaimHead, full: ClaimHead): boolean {
  const isBare = plainText(head.title) === '' && plainText(head.sentence) === '';
  return (isBare && full.title !== '') || (head.ids.length === 0 && full.ids.length > 0);
}

/** The words of a line that leave its status in doubt; empty if none do. */
export function statusDoubt({ raw, struck }: Line): string {
  if (struck !== null && mentionsStatus(struck.words)) return plainText(struck.full);
  const end = raw.indexOf('\n');
  const text = plainText(end === -1 ? raw : raw.slice(0, end));
  return hasDoubtfulStatus(text) ? text : '';
}
