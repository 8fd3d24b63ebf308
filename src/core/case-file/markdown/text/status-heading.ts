import type { Status } from '../../../case/case.ts';
import {
  isAboutStatus,
  isCaution,
  mentionsApproval,
  mentionsStatus,
  plainApproval,
} from './approval.ts';
import { statusesIn } from './status-phrase.ts';
import { DOUBTING_EMOJI, MAY_MENTION_STATUS, REJECTING_EMOJI } from './status-words.ts';
import { isUndone, namesUndoing } from './undone.ts';
import { MAY_BE_UNDONE } from './undone-words.ts';

/** `[ ] APPROVED`, `☐ approved` */
const UNTICKED = /(?:\[[ \t]?\]|[☐☒])[ \t*_]{0,5}$/;
const BRACKET = /[[(]([^()[\]]{1,120})[\])]/g;
const CLAIMS =
  /(?<![a-z\u00C0-\u052F])(?:claims?|findings?|statements?|assertions?|aussagen?|behauptungen?|befunde?|affirmations?|constats?|allégations?|afirmaciones|afirmación|hallazgos?|declaraciones)(?![a-z\u00C0-\u052F])/iu;
/** Separates a status from a title. */
const SEGMENT = /\s[→–—|·•-]{1,3}\s|[:：]\s|\s?\|\s?/;
const ENDS_IN_APPROVAL =
  /\s(?:APPROVED|FREIGEGEBEN|GENEHMIGT|APPROUVÉE?|VALIDÉE?|APROBAD[OA])\s*[?¿]?\s*$/u;
const NOT_APPROVING = new RegExp(`${DOUBTING_EMOJI}|${REJECTING_EMOJI}`, 'u');
/** Words that turn the status behind them into something else; a title hardly ends in one. */
const NEGATES =
  /(?<![a-z\u00C0-\u052F])(?:not|never|no longer|not yet|once|formerly|previously|half|almost|nearly|partly|partially|conditionally|provisionally|to be|nicht|nie|noch nicht|nicht mehr|ehemals|früher|teilweise|bedingt|vorläufig|pas|plus|jamais|anciennement|partiellement|provisoirement|no|ya no|nunca|aún no|antes|parcialmente|provisionalmente)$/iu;
/** Nobody writes a longer heading. Characters. */
const LONGEST = 400;

/**
 * True if the heading of a claim speaks of its status without giving it plainly: `C1 - Fuel (formerly
 * approved)`, `C1 - Fuel (APPROVED) – retracted`. A title about approvals doesn't.
 * @param text plain
 */
export function hasDoubtfulStatus(text: string): boolean {
  if (text.length > LONGEST || isPlain(text) || !mentionsStatus(text)) return false;
  if (NOT_APPROVING.test(text) && statusesIn(text).includes('APPROVED')) return true;
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(BRACKET)) {
    if (isDoubtful(inner)) return true;
    if (statusesIn(inner).length === 0) continue;
    const isUnticked = UNTICKED.test(text.slice(Math.max(0, index - 20), index));
    if (isUnticked || takesBack(text.slice(index + whole.length))) return true;
  }
  const segments = text.replace(BRACKET, ' ').split(SEGMENT);
  // "C3: Approval is no longer needed" is what a claim says; behind a title it is said of the claim.
  const doubtful = (segment: string, at: number) =>
    (at > 1 || statusesIn(segment).length > 0) && isDoubtful(segment);
  return segments.some(doubtful) || endsInDoubt(text) || isApprovedAndNot(segments);
}

/** `C1 - Fuel (APPROVED)`: how most headings are written, and nothing else in them is about a status. */
function isPlain(text: string): boolean {
  if (!endsInBracket(text)) return false;
  const title = text.replace(PLAIN_STATUS, '');
  return title !== text && !MAY_MENTION_STATUS.test(title) && !/[[☐☒]/.test(title);
}

function endsInBracket(text: string): boolean {
  const last = text.trimEnd().at(-1);
  return last === ')' || last === ']';
}

const PLAIN_STATUS = /[[(](?:APPROVED|REJECTED|NEEDS[ _-]REVIEW)[\])]\s*$/i;

/** `Approved claims → rejected`: segments that are nothing but statuses, and different ones. */
function isApprovedAndNot(segments: readonly string[]): boolean {
  const isBoth = (some: readonly string[]) => {
    const statuses = new Set(some.flatMap(statusesIn));
    return statuses.has('APPROVED') && statuses.size > 1;
  };
  return isBoth(segments) && isBoth(segments.filter(isAboutStatus));
}

/** True if words are about a status, and give none that stands for itself. */
function isDoubtful(text: string): boolean {
  if (!mentionsStatus(text)) return false;
  const statuses = new Set(statusesIn(text));
  const [status] = statuses;
  if (statuses.size > 1) return isAboutStatus(text);
  if (status === 'REJECTED') return false;
  if (status === 'NEEDS_REVIEW') return mentionsApproval(text) && isAboutStatus(text);
  if (status === undefined) return isCaution(text) && isAboutStatus(text);
  if (plainApproval(text.replace(CLAIMS, ' '), false) !== null) return false;
  return isAboutStatus(text) || /^[\s*_]*(?:APPROVED\b|\p{L}+[,;:(–—])/u.test(text);
}

/** `Fuel [ ] APPROVED`, `Fuel no longer APPROVED`: what stands directly before a status at the end. */
function endsInDoubt(text: string): boolean {
  const match = ENDS_IN_APPROVAL.exec(text);
  if (match === null) return false;
  const before = text.slice(Math.max(0, match.index - 60), match.index);
  return UNTICKED.test(before) || NEGATES.test(before) || /[?¿]\s*$/.test(text);
}

/** True if what stands behind a status takes it back: `(APPROVED) – retracted`, `(APPROVED)?`. */
function takesBack(behind: string): boolean {
  const text = behind.replace(/^[\s*_:|·→–—-]+/, '');
  return /^[?¿]/.test(text) || (isCaution(text) && isAboutStatus(`approved ${text}`));
}

/** `3.`, `Part 1 –`, `A)`, and a count of claims: `(7)`. */
const NUMBERING =
  /^\s*(?:(?:part|section|teil|partie|parte)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])(?:[.):]\s*|\s+[–—-]\s+|\s+(?=\S))|\(\s?\d+\s?\)/gi;

/** The status that a heading gives to the claims under it. */
export interface HeadingStatus {
  /** Null if it gives none. */
  readonly status: Status | null;
  /** True if it speaks of a status in words that limit it, doubt it or take it back. */
  readonly doubtful: boolean;
}

/**
 * Judges the status of a heading over claims: APPROVED holds only if nothing else is said of it.
 * @param title plain
 * @param status what its words or emoji say; null for none
 */
export function judgeHeading(title: string, status: Status | null): HeadingStatus {
  if (status === 'REJECTED') return { status, doubtful: false };
  if (status !== 'NEEDS_REVIEW' && isUndoneHeading(title))
    return { status: 'NEEDS_REVIEW', doubtful: true };
  if (!mentionsStatus(title)) return { status, doubtful: false };
  const text = title.replace(NUMBERING, ' ');
  if (isDoubted(text, status)) return { status: 'NEEDS_REVIEW', doubtful: true };
  return { status, doubtful: false };
}

/** "Retractions", "Old claims", "Findings (superseded by the second edition)" */
function isUndoneHeading(title: string): boolean {
  if (ARCHIVE.test(title)) return true;
  if (!MAY_BE_UNDONE.test(title)) return false;
  const apart = title.split(/\s[–—|·-]{1,3}\s|[():]/);
  return apart.some((part) => namesUndoing(part) || isUndone(part));
}

const ARCHIVE =
  /^\W*(?:(?:the )?archived?|old|former|previous|earlier|outdated|templates?|ältere?|alte|archiv|anciens?|anciennes?|antigu[ao]s|tidigare|vecchie|oude)(?:\s(?:claims?|findings?|versions?|statements?|entries|aussagen|befunde|affirmations|afirmaciones))?\W*$/i;

function isDoubted(text: string, status: Status | null): boolean {
  if (status === 'NEEDS_REVIEW') return mentionsApproval(text);
  if (status === 'APPROVED') {
    return text.split(SEGMENT).some((segment) => {
      if (statusesIn(segment).length === 0) return isCaution(segment);
      return plainApproval(segment.replace(CLAIMS, ' '), false) === null;
    });
  }
  if (new Set(statusesIn(text)).size > 1) return false;
  const bare = text.replace(BRACKET, ' ');
  if (/[?¿]/.test(bare) && isAboutStatus(bare)) return true;
  return isCaution(text) && (isAboutStatus(text) || CLAIMS.test(text));
}
