/** The search is given up after looking at each character of a file this often, on average. */
const MOST_LOOKS = 30;
const LEAST_BUDGET = 1_000_000;
/** The prefix of a further line of a block quote or list item. */
const PREFIX = /(?:\r?\n|\r)[ \t>]*/y;

/**
 * The text of a file, to prove that what is shown as a quote stands there byte for byte. A quote of
 * several lines stands on as many lines of the file, each less markdown's own prefix (`> `,
 * indentation). Nothing is unescaped: `\$8`, `&amp;`, `<br>` and `*` are shown as they are written.
 */
export class FileText {
  private readonly text: string;
  private readonly firstLine: number;
  /** Offsets at which lines begin. */
  private readonly starts: number[] = [0];
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

  /** True if a quote stands on a line of the file or below it. */
  holds(quote: string, line: number): boolean {
    const [first = '', ...further] = quote.split('\n');
    let from = this.starts[Math.max(0, line - this.firstLine)] ?? this.text.length;
    while (this.budget > 0) {
      const at = this.text.indexOf(first, from);
      this.budget -= (at === -1 ? this.text.length : at) - from + quote.length;
      if (at === -1) return false;
      if (this.goesOn(at + first.length, further)) return true;
      from = at + 1;
    }
    return false;
  }

  private goesOn(from: number, lines: readonly string[]): boolean {
    let at = from;
    for (const line of lines) {
      PREFIX.lastIndex = at;
      const prefix = PREFIX.exec(this.text);
      if (prefix === null) return false;
      at += prefix[0].length;
      if (!this.text.startsWith(line, at)) return false;
      at += line.length;
    }
    return true;
  }
}
