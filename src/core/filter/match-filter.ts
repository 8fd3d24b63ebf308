import type { Case } from '../case/case.ts';
import { mark } from './claim-marks.ts';
import { type Facets, facetsOf, findable, foldWords, isClosed } from './facets.ts';
import type { Filter, StatusValue, Term } from './filter.ts';
import { createWordIndex } from './word-index.ts';

/** True if a case matches the filter. */
export function matchesFilter(filter: Filter, one: Case): boolean {
  return createMatcher([one])(filter)[0] === 1;
}

/**
 * Filters many cases by many filters: reads each case once and decides each term once.
 * @returns for a filter, for each case in order: 1 if it matches, else 0
 */
export function createMatcher(cases: readonly Case[]): (filter: Filter) => Uint8Array {
  const facets = cases.map(facetsOf);
  let holdsWords: ((phrase: string) => Uint8Array) | null = null;
  const matchWords = (phrase: string) => {
    holdsWords ??= createWordIndex(facets.map(({ words }) => words));
    return holdsWords(phrase);
  };
  const terms = new Map<string, Uint8Array>();

  const matchTerm = (term: Term): Uint8Array => {
    const key = `${term.field}:${term.overlay ?? ''}:${term.value}`;
    let found = terms.get(key);
    if (!found) {
      found = term.field === 'words' ? matchWords(term.value) : matchField(term, facets);
      terms.set(key, found);
    }
    return found;
  };
  const match = (filter: Filter): Uint8Array => {
    if (filter.kind === 'all') return new Uint8Array(cases.length).fill(1);
    if (filter.kind === 'term') return matchTerm(filter);
    if (filter.kind === 'not') return match(filter.of).map((wanted) => 1 - wanted);
    const [first, ...others] = filter.of.map(match);
    const result = Uint8Array.from(first ?? []);
    for (const other of others) {
      for (let at = 0; at < result.length; at++) {
        if (filter.kind === 'and') result[at]! &= other[at]!;
        else result[at]! |= other[at]!;
      }
    }
    return result;
  };
  return match;
}

function matchField({ field, value, overlay }: Term, facets: readonly Facets[]): Uint8Array {
  if (field === 'status') {
    return Uint8Array.from(facets, ({ statuses }) => +statuses.has(value as StatusValue));
  }
  if (isClosed(field)) {
    const wanted = mark(field, value);
    return Uint8Array.from(facets, ({ marks }) => +marks.has(wanted));
  }
  const wanted = findable(foldWords(value));
  if (field === 'tag') {
    // "bank" is meant for "banking" too, as in running text.
    const start = wanted.trimEnd();
    return Uint8Array.from(
      facets,
      ({ tag }) =>
        +tag.some((one) => one.words.includes(start) && (overlay ?? one.overlay) === one.overlay),
    );
  }
  return Uint8Array.from(facets, (each) => +each[field].includes(wanted));
}
