import { Document } from 'flexsearch';
import type { Engine, FlatClaim } from './engine.ts';

/** Forward tokenizer with suggestions. The results of all fields are merged by rank. */
export const flexSearch: Engine = {
  build(claims) {
    const fields = ['text', 'org', 'title', 'quote', 'useCase'];
    const index = new Document({
      document: { id: 'id', index: fields },
      tokenize: 'forward',
      encoder: 'LatinBalance',
    } as never);
    for (const claim of claims) index.add(claim as FlatClaim & Record<string, never>);
    return (question) => {
      const found = index.search(question, { limit: 20, suggest: true }) as unknown as {
        result: number[];
      }[];
      const scores = new Map<number, number>();
      for (const { result } of found) {
        for (const [rank, id] of result.entries()) {
          scores.set(id, (scores.get(id) ?? 0) + 1 / (rank + 1));
        }
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 10)
        .map(([id]) => id);
    };
  },
};
