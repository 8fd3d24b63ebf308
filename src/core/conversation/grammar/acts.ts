import { splitStatuses } from './asked-status.ts';
import { topicWords } from './asking-words.ts';
import type { Before } from './before.ts';
import * as cue from './cues.ts';
import type { Act } from './meaning.ts';
import { asksForOrder, readOrder } from './order.ts';
import { asksWhoReviewed } from './plain-statuses.ts';
import { isKind, readList } from './read-list.ts';
import { isStatusAlone, readStatuses } from './read-statuses.ts';
import { readWhole } from './read-whole.ts';
import type { Rest } from './rest.ts';
import { numberOf } from './small-numbers.ts';

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
  if (!rest.has(cue.BY_COUNT) && asksWhoReviewed(text, isBare)) return { kind: 'unrecorded' };
  if (cue.CHANGES.test(text.toLowerCase()) && asked === null) return { kind: 'change' };
  if (isCompared(before)) return { kind: 'compare' };
  return (
    readPerCase(before) ??
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

/** "Number of rejected claims per case". */
function readPerCase({ rest, named }: Before): Act | null {
  const of = named.length > 0 ? undefined : cue.PER_CASE.exec(rest.words)?.groups?.of;
  if (of === undefined) return null;
  const order = { order: 'most', limit: 0, kind: null, isCount: true } as const;
  return { kind: 'rank', order, of: of === 'sources' ? 'sources' : 'claims' };
}

function readCount({ rest, named, absent, inThread }: Before): Act | null {
  if (!rest.has(cue.HOW_MANY) || rest.has(cue.NOT_COUNTED)) return null;
  // "The top 3 by number of claims" is a ranking.
  if (rest.has(cue.BY_COUNT) && asksForOrder(rest)) return null;
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
  const isAll = /^\W*(?:and )?how many \S+(?: \S+)?(?: (?:in|from|across) \S+(?: \S+)?)?\W*$/.test(
    rest.words,
  );
  return isKind(topic, isAll && !rest.has(cue.LIBRARY)) && (rest.has(cue.LIBRARY) || isAll);
}

function readDates({ rest, named, period, inThread }: Before): Act | null {
  const isOldest = rest.has(cue.OLDEST);
  const isNewest = rest.has(cue.NEWEST) || rest.has(cue.LAST_OF) || isOldest;
  if (named.length > 0 || (period === null && !isNewest)) return null;
  const isDated = rest.has(cue.CHANGED) || rest.has(cue.CASES) || topicWords(rest.words) === '';
  if (period !== null && !isNewest && !isDated) return null;
  if (inThread && !rest.has(cue.CASES) && period === null) return null;
  const dated = rest.take(cue.NUMBER_OF_DATED)?.groups;
  const limit = numberOf(dated?.limit ?? dated?.before ?? '');
  const isOne =
    /\b(?:case|company|one|addition)\b/.test(rest.words) && !/\bcases\b/.test(rest.words);
  const isNot = period !== null && cue.NOT_DATED.test(rest.sentence);
  rest.takeAll(cue.LAST_OF);
  rest.takeAll(cue.NEWEST);
  rest.takeAll(cue.OLDEST);
  rest.takeAll(cue.CHANGED);
  const latest = { kind: 'latest', isOldest, isOne: isOne && period === null, limit } as const;
  return isNot ? { ...latest, isNot } : latest;
}

/** Values or cases in order, or added up. */
function readRanking({ rest, named, inThread, asked }: Before): Act | null {
  if (inThread && named.length === 0 && !rest.has(cue.OF_ALL)) return null;
  // "The strongest claims on cost" are a list, "by cost" a ranking.
  if (rest.has(cue.STRONGEST) && !rest.has(/\bby\b/)) {
    rest.take(cue.STRONGEST);
    return null;
  }
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
