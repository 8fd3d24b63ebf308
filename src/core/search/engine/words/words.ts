import { isCurrencySign, isDigit, isLetter, isSpaceless, isWordCharacter } from './characters.ts';
import { fold } from './fold.ts';
import { type FoundNumber, numberOfWord, numberTerm, numeralAt } from './numbers.ts';
import { spellOut } from './spell-out.ts';

/** One word or number of a text. */
export interface Word {
  /** Folded: lower case, without accents and possessives. A number is its term: `#25%`. */
  readonly text: string;
  /** Its spelling in the folded text, for a person: `25%`, `$2.3m`. */
  readonly written: string;
  /** Further forms at the same position: the parts of `e-mail`, the bare `#2.3` of `2.3M`. */
  readonly also: readonly string[];
  readonly isNumber: boolean;
  /** The value and kind of a number; null for other words. */
  readonly number: Pick<FoundNumber, 'value' | 'kind'> | null;
  /** True for `don't`, `isn't`. */
  readonly negates: boolean;
}

const NONE: readonly string[] = [];
const APOSTROPHE = 39;
const AMPERSAND = 38;
const HYPHEN = 45;
/** Words that make a number money if a digit or a sign follows. */
const CURRENCY_WORD = /^(?:usd|eur|gbp|inr|chf|aud|cad|sek|rs|rmb|us|a|c|hk|s)$/;
const LONGEST_JOINED = 20;

/**
 * Splits a text into words and numbers, in order. `Intl.Segmenter` finds the words of scripts
 * without spaces.
 * @param foldText folds the text first
 */
export function splitWords(text: string, foldText: (text: string) => string = fold): Word[] {
  const folded = foldText(spellOut(text));
  const words: Word[] = [];
  let beforeHyphen = '';
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    if (!isWordCharacter(code) && !isCurrencySign(code)) {
      at++;
      continue;
    }
    const end = endOfPiece(folded, at);
    const number = mayBeginNumber(folded, at, end) ? wholeNumeral(folded, at) : null;
    if (number) {
      words.push(numberWord(number, folded.slice(at, number.end)));
      at = number.end;
      beforeHyphen = '';
      continue;
    }
    if (end === at) {
      at++;
      continue;
    }
    if (isSpaceless(code)) {
      for (const part of segment(folded.slice(at, end))) words.push(plainWord(part, NONE, part));
      at = end;
      continue;
    }
    const piece = folded.slice(at, end);
    const bare = bareWord(piece);
    if (bare !== '') {
      const joined = beforeHyphen === '' ? '' : beforeHyphen + bare;
      const also = joined !== '' && joined.length <= LONGEST_JOINED ? [joined] : NONE;
      words.push(plainWord(bare, also, piece));
    }
    const hyphenated = isHyphenInWord(folded, at, end);
    beforeHyphen = hyphenated ? bare : '';
    at = hyphenated ? end + 1 : end;
  }
  return words;
}

/** Returns the end of the letters and digits from `start` on. `at&t`, `don't` and `24/7` are one piece. */
function endOfPiece(text: string, start: number): number {
  if (text.startsWith('24/7', start)) return start + 4;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWordCharacter(code)) {
      at++;
      continue;
    }
    const joins = (code === APOSTROPHE || code === AMPERSAND) && at > start;
    if (!joins || !isLetter(text.charCodeAt(at + 1))) break;
    at += 2;
  }
  return at;
}

/** True for a hyphen that joins parts of a word: before two letters or more, or after a single one. */
function isHyphenInWord(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== HYPHEN || !isLetter(text.charCodeAt(end + 1))) return false;
  return end - start === 1 || isLetter(text.charCodeAt(end + 2));
}

function mayBeginNumber(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return end - at !== 4 || !text.startsWith('24/7', at);
  if (isCurrencySign(code)) return true;
  const next = text.charCodeAt(end);
  const follows = isCurrencySign(next) || isDigit(text.charCodeAt(end + 1));
  return end - at <= 3 && follows && CURRENCY_WORD.test(text.slice(at, end));
}

/** Returns the numeral at a position, unless a letter follows it at once: the 3 of `3d` is no numeral. */
function wholeNumeral(text: string, at: number): FoundNumber | null {
  const number = numeralAt(text, at);
  return number && !isWordCharacter(text.charCodeAt(number.end)) ? number : null;
}

function numberWord(number: FoundNumber, written: string): Word {
  const text = numberTerm(number.value, number.kind);
  const plain = numberTerm(number.value, 'plain');
  const mantissa = numberTerm(number.mantissa, 'plain');
  const also = text === plain ? [] : [plain];
  if (mantissa !== plain) also.push(mantissa);
  return { text, written, also, isNumber: true, number, negates: false };
}

function plainWord(text: string, also: readonly string[], piece: string): Word {
  const number = numberOfWord(text);
  const forms = number ? [...also, numberTerm(number.value, number.kind)] : also;
  return {
    text,
    written: text,
    also: forms,
    isNumber: false,
    number,
    negates: piece.endsWith("n't"),
  };
}

/** Removes the possessive, other apostrophes and the ampersand of `at&t`. */
function bareWord(piece: string): string {
  if (!piece.includes("'") && !piece.includes('&')) return piece;
  if (piece === "can't") return 'can';
  if (piece === "won't") return 'will';
  return piece.replace(/'s$/, '').replace(/n't$/, '').replace(/['&]/g, '');
}

let segmenter: Intl.Segmenter | null = null;

function segment(run: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words: string[] = [];
  for (const part of segmenter.segment(run)) if (part.isWordLike) words.push(part.segment);
  return words;
}
