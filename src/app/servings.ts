import { publishedOf } from '../core/library/drafts.ts';
import type { Library } from '../core/library/library.ts';
import type { Meanings } from '../core/search/rank/meaning.ts';
import { type CaseSearch, createSearch } from '../core/search/search.ts';

/** A library with its search; both always belong together. */
export interface Serving {
  readonly library: Library;
  readonly search: CaseSearch;
}

/** What is served: to everybody, and to curators, who see drafts too. The same if there are none. */
export interface Servings {
  everybody(): Serving;
  curators(): Serving;
  /** Serves a later library from now on. */
  update(library: Library): void;
}

/** @param meanings of a sentence encoder, if there is one */
export function createServings(first: Library, meanings: Meanings | null = null): Servings {
  let all: Serving = { library: first, search: createSearch(first, meanings) };
  let published = withoutDrafts(all, all.search);

  /** @param search of an earlier library, which has read most cases */
  function withoutDrafts(of: Serving, search: CaseSearch): Serving {
    const library = publishedOf(of.library);
    return library === of.library ? of : { library, search: search.update(library) };
  }

  return {
    everybody: () => published,
    curators: () => all,
    update(library) {
      all = { library, search: all.search.update(library) };
      published = withoutDrafts(all, published.search);
    },
  };
}
