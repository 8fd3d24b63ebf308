import { fold } from './fold.ts';
import { type FoundNumber, numberOfWord, numberTerm, numeralAt } from './numbers.ts';

/** One word or number of a text. */
export interface Word {
  /** Folded: lower case, no accents, no possessive. A number is its term: `#25%`. */
  readonly text: string;
  /** Further forms at the same place: the parts of `e-mail`, the bare `#2.3` of `2.3M`. */
  readonly also: readonly string[];
  readonly isNumber: boolean;
  /** Which kind of quantity, where this is a number. */
  readonly number: Pick<FoundNumber, 'value' | 'kind'> | null;
  /** True for `don't`, `isn't`. */
  readonly negates: boolean;
}

/** A word, a joined pair (`at&t`, `24/7`), a word after a hyphen, or a currency sign before a number. */
const PIECE =
  /24\/7|[$€£¥₹](?=\s?\d)|[\p{L}\p{N}]+(?:['&](?=\p{L})\p{L}+)*(?:-(?=\p{L}{2,}\b)|(?<=\b\p{L})-(?=\p{L}))?/gu;
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const NONE: readonly string[] = [];

/**
 * Splits a text into words and numbers, in order.
 * Where a script writes no spaces, `Intl.Segmenter` finds the words.
 */
export function splitWords(text: string): Word[] {
  const folded = fold(text);
  const words: Word[] = [];
  let beforeHyphen = '';
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(folded); match; match = PIECE.exec(folded)) {
    const piece = match[0];
    const number = startsNumber(folded, match.index) ? wholeNumeral(folded, match.index) : null;
    if (number) {
      PIECE.lastIndex = number.end;
      words.push(numberWord(number));
      beforeHyphen = '';
      continue;
    }
    if (SPACELESS.test(piece)) {
      for (const part of segment(piece)) words.push(plainWord(part, NONE));
      continue;
    }
    const hyphenated = piece.endsWith('-');
    const bare = bareWord(hyphenated ? piece.slice(0, -1) : piece);
    if (bare === '') continue;
    const joined = beforeHyphen === '' ? '' : beforeHyphen + bare;
    words.push(plainWord(bare, joined !== '' && joined.length <= 20 ? [joined] : NONE, piece));
    beforeHyphen = hyphenated ? bare : '';
  }
  return words;
}

function startsNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return !text.startsWith('24/7', at);
  if (code > 127 || code === 36) return true;
  return /^(?:usd|eur|gbp|inr|chf|rs\.?|us\$|a\$|c\$|hk\$|s\$) ?\d/.test(text.slice(at, at + 6));
}

/** A numeral that no letter follows at once: not the 3 of `3d`. */
function wholeNumeral(text: string, at: number): FoundNumber | null {
  const number = numeralAt(text, at);
  if (!number) return null;
  const next = text[number.end];
  return next !== undefined && /[\p{L}\p{N}]/u.test(next) ? null : number;
}

function numberWord(number: FoundNumber): Word {
  const text = numberTerm(number.value, number.kind);
  const plain = numberTerm(number.value, 'plain');
  const also = new Set([plain, numberTerm(number.mantissa, 'plain')]);
  also.delete(text);
  return { text, also: [...also], isNumber: true, number, negates: false };
}

function plainWord(text: string, also: readonly string[], piece = text): Word {
  const number = numberOfWord(text);
  const forms = number ? [...also, numberTerm(number.value, number.kind)] : also;
  return { text, also: forms, isNumber: false, number, negates: piece.endsWith("n't") };
}

/** Without the possessive, other apostrophes and the ampersand of `at&t`. */
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
