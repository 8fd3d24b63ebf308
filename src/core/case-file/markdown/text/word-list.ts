/** A word of a text, in lower case. */
export interface Token {
  readonly word: string;
  /** True if it is written with a capital letter, as names are. */
  readonly capital: boolean;
  /** As the text has it. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[@\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’]*[\p{L}\p{M}\p{N}])?/gu;
/** `l'équipe`, `d'approbation` */
const ELISION = /^(?:[cdjlmst]|qu|all|dall|dell|nell)'(?=\p{L})/u;
const CAPITAL = /^\p{Lu}/u;
const LONGEST_INITIALS = 5;

/** The words of a text; hyphens, underscores and points separate them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [written] = match;
    const lower = written.toLowerCase();
    tokens.push({
      word: isElided(lower) ? lower.replaceAll('’', "'").replace(ELISION, '') : lower,
      capital: isCapital(written),
      written,
      start: match.index,
      end: match.index + written.length,
    });
  }
  return tokens;
}

/** True if a word is written in capitals, and is more than initials. */
export function isShouted({ written }: Token): boolean {
  return written.length > LONGEST_INITIALS && written === written.toUpperCase();
}

function isElided(word: string): boolean {
  return word.includes("'") || word.includes('’');
}

function isCapital(word: string): boolean {
  // Most are ASCII, which needs no regular expression.
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 64 && first <= 90 : CAPITAL.test(word);
}

/** A list of words, stems (`reject*`) and phrases (`no_one`), looked up word by word. */
export class WordList {
  private readonly words = new Set<string>();
  /** By their first two letters. */
  private readonly stems = new Map<string, string[]>();
  /** By their first word. */
  private readonly phrases = new Map<string, string[][]>();

  constructor(...lists: readonly string[]) {
    for (const form of lists.flatMap((list) => list.split(' '))) {
      const parts = form.split('_');
      const [first = ''] = parts;
      if (parts.length > 1) this.phrases.set(first, [...(this.phrases.get(first) ?? []), parts]);
      else if (form.endsWith('*')) {
        const start = form.slice(0, 2);
        this.stems.set(start, [...(this.stems.get(start) ?? []), form.slice(0, -1)]);
      } else this.words.add(form);
    }
  }

  /**
   * Counts the tokens from `at` on that are a form of the list: 0 if none is, more for a phrase.
   */
  lengthAt(tokens: readonly Token[], at: number): number {
    const word = tokens[at]?.word;
    if (word === undefined) return 0;
    const longest = this.longestPhrase(tokens, at, word);
    if (longest > 0) return longest;
    return this.words.has(word) || this.hasStem(word) ? 1 : 0;
  }

  private longestPhrase(tokens: readonly Token[], at: number, word: string): number {
    let longest = 0;
    for (const parts of this.phrases.get(word) ?? []) {
      const isHere = parts.every((part, offset) => isForm(tokens[at + offset]?.word, part));
      if (isHere && parts.length > longest) longest = parts.length;
    }
    return longest;
  }

  private hasStem(word: string): boolean {
    return this.stems.get(word.slice(0, 2))?.some((stem) => word.startsWith(stem)) ?? false;
  }

  holdsAny(tokens: readonly Token[]): boolean {
    return tokens.some((_, at) => this.lengthAt(tokens, at) > 0);
  }

  /** True if every token is a form of the list, or nothing that counts. */
  holdsAll(tokens: readonly Token[], counts: (token: Token) => boolean): boolean {
    for (let at = 0; at < tokens.length; at += 1) {
      const length = this.lengthAt(tokens, at);
      const token = tokens[at];
      if (length > 0) at += length - 1;
      else if (token !== undefined && counts(token)) return false;
    }
    return true;
  }

  /** The tokens that are no form of the list. */
  without(tokens: readonly Token[]): Token[] {
    const left: Token[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const length = this.lengthAt(tokens, at);
      const token = tokens[at];
      if (length > 0) at += length - 1;
      else if (token !== undefined) left.push(token);
    }
    return left;
  }
}

function isForm(word: string | undefined, part: string): boolean {
  return part.endsWith('*') ? word?.startsWith(part.slice(0, -1)) === true : word === part;
}
