import { dateless } from './dates.ts';
import { formsIn, isClaimId, isFigure, type Sentence, sentencesOf } from './sentence-words.ts';
import { APPROVED } from './status-words.ts';
import {
  BESIDE,
  CLAIM_NOUNS,
  FOLLOWS,
  LIMITED,
  MAY_BE_UNDONE,
  NOTHING_UNDONE,
  OTHER_STATUS,
  STATUS_NOUNS,
  UNDOING,
  UNDONE,
} from './undone-words.ts';
import { type Token, tokensOf, WordList } from './word-list.ts';

const TAKEN = new WordList(UNDONE);
const TAKEN_OR_LIMITED = new WordList(UNDONE, LIMITED);
const NO_APPROVAL = new WordList(UNDONE, OTHER_STATUS);
const NOUNS = new WordList(UNDOING);
const AROUND = new WordList(BESIDE);
const BEHIND = new WordList(FOLLOWS);
const DENIES = new WordList(NOTHING_UNDONE);
const APPROVALS = new WordList(STATUS_NOUNS);
const AGAIN = new WordList(APPROVED);
const CLAIMS = new WordList(STATUS_NOUNS, CLAIM_NOUNS);

/** Without a subject, a longer sentence may be about anything. Words. */
const MOST_BARE_WORDS = 12;
/** Longer text is no label and no heading. Characters. */
const LONGEST_NAME = 100;

/** True if words say nothing by themselves: "the", "since then", "C4". */
export function isBeside(words: readonly Token[]): boolean {
  return AROUND.without(words).every(isFigure);
}

/** True if a form is no attribute of a noun behind it: "withdrawn by", not "withdrawn goods". */
function isPredicate({ words, text }: Sentence, last: number): boolean {
  const next = words[last + 1];
  if (next === undefined) return true;
  const between = text.slice(words[last]?.end ?? 0, next.start);
  if (/[^\s\p{L}\p{N}-]/u.test(between)) return true;
  return next.capital || isFigure(next) || BEHIND.lengthAt(words, last + 1) > 0;
}

/**
 * True if a text says of what it stands at that it no longer holds: "Withdrawn by the operator", "The
 * approval was revoked", "The paper has retracted this claim".
 * @param ids of the claim that it stands at; a sentence about others is passed over
 */
export function isUndone(text: string, ids: readonly string[] = []): boolean {
  if (!MAY_BE_UNDONE.test(text)) return false;
  return sentencesOf(text).some((sentence) => {
    const { words } = sentence;
    const named = words.filter(isClaimId);
    const isElse = named[0] !== undefined && !named.some(({ word }) => isOwn(word, ids));
    for (const { at, last } of formsIn(TAKEN, words)) {
      const lead = words.slice(0, at);
      if (DENIES.holdsAny(lead) || (isElse && !isReplacement(words, last))) continue;
      if (isObject(words, last)) return true;
      if (!isPredicate(sentence, last) || !isBeside(TAKEN.without(lead))) continue;
      if (words.length <= MOST_BARE_WORDS || CLAIMS.holdsAny(lead)) return true;
    }
    return !isElse && isLimitedApproval(words);
  });
}

function isOwn(word: string, ids: readonly string[]): boolean {
  return ids.includes(`C${Number(word.slice(1))}`);
}

/** "superseded by C2": the id is that of the other claim. */
function isReplacement(words: readonly Token[], last: number): boolean {
  return /^(?:by|durch|par|por|av|door|da)$/.test(words[last]?.word ?? '');
}

/** "withdraw my approval", "retracted this claim" */
function isObject(words: readonly Token[], last: number): boolean {
  const behind = words.slice(last + 1, last + 5);
  const noun = behind.findIndex((_, at) => CLAIMS.lengthAt(behind, at) > 0);
  if (noun < 1 || behind[0]?.word === 'by') return false;
  return isBeside(behind.slice(0, noun));
}

/** "The approval is valid until March", "approval was given by mistake" */
function isLimitedApproval(words: readonly Token[]): boolean {
  const at = words.findIndex((_, index) => APPROVALS.lengthAt(words, index) > 0);
  if (at === -1 || at > 2 || !isBeside(words.slice(0, at)) || DENIES.holdsAny(words.slice(0, at)))
    return false;
  const rest = words.slice(at + APPROVALS.lengthAt(words, at));
  return formsIn(TAKEN_OR_LIMITED, rest).some((form) => isBeside(rest.slice(0, form.at)));
}

/** True if a label or a heading is the name for taking back, and nothing else: "Withdrawn on". */
export function namesUndoing(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const words = tokensOf(dateless(name.normalize('NFC')));
  if (!TAKEN.holdsAny(words) && !NOUNS.holdsAny(words)) return false;
  return isBeside(NOUNS.without(TAKEN.without(words)));
}

/** True if a text is no more than a status other than an approval: "2 May: set to NEEDS_REVIEW". */
export function isSetBack(text: string): boolean {
  const last = sentencesOf(text).at(-1);
  if (last === undefined) return false;
  const form = formsIn(NO_APPROVAL, last.words).at(-1);
  if (form === undefined || DENIES.holdsAny(last.words.slice(0, form.at))) return false;
  if (isApprovedAgain(last.words, form.last)) return false;
  return (
    isBeside(NO_APPROVAL.without(last.words.slice(0, form.last + 1))) &&
    isPredicate(last, form.last)
  );
}

/** The ids of claims that a text takes back: "C1 and C2 are withdrawn", "Revoked: C4". */
export function undoneIds(text: string): string[] {
  const ids = sentencesOf(text).flatMap((sentence) => {
    const { words } = sentence;
    if (!words.some(isClaimId)) return [];
    return formsIn(NO_APPROVAL, words).flatMap(({ at, last }) => {
      if (DENIES.holdsAny(words.slice(0, at)) || isApprovedAgain(words, last)) return [];
      const before = isPredicate(sentence, last) ? idsBefore(words, at) : [];
      const isFirst = at === 0 || TAKEN.lengthAt(words, at) > 0;
      return isFirst && !isReplacement(words, last)
        ? [...before, ...idsAt(words, last + 1)]
        : before;
    });
  });
  return [...new Set(ids)];
}

/** True if an approval follows, before another claim is named: "rejected in May, approved in June". */
function isApprovedAgain(words: readonly Token[], last: number): boolean {
  const behind = words.slice(last + 1);
  const next = behind.findIndex(isClaimId);
  return AGAIN.holdsAny(next === -1 ? behind : behind.slice(0, next));
}

/**
 * The ids before a place, if nothing between says anything. In "C8 approved, C9 rejected" each has its
 * own status.
 */
function idsBefore(words: readonly Token[], at: number): string[] {
  const last = words.slice(0, at).findLastIndex(isClaimId);
  if (last === -1 || !isBeside(words.slice(last, at))) return [];
  const apart = words
    .slice(0, last)
    .findLastIndex(
      (_, index) => AGAIN.lengthAt(words, index) > 0 || NO_APPROVAL.lengthAt(words, index) > 0,
    );
  const lead = words.slice(apart + 1, at);
  const first = lead.findIndex(isClaimId);
  return isBeside(lead.slice(first)) ? idsAt(lead, first) : [];
}

/** The ids of claims from a place on, as far as nothing but ids and small words follows. */
export function idsAt(words: readonly Token[], from: number): string[] {
  const ids: string[] = [];
  for (let at = from; at < words.length; at += 1) {
    const token = words[at];
    if (token === undefined || !(isFigure(token) || AROUND.lengthAt(words, at) > 0)) break;
    if (isReplacement(words, at) || /^(?:favou?r|instead)$/.test(token.word)) break;
    if (isClaimId(token)) ids.push(`C${Number(token.word.slice(1))}`);
  }
  return ids;
}
