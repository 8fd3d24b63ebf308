import Fuse from 'fuse.js';
import { stem } from 'porter2';
import { STOP_WORDS } from '../../../src/core/search/vocabulary/stop-words.ts';
import type { Engine } from './engine.ts';

/** Token search with stemming, stop words and field weights: the best of its options. */
export const fuse: Engine = {
  build(claims) {
    const index = new Fuse(claims, {
      useTokenSearch: true,
      tokenize: (text: string) =>
        (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
          .filter((word) => !STOP_WORDS.has(word))
          .map((word) => stem(word)),
      threshold: 0.2,
      ignoreFieldNorm: true,
      keys: [
        { name: 'org', weight: 4 },
        { name: 'text', weight: 2 },
        { name: 'title', weight: 1.5 },
        { name: 'quote', weight: 1 },
        { name: 'useCase', weight: 1 },
      ],
    } as never);
    return (question) => index.search(question, { limit: 10 }).map((hit) => hit.refIndex);
  },
};
