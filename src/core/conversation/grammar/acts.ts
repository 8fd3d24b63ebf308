import type { Status } from '../../case/case.ts';
import { readTopic } from '../../topics/topic.ts';
import { type AskedStatus, splitStatuses } from './asked-status.ts';
import { topicWords } from './asking-words.ts';
import type { IdsOf } from './claim-ids.ts';
import * as cue from './cues.ts';
import type { Period } from './dates.ts';
import type { Act, AskedQuantity } from './meaning.ts';
import type { Named } from './names.ts';
import { asksForOrder, readOrder } from './order.ts';
import { asksWhoReviewed } from './plain-statuses.ts';
import type { Rest } from './rest.ts';

/** What was read of a question before its act. */
export interface Before {
  readonly text: string;
  readonly rest: Rest;
  readonly named: readonly Named[];
  readonly absent: readonly string[];
  readonly claims: readonly IdsOf[];
  readonly asked: AskedStatus | null;
  readonly statuses: readonly Status[];
  readonly period: Period | null;
  readonly quantity: AskedQuantity;
  readonly inThread: boolean;
  readonly isOneCase: boolean;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const NTH = new RegExp(
  `^\\W*(?:and |ok |now |show (?:me )?|open |give me |see |tell me (?:more )?about |more (?:on|about) |what about |how about |i mean(?:t)? )*(?:the )?(?:(?<word>${ORDINALS.join('|')}|last)|(?:number|no\\.?|nr\\.?|#|option|item|result) ?(?<number>\\d{1,2})|(?<ordinal>\\d{1,2})(?:st|nd|rd|th))(?: (?:one|claim|case|result|of (?:those|these|them)|item|option|please))*\\W*$`,
);
const NARROWS =
  /^\W*(?:(?:and|but|so|ok|now|just|show|me|only|the|which|what about|how about|are|is|of|those|these|them|ones?|any|that|were|please|give) )*(?:ones?|those|these|them|only|please|claims?|are|is)?[\s.?!]*$/;

/** Decides what a question wants, from the words that nothing has taken yet. */
export function readAct(before: Before): Act {
  const { rest, claims, asked, inThread, named, text } = before;
  if (claims.some(({ of }) => of !== null)) return { kind: 'ids', claims };
  const leaning = inThread && named.length === 0 ? readLeaning(before) : null;
  if (leaning) return leaning;
  if (claims.length > 0 && (asked?.kind === 'ids' || topicWords(rest.words) === '')) {
    return { kind: 'ids', claims };
  }
  if (rest.has(cue.OPEN)) return { kind: 'list', of: 'cases' };
  const isBare = (named.length > 0 || inThread) && isStatusAlone(rest);
  if (asksWhoReviewed(text, isBare)) return { kind: 'unrecorded' };
  if (cue.CHANGES.test(text.toLowerCase()) && asked === null) return { kind: 'change' };
  if (isCompared(before)) return { kind: 'compare' };
  return (
    readCount(before) ??
    readRanking(before) ??
    readStatuses(before) ??
    readDates(before) ??
    readWhole(before) ??
    readList(before) ?? { kind: 'find' }
  );
}

/** A follow-up that means what the thread was shown. */
function readLeaning({ rest, statuses, asked, absent }: Before): Act | null {
  if (rest.has(cue.ITS_QUOTE)) return { kind: 'shown', part: 'quote' };
  if (rest.has(cue.ITS_DATE)) return { kind: 'shown', part: 'date' };
  const { word, number, ordinal } =
    absent.length > 0 ? {} : (NTH.exec(rest.sentence)?.groups ?? {});
  if (word ?? number ?? ordinal) {
    const at = word ? ORDINALS.indexOf(word) : Number(number ?? ordinal) - 1;
    return { kind: 'nth', at };
  }
  if (rest.has(cue.OTHERS)) return { kind: 'others' };
  if (statuses.length === 0 || asked !== null) return null;
  const left = splitStatuses(rest.words).rest;
  return NARROWS.test(` ${left} `) ? { kind: 'narrow' } : null;
}

/** True if two are named, or one and another that the library lacks, and they are set side by side. */
function isCompared({ rest, named, absent, claims, inThread, asked }: Before): boolean {
  const all = named.length + absent.length;
  if (claims.length > 0 || (asked !== null && asked.kind === 'claims')) return false;
  const says = rest.has(cue.COMPARES);
  const isMet = all === 1 && says && inThread;
  const areBoth = all > 1 && named.length > 0 && (says || named.length > 1 || rest.has(cue.EITHER));
  if (!isMet && !areBoth) return false;
  rest.takeAll(cue.COMPARES);
  return true;
}

function readCount({ rest, named, absent, inThread }: Before): Act | null {
  if (!rest.has(cue.HOW_MANY) || rest.has(cue.NOT_COUNTED)) return null;
  const isOfKind = named.length === 0 && !inThread && countsKind(rest);
  if (!rest.has(cue.COUNTED) && !isOfKind) return null;
  const isClaims = /\b(?:claims|quotes)\b/.test(cue.COUNTED.exec(rest.words)?.[0] ?? '');
  if ((named.length > 0 || absent.length > 0) && !isClaims) return null;
  if (inThread && named.length === 0 && !isClaims && !rest.has(cue.LIBRARY)) return null;
  rest.take(cue.HOW_MANY);
  rest.takeAll(cue.COUNTED);
  rest.takeAll(cue.LIBRARY);
  return { kind: 'count', of: isClaims ? 'claims' : 'cases' };
}

function isStatusAlone(rest: Rest): boolean {
  const left = splitStatuses(rest.words).rest.replace(cue.COMPARES, ' ');
  return topicWords(left) === '';
}

/** "How many banks do we have", "how many are in retail": cases of a kind. */
function countsKind(rest: Rest): boolean {
  const topic = topicWords(rest.words.replace(cue.HOW_MANY, ' '));
  if (
    /^\W*(?:and )?how many (?:of (?:them|these|those|all) )?(?:are|use|have|come)\b/.test(
      rest.words,
    )
  ) {
    return topic !== '' && topic.split(' ').length <= 3;
  }
  return rest.has(cue.LIBRARY) && isKind(topic);
}

function readStatuses({ rest, named, statuses, asked, text }: Before): Act | null {
  const isCases = (rest.has(cue.CASES) || HAVING_CLAIMS.test(text)) && named.length === 0;
  if (statuses.length > 1) rest.takeAll(cue.COMPARES);
  if (asked !== null && asked.kind !== 'topic' && !isCases) return { kind: 'status', asked };
  if (statuses.length === 0 || isCases) return null;
  const isAlone = isStatusAlone(rest);
  if (named.length === 0 && !rest.has(cue.CLAIMS) && !isAlone) return null;
  if (named.length === 0 && asked === null && !isAlone && cue.ASKS_FACT.test(rest.words))
    return null;
  // "Granite claims approved without a human" is of the world, and a search.
  const isOne =
    asked?.kind === 'topic' ||
    SINGULAR.test(rest.words) ||
    ONE_CLAIM.test(rest.words) ||
    IS_IT.test(rest.words);
  if (named.length > 0 && !isAlone && !isOne) return null;
  return { kind: 'statuses', isOne: isOne && !isAlone };
}

/** "Was this checked by anyone": of one claim. */
const IS_IT = /^\W*(?:and |so )?(?:is|was|were|has|have)\b/;
/** "Retailers with approved claims" are cases. */
const HAVING_CLAIMS =
  /^(?!.*\b(?:claims?|evidence|everything|anything)\b.*\bclaims?\b).+\b(?:with|have|having|has)\b.*\bclaims?\W*$/i;
const ONE_CLAIM = /\b(?:claim|figure|statement|stat)\b/;
const SINGULAR = /\b(?:is|was|were|has|been|are) (?:this|that|it|these)\b/;

function readDates({ rest, named, period, inThread }: Before): Act | null {
  const isOldest = rest.has(cue.OLDEST);
  const isNewest = rest.has(cue.NEWEST) || rest.has(cue.LAST_OF) || isOldest;
  if (named.length > 0 || (period === null && !isNewest)) return null;
  const isDated = rest.has(cue.CHANGED) || rest.has(cue.CASES) || topicWords(rest.words) === '';
  if (period !== null && !isNewest && !isDated) return null;
  if (inThread && !rest.has(cue.CASES) && period === null) return null;
  const limit = Number(cue.LAST_OF.exec(rest.words)?.groups?.limit ?? 0);
  const isOne =
    /\b(?:case|company|one|addition)\b/.test(rest.words) && !/\bcases\b/.test(rest.words);
  rest.takeAll(cue.LAST_OF);
  rest.takeAll(cue.NEWEST);
  rest.takeAll(cue.OLDEST);
  rest.takeAll(cue.CHANGED);
  return { kind: 'latest', isOldest, isOne: isOne && period === null, limit };
}

/** Values or cases in order, or added up. */
function readRanking({ rest, named, inThread, asked }: Before): Act | null {
  if (inThread && named.length === 0 && !rest.has(cue.OF_ALL)) return null;
  const of = cue.BY_COUNT.exec(rest.words)?.groups?.of;
  if (asked !== null && of === undefined) return null;
  // "The best thing about acme" is for the search.
  if (named.length > 0 && !asksForOrder(rest) && !rest.has(cue.CASES)) return null;
  const order = rest.has(cue.NEWEST) ? null : readOrder(rest);
  if (order && of !== undefined) {
    rest.take(/\b(?:claims?|sources?)\b/);
    return { kind: 'rank', order, of: of.startsWith('s') ? 'sources' : 'claims' };
  }
  if (order) return { kind: 'rank', order, of: 'values' };
  if (named.length > 0 || !rest.has(cue.TOTALS) || rest.has(cue.HOW_MANY)) return null;
  rest.takeAll(cue.TOTALS);
  return { kind: 'total' };
}

/** A case as a whole, a field of it, or all its claims. */
function readWhole({ rest, named, absent, inThread, text, quantity }: Before): Act | null {
  const words = rest.words;
  const told = named.length < 2 && absent.length === 0 ? readTitled(words) : null;
  if (told) return told;
  const isOne = named.length === 1 || (named.length === 0 && inThread);
  if (!isOne) return null;
  const ofSources = words.replace(SOURCES, ' ');
  if (ofSources !== words && topicWords(ofSources) === '' && named.length === 1) {
    return { kind: 'sources' };
  }
  const fields = cue.FIELDS.filter(([pattern]) => pattern.test(words));
  const [field] = fields;
  const besides = fields.reduce((all, [each]) => all.replace(new RegExp(each, 'g'), ' '), words);
  if (field && topicWords(besides) === '') {
    return fields.length === 1 ? { kind: 'field', field: field[1] } : { kind: 'case' };
  }
  if (named.length === 0) return null;
  const left = topicWords(words);
  if (left === '' && (cue.ALL_CLAIMS.test(words) || /^(?:the |its )?claims?$/.test(words)))
    return { kind: 'claims-of' };
  if (cue.SUMMARY.test(words)) return { kind: 'case' };
  if (quantity.kind !== null && SEVERAL.test(words)) return null;
  const isAgain = inThread && cue.ASKS_AGAIN.test(text.toLowerCase());
  // A name alone is looked for as a name.
  const isWhole = /^(?:case|story|overview|deal|)$/.test(left) && cue.WHOLE.test(words);
  const isFact = /^\W*(?:why|when|where|how|did|does|do)\b/.test(words);
  return isWhole && !isAgain && !isFact && absent.length === 0 ? { kind: 'case' } : null;
}

/** "Tier of the parcel desk": a field of a case that words of its title name. */
function readTitled(words: string): Act | null {
  if (MANY.test(words)) return null;
  const [field, ...others] = cue.FIELDS.filter(([pattern]) => pattern.test(words));
  if (!field || others.length > 0) return null;
  const of = topicWords(words.replace(new RegExp(field[0], 'g'), ' '));
  const asks = FIELD_OF.test(words) || field[1] === 'value';
  return asks && of !== '' && of.split(' ').length <= 4
    ? { kind: 'field', field: field[1], of }
    : null;
}

const MANY =
  /\b(?:in the|cases|companies|organi[sz]ations|which (?:cases?|company)|all|list|how many)\b/;
const FIELD_OF =
  /^\W*(?:and |so )?(?:(?:what|which)(?:'s| is|s| are)? )?(?:the )?(?:(?:tier|impact|industry|cluster|sector|primary)\b(?: (?:confidence|rationale|cluster|impact|type))?)\W*(?:of|for|is|has|does|was|did|$)|^\W*when\b|\b(?:tier|cluster|primary impact)\W*$/;

const SOURCES = /(?<!\bopen[- ])\bsources?\b(?! code)/g;

/** Cases or claims about something. */
function readList({ rest, named, absent, text, statuses, inThread, quantity }: Before): Act | null {
  const isOfName = named.some(({ isEveryday }) => !isEveryday);
  if (isOfName) return readClaimsOf({ rest, absent, text, quantity });
  const topic = topicWords(rest.words);
  const length = topic === '' ? 0 : topic.split(' ').length;
  const isCases =
    (rest.has(cue.CASES) || (statuses.length > 0 && HAVING_CLAIMS.test(text))) &&
    !/^\W*(?:in|for|of|with|to) (?:which|what|how many) /.test(rest.words);
  if (length === 0) {
    if (quantity.bound && quantity.kind && rest.has(cue.CLAIMS))
      return { kind: 'list', of: 'claims' };
    const isAll = isCases && named.length === 0 && absent.length === 0;
    return isAll && (statuses.length > 0 || !ASKS_ELSE.test(rest.words))
      ? { kind: 'list', of: 'cases' }
      : null;
  }
  if (absent.length > 0) return null;
  if (inThread && OF_SHOWN.test(rest.words)) return { kind: 'list', of: 'cases', ofShown: true };
  if (inThread && cue.ASKS_AGAIN.test(rest.words) && isKind(topic))
    return { kind: 'list', of: 'either' };
  if (inThread && !rest.has(cue.OF_ALL)) return null;
  const isFact = cue.ASKS_FACT.test(rest.words);
  if (isCases && length <= 6 && !isFact) return { kind: 'list', of: 'cases' };
  const isClaims = rest.has(cue.CLAIMS) || (rest.has(cue.EXAMPLES) && rest.has(cue.WITH_NUMBERS));
  // "Granite claims approved without a human" is of the world, and a search.
  if (statuses.length > 0 && named.length > 0) return null;
  // "What do we have on banks": cases; on fraud: whatever there is.
  const isOpen = isClaims && !SEVERAL.test(rest.words) && isKind(topic);
  if (isClaims && length <= 6 && statuses.length === 0) {
    return { kind: 'list', of: isOpen ? 'either' : 'claims' };
  }
  if (isCases && length <= 6) return { kind: 'list', of: 'cases' };
  if (isFact) return null;
  if (rest.has(cue.EXAMPLES)) return { kind: 'list', of: 'either' };
  const isBare = text.split(' ').length <= 4 && length <= 3;
  const asks = cue.ASKS_LIST.test(rest.words) || rest.has(cue.LIBRARY);
  return isBare || (asks && length <= 4) ? { kind: 'list', of: 'either' } : null;
}

/** "All numbers of acme in dollars", "lemon claims about growth": claims of a case about something. */
function readClaimsOf({
  rest,
  absent,
  text,
  quantity,
}: Pick<Before, 'rest' | 'absent' | 'text' | 'quantity'>): Act | null {
  if (absent.length > 0 || !SEVERAL.test(rest.words) || cue.ASKS_FACT.test(rest.words)) return null;
  const length = topicWords(rest.words)
    .split(' ')
    .filter((word) => word !== '').length;
  const isAsked = quantity.kind !== null || length > 0;
  return isAsked && length <= 4 && text !== '' ? { kind: 'list', of: 'claims' } : null;
}

const SEVERAL =
  /\b(?:claims|figures|numbers|stats|statistics|facts|quotes|findings|data points|proof points)\b/;

/** "Which of them use it". */
const OF_SHOWN = /\b(?:of|among|from) (?:them|these|those)\b/;

function isKind(words: string): boolean {
  const { concepts } = readTopic(words, ['sector']);
  return concepts.length > 0 && concepts.every(({ kind }) => kind === 'sector' || kind === 'place');
}

/** Words with which a question for all cases asks for something else. */
const ASKS_ELSE = /^\W*(?:why|when|where|how(?! many))\b/;
