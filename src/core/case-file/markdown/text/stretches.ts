import type { Spans } from '../../../case/places.ts';
import { wordsIn } from './file-words.ts';
import { isWordly } from './neighbours.ts';

/** Words of a file that may stand between two of a sentence: a link, a citation, what is struck out. */
export const MOST_LEFT_OUT = 40;
/** So much of a file is looked through for the next word of a sentence. Characters. */
const FARTHEST = 2_000;
/** Fewer characters hold no forty words. */
const FEW = 2 * MOST_LEFT_OUT;

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const BLANK = /\s/;
const ATOM = /[\p{L}\p{M}\p{N}]+|./suy;
const TOKEN = /\S+/y;

/**
 * The stretches of a file that a plain text is made of, if it begins at an offset and only markup stands
 * between them. They are tried greedily: whoever asks compares what they make.
 * @returns null if there are none
 */
export function stretchesOf(plain: string, text: string, start: number): Spans | null {
  const spans: number[] = [];
  let at = start;
  let from = start;
  for (let next = 0; next < plain.length; ) {
    const isSpace = BLANK.test(plain.charAt(next));
    if (isSpace ? BLANK.test(text.charAt(at)) : plain[next] === text[at]) {
      next += 1;
      at += 1;
      while (isSpace && BLANK.test(text.charAt(at))) at += 1;
      continue;
    }
    // No word of the file is cut.
    if (isInWord(text, at)) return null;
    if (at > from) spans.push(from, at);
    while (BLANK.test(plain.charAt(next))) next += 1;
    if (next === plain.length) return spans;
    from = nextOf(plain, next, text, at);
    if (from === -1) return null;
    at = from;
  }
  spans.push(from, at);
  return isInWord(text, at) ? null : spans;
}

/** Where a plain text goes on in a file behind an offset; -1 if it doesn't. */
function nextOf(plain: string, next: number, text: string, at: number): number {
  for (const pattern of [TOKEN, ATOM]) {
    pattern.lastIndex = next;
    const wanted = pattern.exec(plain)?.[0] ?? '';
    const within = text.slice(at, at + FARTHEST);
    for (
      let found = within.indexOf(wanted);
      found !== -1;
      found = within.indexOf(wanted, found + 1)
    ) {
      if (!isWhole(text, at + found, wanted.length)) continue;
      return isNear(within.slice(0, found)) ? at + found : -1;
    }
  }
  return -1;
}

function isNear(leftOut: string): boolean {
  return leftOut.length < FEW || wordsIn(leftOut).length < MOST_LEFT_OUT;
}

/** True if a stretch of a text begins and ends as words do. */
export function isWhole(text: string, at: number, length: number): boolean {
  return !isInWord(text, at) && !isInWord(text, at + length);
}

/** True if letters or digits stand on both sides of an offset. */
function isInWord(text: string, at: number): boolean {
  return isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at));
}

function isLetter(char: string): boolean {
  // Most are ASCII, which needs no regular expression.
  return char > '\x7F' ? LETTER.test(char) : isWordly(char);
}
