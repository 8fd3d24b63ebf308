/** Stands for words that a reader has taken: no text that is one line holds it. */
const TAKEN = '\n';

/** The words of a question that no reader has taken yet. Each word is read once. */
export class Rest {
  #text: string;

  /** @param text folded, on one line */
  constructor(text: string) {
    this.#text = ` ${text} `;
  }

  /** True if some words are there. */
  has(pattern: RegExp): boolean {
    return pattern.test(this.#text);
  }

  /** Takes the first words that match; null if there are none. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.#text);
    if (!found) return null;
    const end = found.index + found[0].length;
    this.#text = `${this.#text.slice(0, found.index)} ${TAKEN} ${this.#text.slice(end)}`;
    return found;
  }

  /** Takes every place that matches; true if there was one. */
  takeAll(pattern: RegExp): boolean {
    let taken = false;
    while (this.take(pattern)) taken = true;
    return taken;
  }

  /** The words as they stand. */
  get text(): string {
    return this.#text;
  }

  /** Takes some words as they stand. */
  takeText(words: string): void {
    this.#text = this.#text.replace(words, ` ${TAKEN} `);
  }

  /** The words with the commas between them. */
  get sentence(): string {
    return this.#text.replaceAll(TAKEN, ' ').replace(/\s+/g, ' ').trim();
  }

  /** The words, with single spaces. */
  get words(): string {
    return this.#text
      .replaceAll(TAKEN, ' ')
      .replace(/[^\p{L}\p{N}%$€£&+.'/-]+/gu, ' ')
      .replace(/(?<![\p{L}\p{N}])['/.&+-]+|['/.&-]+(?![\p{L}\p{N}])/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  }
}
