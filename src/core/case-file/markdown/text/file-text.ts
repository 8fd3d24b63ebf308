import { wordsIn } from './file-words.ts';
import { isWordly } from './neighbours.ts';

/** A stretch of a file's text: the offset of its first character, and the one behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The search is given up after looking at each character of a file this often, on average. */
const MOST_LOOKS = 30;
const LEAST_BUDGET = 1_000_000;
/** The prefix of a further line of a block quote or list item. */
const PREFIX = /(?:\r?\n|\r)[ \t>]*/y;
/** No file has more sentences and titles with markup in them; further ones would only cost time. */
const MOST_MARKED = 1_000;
/** A sentence is tried from so many places of its first word; further ones would only cost time. */
const MOST_STARTS = 500;
/** Words of a file that may stand between two of a sentence: a link, a citation, what is struck out. */
const MOST_LEFT_OUT = 40;

/**
 * The text of a file, to prove that what is shown stands there. A quote stands there byte for byte: one
 * of several lines on as many lines of the file, each less markdown's own prefix (`> `, indentation).
 * Nothing in it is unescaped: `\$8`, `&amp;`, `<br>` and `*` are shown as they are written. Sentences and
 * titles are shown without their markup, so of them each word stands there, in their order.
 */
export class FileText {
  private readonly text: string;
  private readonly firstLine: number;
  /** Offsets at which lines begin. */
  private readonly starts: number[] = [0];
  private words: readonly string[] | null = null;
  /** Texts that were looked for word by word. */
  private marked = 0;
  /** Characters that may still be looked at: no file may cost the square of its length. */
  private budget: number;

  /** @param firstLine the 1-based line of the file on which `text` begins */
  constructor(text: string, firstLine: number) {
    this.text = text;
    this.firstLine = firstLine;
    this.budget = Math.max(LEAST_BUDGET, text.length * MOST_LOOKS);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.starts.push(at + 1);
    }
  }

  /**
   * Finds a quote on a line of the file or below it.
   * @returns a span for each of its lines; null if it doesn't stand there
   */
  placeOf(quote: string, line: number): readonly Span[] | null {
    const [first = '', ...further] = quote.split('\n');
    let from = this.startOf(line);
    while (this.budget > 0) {
      const at = this.text.indexOf(first, from);
      this.budget -= (at === -1 ? this.text.length : at) - from + quote.length;
      if (at === -1) return null;
      const begins = { from: at, to: at + first.length };
      const rest = this.goesOn(begins.to, further);
      if (rest !== null) return [begins, ...rest];
      from = at + 1;
    }
    return null;
  }

  /** The words of a quote as the file has them: its spans, one a line. */
  slice(spans: readonly Span[]): string {
    return spans.map(({ from, to }) => this.text.slice(from, to)).join('\n');
  }

  /** True if every word of a text stands in the file, in its order. */
  holdsWords(text: string): boolean {
    // Most sentences have no markup in them.
    if (this.standsAt(text, this.text.indexOf(text))) return true;
    const wanted = wordsIn(text);
    const [first] = wanted;
    if (first === undefined) return true;
    this.marked += 1;
    if (this.marked > MOST_MARKED) return false;
    this.words ??= wordsIn(this.text);
    let starts = 0;
    return this.words.some((word, at) => {
      if (word !== first || starts === MOST_STARTS) return false;
      starts += 1;
      return this.followsFrom(at, wanted);
    });
  }

  /** True if a text begins and ends at an offset as words do. */
  private standsAt(text: string, at: number): boolean {
    if (at === -1) return false;
    return !isInWord(this.text, at) && !isInWord(this.text, at + text.length);
  }

  private startOf(line: number): number {
    return this.starts[Math.max(0, line - this.firstLine)] ?? this.text.length;
  }

  private goesOn(from: number, lines: readonly string[]): Span[] | null {
    const spans: Span[] = [];
    let at = from;
    for (const line of lines) {
      PREFIX.lastIndex = at;
      const prefix = PREFIX.exec(this.text);
      if (prefix === null) return null;
      at += prefix[0].length;
      if (!this.text.startsWith(line, at)) return null;
      spans.push({ from: at, to: at + line.length });
      at += line.length;
    }
    return spans;
  }

  private followsFrom(start: number, wanted: readonly string[]): boolean {
    let last = start;
    let found = 1;
    for (let at = start + 1; found < wanted.length && at - last <= MOST_LEFT_OUT; at += 1) {
      const word = this.words?.[at];
      if (word === undefined) return false;
      if (word !== wanted[found]) continue;
      last = at;
      found += 1;
    }
    return found === wanted.length;
  }
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** True if letters or digits stand on both sides of an offset. */
function isInWord(text: string, at: number): boolean {
  return isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at));
}

function isLetter(char: string): boolean {
  // Most are ASCII, which needs no regular expression.
  return char > '\x7F' ? LETTER.test(char) : isWordly(char);
}
