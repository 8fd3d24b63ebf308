import { createRequire } from 'node:module';
import type { Engine } from './engine.ts';

interface LunrBuilder {
  ref(name: string): void;
  field(name: string, options?: { boost: number }): void;
  add(document: object): void;
}
interface LunrIndex {
  search(query: string): { ref: string }[];
}
const lunr = createRequire(import.meta.url)('lunr') as (
  configure: (this: LunrBuilder) => void,
) => LunrIndex;

/** Its own stemmer and stop words, with field weights. */
export const lunrEngine: Engine = {
  build(claims) {
    const index = lunr(function () {
      this.ref('id');
      this.field('org', { boost: 4 });
      this.field('useCase');
      this.field('title', { boost: 1.5 });
      this.field('text', { boost: 2 });
      this.field('quote');
      for (const claim of claims) this.add(claim);
    });
    return (question) =>
      index
        .search(question.replace(/[^\p{L}\p{N}\s]/gu, ' '))
        .slice(0, 10)
        .map((hit) => Number(hit.ref));
  },
};
