import type { Place, Spans } from '../../../case/places.ts';
import { linesAt, plainAt } from './cut-out.ts';
import { wordPlacesIn, wordsIn } from './file-words.ts';
import { isWhole, MOST_LEFT_OUT, stretchesOf } from './stretches.ts';

/** The search is given up after looking at each character of a file this often, on average. */
const MOST_LOOKS = 30;
const LEAST_BUDGET = 1_000_000;
/** The prefix of a further line of a block quote or list item. */
const PREFIX = /(?:\r?\n|\r)[ \t>]*/y;
/** No file has more sentences and titles with markup in them; further ones would only cost time. */
const MOST_MARKED = 1_000;
/** A sentence is tried from so many places of its first word; further ones would only cost time. */
const MOST_STARTS = 500;
/** The same for one that is tried sign by sign. */
const MOST_EXACT_STARTS = 20;
const LINE = /(?<=^|\n|\r(?!\n))/g;
const FIRST_WORD = /[\p{L}\p{M}\p{N}]+|\S/u;

/**
 * The text of a file, to prove that what is shown stands there. A quote stands there byte for byte: one
 * of several lines on as many lines of the file, each less markdown's own prefix (`> `, indentation).
 * Nothing in it is unescaped: `\$8`, `&amp;`, `<br>` and `*` are shown as they are written. Sentences and
 * titles are shown without their markup, which stands between their stretches.
 */
export class FileText {
  private readonly text: string;
  private readonly firstLine: number;
  private readonly offset: number;
  /** Offsets at which lines begin. */
  private starts: number[] = [0];
  private words: readonly string[] | null = null;
  /** Texts that were looked for word by word. */
  private marked = 0;
  /** Characters that may still be looked at: no file may cost the square of its length. */
  private budget: number;

  /**
   * @param firstLine the 1-based line of the file on which `text` begins
   * @param offset the offset in the file at which it begins; places are told as offsets in the file
   */
  constructor(text: string, firstLine: number, offset = 0) {
    this.text = text;
    this.firstLine = firstLine;
    this.offset = offset;
    this.budget = Math.max(LEAST_BUDGET, text.length * MOST_LOOKS);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.starts.push(at + 1);
    }
    // A carriage return alone ends a line as well.
    if (text.includes('\r')) this.starts = Array.from(text.matchAll(LINE), ({ index }) => index);
  }

  /**
   * Finds a quote on a line of the file or below it.
   * @returns its lines; null if it doesn't stand there
   */
  placeOf(quote: string, line: number): Spans | null {
    const [first = '', ...further] = quote.split('\n');
    let from = this.startOf(line);
    while (this.budget > 0) {
      const at = this.text.indexOf(first, from);
      this.budget -= (at === -1 ? this.text.length : at) - from + quote.length;
      if (at === -1) return null;
      const rest = this.goesOn(at + first.length, further);
      if (rest !== null) return this.inFile([at, at + first.length, ...rest]);
      from = at + 1;
    }
    return null;
  }

  /** The words of a quote as the file has them, a line for each of its stretches. */
  slice(spans: Spans): string {
    return linesAt(
      spans.map((at) => at - this.offset),
      this.text,
    );
  }

  /**
   * Finds plain text, of which the file may have marked up words: on a line or below it, or else anywhere.
   * @returns null if a word of it doesn't stand there, in its order
   */
  placeOfPlain(plain: string, line: number): Place | null {
    // Most sentences have no markup in them.
    const start = this.startOf(line);
    const below = this.text.indexOf(plain, start);
    const at = below === -1 && start > 0 ? this.text.indexOf(plain) : below;
    if (at !== -1 && isWhole(this.text, at, plain.length)) {
      return { spans: this.inFile([at, at + plain.length]), proof: 'cut' };
    }
    if (this.marked === MOST_MARKED) return null;
    this.marked += 1;
    const exact = this.stretches(plain, start);
    return exact === null ? this.wordByWord(plain) : { spans: exact, proof: 'cut' };
  }

  /** The place of some words on a line; of the whole line if it doesn't have them. */
  placeOnLine(line: number, words: string): Place {
    const from = this.startOf(line);
    const end = this.starts[line - this.firstLine + 1] ?? this.text.length;
    const text = this.text.slice(from, end);
    const at = words === '' ? -1 : text.indexOf(words);
    if (at !== -1) {
      return { spans: this.inFile([from + at, from + at + words.length]), proof: 'cut' };
    }
    const start = from + text.length - text.trimStart().length;
    return { spans: this.inFile([start, start + text.trim().length]), proof: 'cut' };
  }

  /** A line of the file, as it has it. */
  lineAt(line: number): string {
    return this.text.slice(this.startOf(line), this.startOf(line + 1));
  }

  private startOf(line: number): number {
    return this.starts[Math.max(0, line - this.firstLine)] ?? this.text.length;
  }

  private inFile(spans: Spans): Spans {
    return this.offset === 0 ? spans : spans.map((at) => at + this.offset);
  }

  private goesOn(from: number, lines: readonly string[]): number[] | null {
    const spans: number[] = [];
    let at = from;
    for (const line of lines) {
      PREFIX.lastIndex = at;
      const prefix = PREFIX.exec(this.text);
      if (prefix === null) return null;
      at += prefix[0].length;
      if (!this.text.startsWith(line, at)) return null;
      spans.push(at, at + line.length);
      at += line.length;
    }
    return spans;
  }

  /** Stretches that make exactly the text, from a line on or else from anywhere. */
  private stretches(plain: string, start: number): Spans | null {
    const first = FIRST_WORD.exec(plain)?.[0];
    if (first === undefined) return null;
    const wanted = plain.replaceAll('\n', ' ');
    let best: Spans | null = null;
    for (const begin of start === 0 ? [0] : [start, 0]) {
      let at = this.text.indexOf(first, begin);
      for (let tries = 0; at !== -1 && tries < MOST_EXACT_STARTS; tries += 1) {
        const spans = isWhole(this.text, at, first.length)
          ? stretchesOf(plain, this.text, at)
          : null;
        const isBetter = spans !== null && (best === null || extent(spans) < extent(best));
        if (isBetter && plainAt(spans, this.text) === wanted) best = spans;
        at = this.text.indexOf(first, at + 1);
      }
      if (best !== null) return this.inFile(best);
    }
    return null;
  }

  private wordByWord(plain: string): Place | null {
    const wanted = wordsIn(plain);
    const [first] = wanted;
    if (first === undefined) return { spans: [], proof: 'words' };
    this.words ??= wordsIn(this.text);
    let starts = 0;
    for (
      let at = this.words.indexOf(first);
      at !== -1 && starts < MOST_STARTS;
      at = this.words.indexOf(first, at + 1)
    ) {
      starts += 1;
      const found = this.wordsFrom(at, wanted);
      if (found !== null) return { spans: this.inFile(found), proof: 'words' };
    }
    return null;
  }

  private wordsFrom(start: number, wanted: readonly string[]): Spans | null {
    const found = [start];
    for (let at = start + 1; found.length < wanted.length; at += 1) {
      const word = this.words?.[at];
      if (word === undefined || at - (found.at(-1) ?? 0) > MOST_LEFT_OUT) return null;
      if (word === wanted[found.length]) found.push(at);
    }
    const places = wordPlacesIn(this.text);
    return found.flatMap((at) => places[at] ?? []);
  }
}

/** Of several places the one that leaves out least is meant. */
function extent(spans: Spans): number {
  return (spans.at(-1) ?? 0) - (spans[0] ?? 0);
}
