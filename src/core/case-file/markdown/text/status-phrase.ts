import { STATUSES, type Status } from '../../../case/case.ts';
import { plainApproval } from './approval.ts';
import { type StatusForm, StatusLexicon } from './status-lexicon.ts';
import {
  APPROVED,
  APPROVED_LOOSE,
  APPROVING_EMOJI,
  DOUBTING_EMOJI,
  MAY_MENTION_STATUS,
  NEEDS_REVIEW,
  NEEDS_REVIEW_LOOSE,
  NEEDS_REVIEW_PHRASES,
  REJECTED,
  REJECTED_LOOSE,
  REJECTING_EMOJI,
} from './status-words.ts';

/** A status read from words, and what the words say besides. */
export interface StatusPhrase {
  readonly status: Status;
  /** The text without the status, its emoji and what joined them; empty if it said nothing else. */
  readonly rest: string;
}

const FORMS = new StatusLexicon(
  [
    ['NEEDS_REVIEW', NEEDS_REVIEW_PHRASES],
    ['NEEDS_REVIEW', NEEDS_REVIEW],
    ['REJECTED', REJECTED],
    ['APPROVED', APPROVED],
  ],
  [
    ['NEEDS_REVIEW', NEEDS_REVIEW_LOOSE],
    ['REJECTED', REJECTED_LOOSE],
    ['APPROVED', APPROVED_LOOSE],
  ],
);

const EMOJI: readonly (readonly [Status, string])[] = [
  ['APPROVED', APPROVING_EMOJI],
  ['NEEDS_REVIEW', DOUBTING_EMOJI],
  ['REJECTED', REJECTING_EMOJI],
];

const BARE_EMOJI = `(?:${EMOJI.map(([, marks]) => marks).join('|')})`;
const ANY_EMOJI = `${BARE_EMOJI}\\uFE0F?`;
const EDGE = '(?:[\\s\\[\\]()*_`"“”:|·•,.;/–—\\uFDD2-]|\\uFE0F)';
function meaningOfEmoji(mark: string): Status {
  return (
    EMOJI.find(([, marks]) => marks.split('|').some((one) => mark.startsWith(one)))?.[0] ??
    'NEEDS_REVIEW'
  );
}

/** Emoji and other symbols, which may be a status. */
const SYMBOL = /[^\x00-\u218F]/;

/** A quick look that spares most texts a thorough one. */
export function mayHoldStatus(text: string): boolean {
  return MAY_MENTION_STATUS.test(text) || SYMBOL.test(text);
}

const FARTHEST = 80;
const FARTHEST_LEAD = 200;

// An edge takes in the mark that makes an emoji colourful; taking it in twice would take for ever.
const DECORATED = `(?:${BARE_EMOJI}${EDGE}*)*`;
const LEAD = new RegExp(`^${EDGE}*${DECORATED}`, 'u');
const NAME = new RegExp(`(?:review\\s+)?status[\\s*_]*[:=][\\s*_]*${DECORATED}`, 'iuy');
// Behind the words, what closes their own markup goes with them, and what opens other markup stays.
const TAIL = '[*_`]*(?:[\\])}]+(?:[*_`]+(?=[\\s:|.,;–—-]|$))?)?(?:[\\s\\])}:|·•,.;/–—-]|\\uFE0F)*';
const REST = new RegExp(`${TAIL}(?:${BARE_EMOJI}${TAIL})*`, 'uy');
const LEADING_EMOJI = new RegExp(`^${EDGE}*(${BARE_EMOJI})${TAIL}`, 'u');

/** The offset behind what a sticky pattern matches at `at`; `at` if it doesn't match. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return at + (match?.[0].length ?? 0);
}

/**
 * The status that a text begins with: `✅ APPROVED - metric is specific`, `⚠️`.
 * @param loose also accepts words that are a status only where one is expected ("Verified")
 */
export function leadingStatus(text: string, loose = false): StatusPhrase | null {
  if (text === '') return null;
  if (!loose && !mayHoldStatus(text.length > FARTHEST ? text.slice(0, FARTHEST) : text)) {
    return null;
  }
  const start = text.length > FARTHEST_LEAD ? text.slice(0, FARTHEST_LEAD) : text;
  const at = behind(LEAD, start, 0);
  const formAt = (offset: number) => FORMS.at(start, offset).find((form) => loose || !form.loose);
  const named = behind(NAME, start, at);
  const form = (named > at ? formAt(named) : undefined) ?? formAt(at);
  if (form !== undefined) {
    return { status: form.status, rest: text.slice(behind(REST, start, form.end)) };
  }
  const emoji = LEADING_EMOJI.exec(start);
  if (emoji === null) return null;
  return { status: meaningOfEmoji(emoji[1] ?? ''), rest: text.slice(emoji[0].length) };
}

// What may join a status to the title before it: an emoji, a bracket, a dash, a colon or a bar.
const BEFORE = new RegExp(
  `(?:\\s*${ANY_EMOJI}\\s*|\\s*[[(*_]+\\s*|\\s+[→–—|·•-]+\\s*|[:|]\\s*|^\\s*)[[(*_]*(?:status\\s*:?\\s*)?(?:${ANY_EMOJI}\\s*)*$`,
  'iu',
);
const BEHIND = new RegExp(
  `\\s*(?:claims?\\s*)?(?:${ANY_EMOJI}\\s*)*[\\])*_]*\\s*(?:${ANY_EMOJI})*\\s*$`,
  'iuy',
);
const UPPER_BEHIND = new RegExp(`\\s*(?:${ANY_EMOJI})*\\s*$`, 'uy');
const UPPER = /^(?:APPROVED|REJECTED|NEEDS[ _-]REVIEW|REQUIRES[ _-]REVIEW)$/;
const BRACKET_BEFORE = new RegExp(`\\s*[[(]\\s*(?:status\\s*:?\\s*)?(?:${ANY_EMOJI}\\s*)*$`, 'iu');
const BRACKET_BEHIND = new RegExp(`\\s*(?:${ANY_EMOJI}\\s*)*[\\])]\\s*$`, 'uy');
const TRAILING_EMOJI = new RegExp(`\\s*[[(]?(${ANY_EMOJI})[\\])]?\\s*$`, 'u');

/** The status that a text ends with: `Title (APPROVED)`, `Title - NEEDS REVIEW ⚠️`, `Title ✅`. */
export function trailingStatus(text: string): StatusPhrase | null {
  const from = Math.max(0, text.length - FARTHEST);
  const found = trailingIn(text.slice(from), from === 0);
  return found === null ? null : { ...found, rest: text.slice(0, from) + found.rest };
}

function trailingIn(text: string, isWhole: boolean): StatusPhrase | null {
  if (text === '') return null;
  if (!mayHoldStatus(text) && !endsApart(text)) return null;
  const found = statusAtEnd(text);
  const approved = found === null ? approvedInBracket(text) : null;
  if (approved !== null) return approved;
  if (found !== null && (isWhole || found.start > 0)) {
    return { status: found.status, rest: text.slice(0, found.start) };
  }
  const emoji = TRAILING_EMOJI.exec(text);
  if (emoji === null) return null;
  return { status: meaningOfEmoji(emoji[1] ?? ''), rest: text.slice(0, emoji.index) };
}

/** A form at the end of a text, from what joins it to the words before it. */
function statusAtEnd(text: string): StatusForm | null {
  const forms = FORMS.allIn(text);
  if (forms.length === 0) return null;
  const strict = forms.filter(({ loose }) => !loose);
  const upper = strict.filter(({ start, end }) => UPPER.test(text.slice(start, end)));
  return (
    lastOf(strict, text, BEFORE, BEHIND) ??
    lastOf(upper, text, /\s+$/, UPPER_BEHIND) ??
    lastOf(forms, text, BRACKET_BEFORE, BRACKET_BEHIND) ??
    lastOf(forms, text, /\s+[→–—|·•-]+\s+$/, /\s*$/y)
  );
}

/**
 * The first form with nothing else behind it, from what joins it to the words before it.
 * @param before what must stand before the form, and is taken with it
 * @param end what must stand between the form and the end; sticky
 */
function lastOf(
  forms: readonly StatusForm[],
  text: string,
  before: RegExp,
  end: RegExp,
): StatusForm | null {
  for (const form of forms) {
    end.lastIndex = form.end;
    if (!end.test(text)) continue;
    const start = before.exec(text.slice(0, form.start))?.index;
    if (start !== undefined) return { ...form, start };
  }
  return null;
}

const BRACKET = /\s*[[(]([^()[\]]{8,80})[\])][\s.:]*$|\s[–—|·-]{1,2}\s([^–—|·()[\]]{8,80})$/;
/** A day, an initial, an account or a reviewer: "(approved by FDA)" speaks of something else. */
const REVIEWED =
  /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d\s\p{L}{3,}\s\d{4}|(?:^|\s)(?:@\p{L}|\p{Lu}\.)|,\s\p{Lu}{2,3}$|\b(?:confidence|confianza|editor|reviewer|quote|verbatim|unanimous|signed|checked|(?:second|third|final|peer|full) (?:review|reading))\b/u;

/** `Title (approved by J. Doe, 2026-01-12)` */
function approvedInBracket(text: string): StatusPhrase | null {
  const bracket = BRACKET.exec(text);
  const [all = '', within, behind = ''] = bracket ?? [];
  const words = within ?? behind;
  if (!REVIEWED.test(words)) return null;
  const isPlain = statusesIn(words).length > 0 && plainApproval(words, false) !== null;
  return isPlain ? { status: 'APPROVED', rest: text.slice(0, text.length - all.length) } : null;
}

/** True if a text ends in a bracket, or in a word behind a dash or a bar. */
function endsApart(text: string): boolean {
  const last = text.trimEnd().at(-1);
  return last === ')' || last === ']' || (/[→–—|·•-]\s/.test(text) && SEGMENT.test(text));
}

const SEGMENT = /\s[→–—|·•-]+\s+\S+\s*$/;

/** Every status that a text names in unmistakable words, in the order of the text. */
export function statusesIn(text: string): Status[] {
  if (!mayHoldStatus(text)) return [];
  const statuses: Status[] = [];
  let from = 0;
  for (const { status, loose, start, end } of FORMS.allIn(text)) {
    if (loose || start < from) continue;
    statuses.push(status);
    from = end;
  }
  return statuses;
}

/** The stricter of two statuses; null counts as none. */
export function stricter(a: Status | null, b: Status | null): Status | null {
  if (a === null || b === null) return a ?? b;
  return STATUSES.indexOf(a) >= STATUSES.indexOf(b) ? a : b;
}
