import type { Status } from '../../../case/case.ts';
import { plainApproval } from '../text/approval.ts';
import { holdsBracket, leadOf, plainText, trimChars, withoutDecoration } from '../text/inline.ts';
import { LISTED_IDS } from '../text/source-ids.ts';
import {
  leadingStatus,
  type StatusPhrase,
  stricter,
  trailingStatus,
} from '../text/status-phrase.ts';
import { asTyped, ODD, typedAtEnds } from '../text/typed.ts';
import { hugeRange } from './id-ranges.ts';
import { idsIn } from './ids-in.ts';
import { dropStatuses, splitStatus } from './split-status.ts';

/** The line that a claim begins with: `### C1: Title (APPROVED)`. */
export interface ClaimHead {
  /** Ids that it names, in order: `C5 & C6` names two, `C3-C5` three. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly status: Status | null;
  /** Markdown behind the head: `**Claim C4**: sentence`. */
  readonly sentence: string;
  /** True if the id stands behind the title: `### Infrastructure (Claims C1-C5)` may head a group. */
  readonly idLast: boolean;
}

const ID = 'C[ -]?\\d{1,3}';
const HOLDS_ID = new RegExp(ID, 'iu');
const JOINED = '\\s*(?:,\\s*(?:and\\s+)?|&|/|\\+|;|\\band\\b|–|—|-|\\bto\\b|\\bthrough\\b)\\s*';
// "C2 - 3x faster" names one claim, "C2-3" two: a number without its C joins only without spaces.
const TIGHT = '[–-]\\d{1,3}(?![a-z\\u00C0-\\u052F\\d.%])';
const IDS = `${ID}(?:${JOINED}(?:claims?\\s*)?${ID}|${TIGHT})*`;
const NUMBERS = `\\d{1,3}(?:${TIGHT}|\\s+of\\s+\\d{1,3})*`;
const WORD =
  '(?:(?:key|main|value|audited|verified|specific)\\s+)?(?:claim|finding|assertion|aussage|behauptung|affirmation|constat|afirmaci[oó]n|declaraci[oó]n)(?:e?s|n|en)?';
const FIRST = new RegExp(
  `^[[(]?\\s*(?:(${IDS})|${WORD}\\s*(?:id\\s*)?[:#–—-]?\\s*(?:no\\.?\\s*)?#?\\s*(${IDS}|${NUMBERS}))\\s*[\\])]?(?![a-z\\u00C0-\\u052F\\d_])`,
  'iu',
);
const LAST = new RegExp(
  `^(.*?\\S)\\s*[–—:-]?\\s*[[(]\\s*(?:${WORD}\\s*:?\\s*#?\\s*)?(${IDS})\\s*[\\])]\\s*(.*)$`,
  'isu',
);
const SEPARATOR = /^\s*(?:[:.)|·•→–—-]+(?=\s|$)|[:–—|])\s*/;
const AGAIN = /^\s*[[(]C[ -]?\d{1,3}[\])]/i;
/** Text before the id in a heading: `2.1 C1 - Title`, `Assessment of Claim C1: Title`. */
const NUMBERING =
  /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?:(?:detailed\s+)?(?:assessment|analysis|review|evaluation|verification|audit)\s+of\s+(?:the\s+)?)?(?=C[ -]?\d|claim|finding)/i;

/** Every head has this near its beginning: a quick look that spares most lines a thorough one. */
const MAY_NAME_CLAIM = /C[ -]?\d|(?:claim|finding)s?[ \t]*(?:id|no|[:#–—-])?[ \t]*\.?[ \t]*#?\d/i;
const FARTHEST_ID = 300;
const LONGEST_HEAD = 2_000;

/** The same for what nobody has typed anew yet: with odd characters in it, it may be anything. */
const MAY_BE_TYPED_CLAIM = new RegExp(`${MAY_NAME_CLAIM.source}|${ODD.source}`, 'i');

/** True if a line may name a claim. */
export function mayNameClaim(raw: string): boolean {
  return MAY_BE_TYPED_CLAIM.test(raw);
}

/**
 * Reads a heading as the head of a claim; null if it heads none.
 */
export function claimHeading(raw: string): ClaimHead | null {
  return headIn(typedAtEnds(plainText(raw)).replace(NUMBERING, ''), '');
}

/**
 * Reads a paragraph, or a list item, as the head of a claim. Its bold span is the head and what
 * follows is the claim's sentence; without a bold span a leading id makes the whole text a head.
 */
export function claimLine(raw: string): ClaimHead | null {
  const head = lineHead(raw);
  if (head === null || head.title !== '') return head;
  // `**C1** - Title (APPROVED)` above a sentence: a status ends a line, and a title with it.
  const [first = '', ...further] = raw.split('\n');
  const titled = further.length > 0 && trailingStatus(first) !== null ? lineHead(first) : null;
  if (titled === null) return head;
  const title = titled.title || plainText(titled.sentence);
  return { ...titled, title, sentence: further.join('\n') };
}

function lineHead(raw: string): ClaimHead | null {
  const start = raw.length > FARTHEST_ID ? raw.slice(0, FARTHEST_ID) : raw;
  if (!mayNameClaim(start) || !MAY_NAME_CLAIM.test(asTyped(start))) return null;
  const text = withoutDecoration(raw);
  const emoji = leadingStatus(raw.slice(0, raw.length - text.length));
  const lead = leadOf(text);
  if (lead === null) return plainHead(raw);
  // `**C1:** **Title**`
  const next = leadOf(lead.rest.replace(/^[\s:–—-]+/, ''));
  const inner = typedAtEnds(plainText(lead.inner));
  const head =
    next?.bold === true &&
    (/^\s*(?:$|[\n:(–—-])/.test(next.rest) || leadingStatus(next.rest) !== null) &&
    FIRST.exec(inner)?.[0].length === inner.replace(/\s*[:–—-]+$/, '').length
      ? headIn(`${inner.replace(/\s*[:–—-]+$/, '')}: ${plainText(next.inner)}`, next.rest)
      : headIn(inner, lead.rest);
  return head === null ? null : { ...head, status: stricter(head.status, emoji?.status ?? null) };
}

/** `C1: sentence`, `Claim 2 - sentence`, without any markup. */
function plainHead(raw: string): ClaimHead | null {
  const text = typedAtEnds(plainText(raw));
  const head = COUNT.test(text) || hugeRange(text) !== '' ? null : idFirst(text, '');
  if (head === null || !isSentence(head.title)) return head;
  return { ...head, title: '', sentence: head.title };
}

/** A heading that is written as a sentence and not as a title: most of its longer words in lower case. */
export function isSentence(title: string): boolean {
  const words = title
    .split(' ')
    .slice(1)
    .filter((word) => /^\p{L}{4,}/u.test(word));
  const lower = words.filter((word) => /^\p{Ll}/u.test(word));
  return words.length >= 3 && lower.length >= words.length * 0.6;
}

/** "Verified claims: 5" counts claims. */
const COUNT = /\b(?:claims|findings)\s*[:–—-]\s*\d+$/i;

function headIn(text: string, rest: string): ClaimHead | null {
  if (text.length > LONGEST_HEAD || COUNT.test(text) || hugeRange(text) !== '') return null;
  const inner = trimChars(text, ' :：');
  return idFirst(inner, rest) ?? idLast(inner, rest);
}

function idFirst(inner: string, rest: string): ClaimHead | null {
  let status: Status | null = null;
  let text = inner;
  let match = FIRST.exec(text);
  if (match === null) {
    const leading = leadingStatus(text);
    match = leading === null ? null : FIRST.exec(leading.rest);
    if (leading === null || match === null) return null;
    status = leading.status;
    text = leading.rest;
  }
  const ids = idsIn(match[1] ?? match[2] ?? '');
  const behind = text.slice(match[0].length).replace(AGAIN, (again) => {
    // `Claim 1 (C1): Title` says its id twice.
    return idsIn(again).join() === ids.join() ? '' : again;
  });
  const separator = SEPARATOR.exec(behind);
  // "C3 AI launches …" and "C1 and C2 are duplicates" are sentences: an id that heads a claim is
  // followed by a separator, by a status, or by nothing.
  const heads =
    separator !== null ||
    behind.trim() === '' ||
    leadingStatus(behind) !== null ||
    /^\s*[[(]/.test(behind) ||
    /[\])]\s*$/.test(match[0]);
  if (!heads) return null;
  const title = behind.slice(separator?.[0].length ?? 0);
  const led = setApart(title);
  const titled = splitStatus(led?.rest ?? title);
  status = stricter(stricter(status, led?.status ?? null), titled.status);
  return { ids, title: titled.text, idLast: false, ...sentenceOf(rest, status) };
}

const BRACKETED = /^\s*[[(]([^()[\]]{8,80})[\])][\s.:–—-]*/;

/** A status before a title, set apart from it: `(APPROVED): Title`, and not "Approved drugs sell". */
function setApart(title: string): StatusPhrase | null {
  const [all = '', told = ''] = BRACKETED.exec(title) ?? [];
  if (leadingStatus(told)?.status === 'APPROVED' && plainApproval(told, false) !== null) {
    return { status: 'APPROVED', rest: title.slice(all.length) };
  }
  const phrase = leadingStatus(title);
  if (phrase === null) return null;
  const words = title.slice(0, title.length - phrase.rest.length).trimEnd();
  return phrase.rest === '' || !/\p{Ll}$/u.test(words) ? phrase : null;
}

/** `— both approved` behind the ids of several claims. */
const BOTH =
  /^[\s–—:-]*(?:both|all|beide|alle|tous|toutes|todas|todos|båda|tutte|tutti)(?:\s(?:two|three|four))?\s+/iu;

function idLast(inner: string, rest: string): ClaimHead | null {
  if (inner.length > FARTHEST_ID || !holdsBracket(inner) || !HOLDS_ID.test(inner)) return null;
  const match = LAST.exec(inner);
  if (match === null) return null;
  const [, before = '', ids = '', behind = ''] = match;
  const said = behind.replace(BOTH, '');
  const after = leadingStatus(said) ?? trailingStatus(said);
  if ((after?.rest ?? said).trim() !== '') return null;
  const leading = leadingStatus(before);
  const titled = splitStatus(leading?.rest ?? before);
  const status = stricter(stricter(leading?.status ?? null, titled.status), after?.status ?? null);
  return { ids: idsIn(ids), title: titled.text, idLast: true, ...sentenceOf(rest, status) };
}

/** The text after the head: a status, a sentence, or both in either order. */
function sentenceOf(
  rest: string,
  status: Status | null,
): { sentence: string; status: Status | null } {
  if (rest === '') return { sentence: '', status };
  let sentence = rest.replace(/^\s*[:：]?\s*(?:[–—-]+\s+)?/, '');
  let found = status;
  const leading = leadingStatus(sentence);
  if (leading !== null) {
    found = stricter(found, leading.status);
    sentence = leading.rest;
  }
  const end = dropStatuses(sentence);
  return { sentence: citedBehind(end.text.trim()), status: stricter(found, end.status) };
}

const LEADING_SOURCES = new RegExp(`^(${LISTED_IDS})\\s*(?:\\n|[·|–—:-]\\s|$)`);

/** `**C1** · APPROVED · S1` above a sentence: the sentence, with its sources in brackets behind it. */
function citedBehind(sentence: string): string {
  const match = LEADING_SOURCES.exec(sentence);
  return match === null ? sentence : `${sentence.slice(match[0].length).trim()} (${match[1]})`;
}
