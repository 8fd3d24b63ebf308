import { DATE, TIME } from './dates.ts';
import { type Token, tokensOf, type WordList } from './word-list.ts';

/** A sentence as words. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly Token[];
}

/** No remark on a status is longer. Characters. */
const LONGEST = 1_000;
/** A longer sentence tells of more than a status. Words. */
const MOST_WORDS = 30;
const QUOTED = /["“„«][^"“”„«»\n]{1,400}["”“»]/g;
const ENDS = /[.!?;。](?=\s|$)|\n/;
const ID = /^c\d{1,3}$/;

const blank = (part: string) => ' '.repeat(part.length);

/**
 * The sentences of a remark, without dates and without what is quoted: that is somebody else's. None if
 * it is longer than a remark on a status.
 */
export function sentencesOf(text: string): Sentence[] {
  if (text.length > LONGEST) return [];
  const own = text.normalize('NFC').replace(QUOTED, blank);
  // Ids, times and dates all hold a digit.
  const plain = /\d/.test(own)
    ? own
        .replace(/\bC[ -](?=\d)/g, 'C')
        .replace(NUMBERED, (list) => list.replace(/^claims?\s+/i, '').replace(/#?(\d+)/g, 'C$1'))
        .replace(TIME, blank)
        .replace(DATE, blank)
        .replace(RANGE, eachOf)
    : own;
  return plain.split(ENDS).flatMap((part) => {
    const words = tokensOf(part);
    const isLong = words.length > MOST_WORDS && words.filter(isNoFigure).length > MOST_WORDS;
    return words.length === 0 || isLong ? [] : [{ words, text: part }];
  });
}

const isNoFigure = (word: Token) => !isFigure(word);

/** `claim 3`, `claims 2, 4 and 5` */
const NUMBERED =
  /\bclaims?\s+#?\d{1,3}\b(?:(?:\s?[,&–—-]\s?|\s(?:and|und|et|y|och|e|en)\s)#?\d{1,3}\b(?![.,]\d|\s?%))*/gi;
/** `C3–C6`, `C3 to C6` */
const RANGE =
  /\bC(\d{1,3})(?:\s?[–—-]\s?C?|\s(?:to|through|thru|bis|à|a|till|tot|t\/m)\sC)(\d{1,3})(?![\p{L}\d.,]\d|[\p{L}%])/giu;
/** No range of claims is longer. */
const MOST_IN_RANGE = 50;

function eachOf(range: string, first: string, last: string): string {
  const [from, to] = [Number(first), Number(last)];
  if (to <= from || to - from >= MOST_IN_RANGE) return range;
  return Array.from({ length: to - from + 1 }, (_, at) => `C${from + at}`).join(' ');
}

/** True if a word is the id of a claim. */
export function isClaimId({ word }: Token): boolean {
  return ID.test(word);
}

/** True if a word is a number or the id of a claim. */
export function isFigure({ word }: Token): boolean {
  return /^\d+$/.test(word) || ID.test(word);
}

/** The forms of a list in a sentence: places of their first and their last word. */
export function formsIn(
  list: WordList,
  words: readonly Token[],
): { readonly at: number; readonly last: number }[] {
  const forms: { at: number; last: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = list.lengthAt(words, at);
    if (length === 0) continue;
    forms.push({ at, last: at + length - 1 });
    at += length - 1;
  }
  return forms;
}
