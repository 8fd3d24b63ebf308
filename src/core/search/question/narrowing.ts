import type { Case } from '../../case/case.ts';
import type { Filter } from '../../filter/filter.ts';
import { parseFilter } from '../../filter/parse-filter.ts';
import { type Vocabulary, vocabularyOf } from '../../filter/vocabulary.ts';

/** A question without the terms of the filter language in it, and these. */
export interface Narrowed {
  readonly words: string;
  /** Null if the question has no such terms. */
  readonly filter: Filter | null;
}

/** `mode:strict`, `-sector:bank`, `not level:method`, `sector:"payment services"`. */
const TERM =
  /(?<![\p{L}\p{N}"/:_-])(?:(?:not|except|without)\s+|-)?[a-z][a-z_-]*:(?:"[^"]*"|[^\s"/][^\s"]*)/giu;

/** Signs behind a term that belong to the sentence. */
const END = new Set('?!.,;');

/**
 * Creates the reader of terms in questions: "what cut cost? sector:bank level:outcome". Whatever isn't a
 * known field with a likely value stays among the words.
 */
export function createNarrowing(cases: readonly Case[]): (text: string) => Narrowed {
  let vocabulary: Vocabulary | null = null;
  return (text) => {
    if (!text.includes(':')) return { words: text, filter: null };
    const terms: Filter[] = [];
    const words = text.replace(TERM, (typed) => {
      let end = typed.length;
      while (END.has(typed.charAt(end - 1))) end -= 1;
      vocabulary ??= vocabularyOf(cases);
      const { filter } = parseFilter(typed.slice(0, end), vocabulary);
      if (filter === null) return typed;
      terms.push(filter);
      return typed.slice(end);
    });
    const [only = null] = terms;
    const filter: Filter | null = terms.length > 1 ? { kind: 'and', of: terms } : only;
    return filter === null
      ? { words: text, filter }
      : { words: words.replace(/\s+/g, ' ').trim(), filter };
  };
}
