import MiniSearch from 'minisearch';
import { stem } from 'porter2';
import { STOP_WORDS } from '../../../src/core/search/vocabulary/stop-words.ts';
import type { Engine, FlatClaim } from './engine.ts';

const FIELDS = ['org', 'useCase', 'title', 'text', 'quote'];

/** MiniSearch with its defaults. */
export const miniSearch: Engine = {
  build(claims) {
    const index = new MiniSearch<FlatClaim>({ fields: FIELDS });
    index.addAll(claims);
    return (question) =>
      index
        .search(question)
        .slice(0, 10)
        .map((hit) => hit.id as number);
  },
};

/** Stemmed, with stop words, field weights, and fuzzy for unknown words: the best of its options. */
export const miniSearchTuned: Engine = {
  build(claims) {
    const processTerm = (term: string) => {
      const word = term.toLowerCase();
      return STOP_WORDS.has(word) ? null : stem(word);
    };
    const known = new Set<string>();
    const index = new MiniSearch<FlatClaim>({
      fields: FIELDS,
      processTerm: (term) => {
        const processed = processTerm(term);
        if (processed) known.add(processed);
        return processed;
      },
      searchOptions: {
        processTerm,
        boost: { org: 4, text: 2, title: 1.5 },
        fuzzy: (term) => (known.has(term) ? false : 0.25),
        prefix: (term) => !known.has(term) && term.length > 3,
      },
    });
    index.addAll(claims);
    return (question) =>
      index
        .search(question)
        .slice(0, 10)
        .map((hit) => hit.id as number);
  },
};
