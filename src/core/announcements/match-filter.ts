import type { Case } from '../case-file/case.ts';
import { type Facets, facetsOf, holds } from './facets.ts';
import type { Filter } from './filter.ts';

/** Whether a case is one that the filter wants. */
export function matchesFilter(filter: Filter, one: Case): boolean {
  return evaluate(filter, facetsOf(one));
}

/**
 * Filters many cases by many filters: reads each case once and decides each term once.
 * @returns for a filter, for each case in order: 1 where it is wanted, else 0
 */
export function createMatcher(cases: readonly Case[]): (filter: Filter) => Uint8Array {
  const facets = cases.map(facetsOf);
  const terms = new Map<string, Uint8Array>();

  const match = (filter: Filter): Uint8Array => {
    switch (filter.kind) {
      case 'all':
        return new Uint8Array(cases.length).fill(1);
      case 'term': {
        const key = `${filter.field}:${filter.value}`;
        let found = terms.get(key);
        if (!found) {
          found = Uint8Array.from(facets, (each) => (holds(filter, each) ? 1 : 0));
          terms.set(key, found);
        }
        return found;
      }
      case 'not':
        return match(filter.of).map((wanted) => 1 - wanted);
      default: {
        const parts = filter.of.map(match);
        const [first = new Uint8Array(cases.length), ...others] = parts;
        const isAnd = filter.kind === 'and';
        return first.map((wanted, at) =>
          isAnd
            ? others.every((other) => other[at])
              ? wanted
              : 0
            : others.some((other) => other[at])
              ? 1
              : wanted,
        );
      }
    }
  };
  return match;
}

function evaluate(filter: Filter, facets: Facets): boolean {
  switch (filter.kind) {
    case 'all':
      return true;
    case 'term':
      return holds(filter, facets);
    case 'not':
      return !evaluate(filter.of, facets);
    case 'and':
      return filter.of.every((part) => evaluate(part, facets));
    case 'or':
      return filter.of.some((part) => evaluate(part, facets));
  }
}
