import { STATUSES, type Status } from '../../../case/case.ts';
import { plainApproval } from './approval.ts';
import {
  APPROVED,
  APPROVED_LOOSE,
  APPROVING_EMOJI,
  DOUBTING_EMOJI,
  NEEDS_REVIEW,
  REJECTED,
  REJECTING_EMOJI,
} from './status-words.ts';
import { formsOf } from './word-list.ts';

/** A status read from words, and what the words say besides. */
export interface StatusPhrase {
  readonly status: Status;
  /** The text without the status, its emoji and what joined them; empty if it said nothing else. */
  readonly rest: string;
}

/** Ways to write a status wherever one may stand: they mean nothing else in a heading. */
const STRICT: readonly (readonly [Status, string])[] = [
  [
    'NEEDS_REVIEW',
    'partial(?:ly)?[ _-](?:approved|verified|supported|confirmed)|approved[ _-]with[ _-](?:caveats?|reservations?|conditions?)|conditional(?:ly)?[ _-]approved',
  ],
  [
    'NEEDS_REVIEW',
    '(?:not|never)[ _-](?:yet[ _-])?(?:approved|verified|reviewed)|unapproved|unverified|unreviewed',
  ],
  [
    'NEEDS_REVIEW',
    '(?:need(?:s|ing|ed)?|requir(?:es?|ing|ed)|await(?:s|ing)?|pending)[ _-]?(?:(?:further|more|additional|human|manual|editorial)[ _-])?(?:review|verification|clarification|validation|confirmation)',
  ],
  [
    'NEEDS_REVIEW',
    '(?:flagged|marked|held|pending)[ _-]for[ _-](?:further[ _-])?review|(?:under|in|to|for)[ _-]review|to[ _-]be[ _-](?:reviewed|verified)|review[ _-](?:needed|required|pending)',
  ],
  ['NEEDS_REVIEW', formsOf(NEEDS_REVIEW)],
  ['REJECTED', formsOf(REJECTED)],
  ['APPROVED', formsOf(APPROVED)],
];

/** Ways that are a status only if a status is expected: in a status field or in brackets. */
const LOOSE: readonly (readonly [Status, string])[] = [
  [
    'NEEDS_REVIEW',
    '(?:not|un|in)[ _-]?(?:verifiable|supported|confirmed|substantiated)|disputed|questionable|requires|needs|insufficient|pending|review|incomplete|draft|in[ _-]progress|offen|ausstehend|entwurf|en attente|brouillon|pendiente|borrador',
  ],
  [
    'REJECTED',
    'reject|refuted|contradicted|disproved|debunked|retracted|withdrawn|invalid|false|declined|denied|zurückgezogen|widerrufen|ungültig|retirée?|retirad[oa]|denegad[oa]',
  ],
  ['APPROVED', formsOf(APPROVED_LOOSE)],
];

const EMOJI: readonly (readonly [Status, string])[] = [
  ['APPROVED', APPROVING_EMOJI],
  ['NEEDS_REVIEW', DOUBTING_EMOJI],
  ['REJECTED', REJECTING_EMOJI],
];

const BARE_EMOJI = `(?:${EMOJI.map(([, marks]) => marks).join('|')})`;
const ANY_EMOJI = `${BARE_EMOJI}\\uFE0F?`;
const EDGE = '(?:[\\s\\[\\]()*_`"“”:|·•,.;/–—\\uFDD2-]|\\uFE0F)';
const NAME = '(?:(?:review\\s+)?status[\\s*_]*[:=][\\s*_]*)?';
const either = (forms: readonly (readonly [Status, string])[]) =>
  forms.map(([, words]) => words).join('|');

const STRICT_WORDS = either(STRICT);
const LOOSE_WORDS = `${STRICT_WORDS}|${either(LOOSE)}`;

const statusOf = (words: string, forms: readonly (readonly [Status, string])[]): Status | null => {
  for (const [status, form] of forms) {
    if (new RegExp(`^(?:${form})$`, 'iu').test(words)) return status;
  }
  return null;
};

const byWords = new Map<string, Status>();

/** The status that words mean which one of the patterns has matched. */
function meaningOf(words: string): Status {
  const known = byWords.get(words);
  if (known !== undefined) return known;
  const status = statusOf(words, STRICT) ?? statusOf(words, LOOSE) ?? 'NEEDS_REVIEW';
  if (byWords.size < 1_000) byWords.set(words, status);
  return status;
}

function meaningOfEmoji(mark: string): Status {
  return (
    EMOJI.find(([, marks]) => marks.split('|').some((one) => mark.startsWith(one)))?.[0] ??
    'NEEDS_REVIEW'
  );
}

/** A quick look that spares most texts a thorough one: letters or marks that every status holds. */
const MAY_BE_STATUS =
  /pprov|review|ejet|eject|echaz|verif|vérif|clarif|valid|onfirm|pport|pprouv|probad|reigegeb|enehmig|bgelehn|gewiesen|efusé|prüf|rtei|revoir|relire|revis|[^\x00-\u2018]/i;
const FARTHEST = 80;
const FARTHEST_LEAD = 200;

// An edge takes in the mark that makes an emoji colourful; taking it in twice would take for ever.
const LEAD = `^${EDGE}*(?:${BARE_EMOJI}${EDGE}*)*${NAME}(?:${BARE_EMOJI}${EDGE}*)*`;
// Behind the words, what closes their own markup goes with them, and what opens other markup stays.
const TAIL = '[*_`]*(?:[\\])}]+(?:[*_`]+(?=[\\s:|.,;–—-]|$))?)?(?:[\\s\\])}:|·•,.;/–—-]|\\uFE0F)*';
const REST = `(?![\\p{L}\\p{N}])${TAIL}(?:${BARE_EMOJI}${TAIL})*`;
const LEADING = new RegExp(`${LEAD}(${STRICT_WORDS})${REST}`, 'iu');
const LEADING_LOOSE = new RegExp(`${LEAD}(${LOOSE_WORDS})${REST}`, 'iu');
const LEADING_EMOJI = new RegExp(`^${EDGE}*(${BARE_EMOJI})${TAIL}`, 'u');

/**
 * The status that a text begins with: `✅ APPROVED - metric is specific`, `⚠️`.
 * @param loose also accepts words that are a status only where one is expected ("Verified")
 */
export function leadingStatus(text: string, loose = false): StatusPhrase | null {
  if (text === '') return null;
  if (!loose && !MAY_BE_STATUS.test(text.length > FARTHEST ? text.slice(0, FARTHEST) : text)) {
    return null;
  }
  const start = text.length > FARTHEST_LEAD ? text.slice(0, FARTHEST_LEAD) : text;
  const match = (loose ? LEADING_LOOSE : LEADING).exec(start);
  if (match !== null) {
    return { status: meaningOf((match[1] ?? '').toLowerCase()), rest: text.slice(match[0].length) };
  }
  const emoji = LEADING_EMOJI.exec(start);
  if (emoji === null) return null;
  return { status: meaningOfEmoji(emoji[1] ?? ''), rest: text.slice(emoji[0].length) };
}

// What may join a status to the title before it: an emoji, a bracket, a dash, a colon or a bar.
const TRAILING = new RegExp(
  `(?:\\s*${ANY_EMOJI}\\s*|\\s*[[(*_]+\\s*|\\s+[→–—|·•-]+\\s*|[:|]\\s*|^\\s*)[[(*_]*(?:status\\s*:?\\s*)?(?:${ANY_EMOJI}\\s*)*(${STRICT_WORDS})\\s*(?:claims?\\s*)?(?:${ANY_EMOJI}\\s*)*[\\])*_]*\\s*(?:${ANY_EMOJI})*\\s*$`,
  'iu',
);
const TRAILING_UPPER = new RegExp(
  `\\s+(APPROVED|REJECTED|NEEDS[ _-]REVIEW|REQUIRES[ _-]REVIEW)\\s*(?:${ANY_EMOJI})*\\s*$`,
  'u',
);
const TRAILING_BRACKET = new RegExp(
  `\\s*[[(]\\s*(?:status\\s*:?\\s*)?(?:${ANY_EMOJI}\\s*)*(${LOOSE_WORDS})\\s*(?:${ANY_EMOJI}\\s*)*[\\])]\\s*$`,
  'iu',
);
const TRAILING_SEGMENT = new RegExp(`\\s+[→–—|·•-]+\\s+(${LOOSE_WORDS})\\s*$`, 'iu');
const TRAILING_EMOJI = new RegExp(`\\s*[[(]?(${ANY_EMOJI})[\\])]?\\s*$`, 'u');

/** The status that a text ends with: `Title (APPROVED)`, `Title - NEEDS REVIEW ⚠️`, `Title ✅`. */
export function trailingStatus(text: string): StatusPhrase | null {
  const from = Math.max(0, text.length - FARTHEST);
  const found = trailingIn(text.slice(from), from === 0);
  return found === null ? null : { ...found, rest: text.slice(0, from) + found.rest };
}

function trailingIn(text: string, isWhole: boolean): StatusPhrase | null {
  if (text === '') return null;
  if (!MAY_BE_STATUS.test(text) && !endsApart(text)) return null;
  const match =
    TRAILING.exec(text) ??
    TRAILING_UPPER.exec(text) ??
    TRAILING_BRACKET.exec(text) ??
    TRAILING_SEGMENT.exec(text);
  const approved = match === null ? approvedInBracket(text) : null;
  if (approved !== null) return approved;
  if (match !== null && (isWhole || match.index > 0)) {
    const status = meaningOf((match[1] ?? '').toLowerCase());
    return { status, rest: text.slice(0, match.index) };
  }
  const emoji = TRAILING_EMOJI.exec(text);
  if (emoji === null) return null;
  return { status: meaningOfEmoji(emoji[1] ?? ''), rest: text.slice(0, emoji.index) };
}

const BRACKET = /\s*[[(]([^()[\]]{8,80})[\])]\s*$/;
/** A day, an initial, an account or a reviewer: "(approved by FDA)" speaks of something else. */
const REVIEWED =
  /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d\s\p{L}{3,}\s\d{4}|(?:^|\s)(?:@\p{L}|\p{Lu}\.)|\b(?:confidence|confianza|editor|reviewer|quote)\b/u;

/** `Title (approved by J. Doe, 2026-01-12)` */
function approvedInBracket(text: string): StatusPhrase | null {
  const bracket = BRACKET.exec(text);
  const [all = '', words = ''] = bracket ?? [];
  if (bracket === null || bracket.index === 0 || !REVIEWED.test(words)) return null;
  const isPlain = statusesIn(words).length > 0 && plainApproval(words, false) !== null;
  return isPlain ? { status: 'APPROVED', rest: text.slice(0, text.length - all.length) } : null;
}

/** True if a text ends in a bracket, or in a word behind a dash or a bar. */
function endsApart(text: string): boolean {
  const last = text.trimEnd().at(-1);
  return last === ')' || last === ']' || (/[→–—|·•-]\s/.test(text) && SEGMENT.test(text));
}

const SEGMENT = /\s[→–—|·•-]+\s+\S+\s*$/;

const ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}])(${STRICT_WORDS})(?![\\p{L}\\p{N}])`, 'giu');

/** Every status that a text names in unmistakable words, in the order of the text. */
export function statusesIn(text: string): Status[] {
  if (!MAY_BE_STATUS.test(text)) return [];
  return [...text.matchAll(ANYWHERE)].map((match) => meaningOf((match[1] ?? '').toLowerCase()));
}

/** The stricter of two statuses; null counts as none. */
export function stricter(a: Status | null, b: Status | null): Status | null {
  if (a === null || b === null) return a ?? b;
  return STATUSES.indexOf(a) >= STATUSES.indexOf(b) ? a : b;
}
