import { publishedOf } from '../core/library/drafts.ts';
import type { Library } from '../core/library/library.ts';
import type { Meanings } from '../core/search/rank/meaning.ts';
import { type CaseSearch, createSearch } from '../core/search/search.ts';

/** A library with its search; both always belong together. */
export interface Serving {
  readonly library: Library;
  readonly search: CaseSearch;
  /** The days on which a case was last seen to change, by its id. */
  readonly seenChanged: ReadonlyMap<string, string>;
}

/** What is served: to everybody, and to curators, who see drafts too. The same if there are none. */
export interface Servings {
  everybody(): Serving;
  curators(): Serving;
  /** Serves a later library from now on. */
  update(library: Library): void;
}

/** The newest revision of a case that earlier processes saw. */
export interface SeenCase {
  readonly revision: string;
  /** The day on which it was seen to change; empty if it never was. */
  readonly changedOn: string;
}

/**
 * @param seen what earlier processes saw, by case id
 * @param today gives the day, `YYYY-MM-DD`
 * @param meanings of a sentence encoder, if there is one
 */
export function createServings(
  first: Library,
  {
    seen = new Map(),
    today,
    meanings = null,
  }: {
    readonly seen?: ReadonlyMap<string, SeenCase>;
    readonly today: () => string;
    readonly meanings?: Meanings | null;
  },
): Servings {
  const known = new Map<string, SeenCase>(seen);
  const seenChanged = new Map<string, string>();
  const see = ({ cases }: Library) => {
    for (const { id, revision } of cases) {
      const before = known.get(id);
      const isChanged = before !== undefined && before.revision !== revision;
      const changedOn = isChanged ? today() : (before?.changedOn ?? '');
      known.set(id, { revision, changedOn });
      if (changedOn !== '') seenChanged.set(id, changedOn);
    }
  };
  see(first);
  let all: Serving = { library: first, search: createSearch(first, meanings), seenChanged };
  let published = withoutDrafts(all, all.search);

  /** @param search of an earlier library, which has read most cases */
  function withoutDrafts(serving: Serving, search: CaseSearch): Serving {
    const library = publishedOf(serving.library);
    if (library === serving.library) return serving;
    return { ...serving, library, search: search.update(library) };
  }

  return {
    everybody: () => published,
    curators: () => all,
    update(library) {
      see(library);
      all = { library, search: all.search.update(library), seenChanged };
      published = withoutDrafts(all, published.search);
    },
  };
}
