import type { Status } from '../../../case/case.ts';

/** A form of a status within a text. */
export interface StatusForm {
  readonly status: Status;
  /** True if it is a status only if one is expected: in a status field or in brackets. */
  readonly loose: boolean;
  /** Offset of its first character. */
  readonly start: number;
  /** Offset behind its last character. */
  readonly end: number;
}

/** A word of a text. */
interface PlacedWord {
  /** In lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

type Meaning = Pick<StatusForm, 'status' | 'loose'>;

interface Form extends Meaning {
  /** The alternatives of each word. */
  readonly parts: readonly ReadonlySet<string>[];
}

const WORD = /[\p{L}\p{N}]+/gu;
const WORD_HERE = /[\p{L}\p{N}]+/uy;
const LONGEST_ENDING = 3;

/**
 * The words of a text; everything but letters and digits separates them.
 * @param from offset of the first character to look at
 * @param most how many words are wanted
 */
function wordsOf(text: string, from = 0, most = Number.POSITIVE_INFINITY): PlacedWord[] {
  const words: PlacedWord[] = [];
  WORD.lastIndex = from;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [word] = match;
    words.push({ word: word.toLowerCase(), start: match.index, end: match.index + word.length });
    if (words.length === most) break;
  }
  return words;
}

const NONE: StatusForm[] = [];

/**
 * Ways to write statuses. In a list, spaces separate forms; within a form `_` stands for blanks, hyphens
 * and underscores, `~` for the same or nothing, `/` separates alternatives of a word, and a `*` at the
 * end stands for up to three letters. Words are looked up: a pattern of all forms would take longer to
 * compile than a library takes to load.
 */
export class StatusLexicon {
  private readonly forms = new Map<string, Form[]>();
  /** Words of the longest form. */
  private longest = 1;
  private readonly stems: (Meaning & { stem: string })[] = [];

  constructor(
    rows: readonly (readonly [Status, string])[],
    loose: readonly (readonly [Status, string])[],
  ) {
    for (const [status, list] of rows) this.addAll(list, { status, loose: false });
    for (const [status, list] of loose) this.addAll(list, { status, loose: true });
  }

  private addAll(list: string, meaning: Meaning): void {
    for (const form of list.split(' ')) this.add(form, meaning);
  }

  private add(form: string, meaning: Meaning): void {
    if (form.endsWith('*')) {
      this.stems.push({ stem: form.slice(0, -1), ...meaning });
      return;
    }
    const joined = /^([^_~]+)~([^_~]+)(.*)$/.exec(form);
    if (joined !== null) {
      const [, first = '', second = '', rest = ''] = joined;
      const both = first.split('/').flatMap((a) => second.split('/').map((b) => a + b));
      this.add(both.join('/') + rest, meaning);
      this.add(form.replace('~', '_'), meaning);
      return;
    }
    const parts = form.split('_').map((part) => new Set(part.split('/')));
    this.longest = Math.max(this.longest, parts.length);
    for (const first of parts[0] ?? []) {
      const known = this.forms.get(first);
      if (known === undefined) this.forms.set(first, [{ ...meaning, parts }]);
      else known.push({ ...meaning, parts });
    }
  }

  /** Every form in a text, also those within longer ones; by their beginnings, longer ones first. */
  allIn(text: string): StatusForm[] {
    const words = wordsOf(text);
    const found: StatusForm[] = [];
    for (let at = 0; at < words.length; at += 1) found.push(...this.formsAt(text, words, at));
    return found;
  }

  /** Every form that begins at an offset of a text; longer ones first. */
  at(text: string, offset: number): StatusForm[] {
    WORD_HERE.lastIndex = offset;
    const first = WORD_HERE.exec(text)?.[0];
    if (first === undefined || !this.mayBegin(first.toLowerCase())) return NONE;
    return this.formsAt(text, wordsOf(text, offset, this.longest), 0);
  }

  /** True if a form begins with a word, or is an ending of it. */
  private mayBegin(word: string): boolean {
    return this.forms.has(word) || this.stems.some(({ stem }) => word.startsWith(stem));
  }

  private formsAt(text: string, words: readonly PlacedWord[], at: number): StatusForm[] {
    const first = words[at];
    if (first === undefined) return [];
    const { word, start } = first;
    if (!this.mayBegin(word)) return NONE;
    const found: StatusForm[] = [];
    for (const { status, loose, parts } of this.forms.get(word) ?? []) {
      const end = endOf(parts, text, words, at);
      if (end !== null) found.push({ status, loose, start, end });
    }
    for (const { stem, status, loose } of this.stems) {
      const isOf = word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING;
      if (isOf) found.push({ status, loose, start, end: first.end });
    }
    return found.length > 1 ? found.sort((a, b) => b.end - a.end) : found;
  }
}

/** The offset behind the words if they are a form; null if they aren't. */
function endOf(
  parts: Form['parts'],
  text: string,
  words: readonly PlacedWord[],
  at: number,
): number | null {
  for (let offset = 1; offset < parts.length; offset += 1) {
    const word = words[at + offset];
    if (word === undefined || !parts[offset]?.has(word.word)) return null;
    if (!joins(text, words[at + offset - 1]?.end ?? 0, word.start)) return null;
  }
  return words[at + parts.length - 1]?.end ?? null;
}

function joins(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const char = text[at];
    if (char !== ' ' && char !== '_' && char !== '-') return false;
  }
  return true;
}
