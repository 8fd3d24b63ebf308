import { createSearch } from '../../../src/core/search/search.ts';
import type { Engine } from './engine.ts';

export const casebook: Engine = {
  build(claims, library) {
    const search = createSearch(library);
    // Only needed to look up positions; created after the index is built and weighed.
    let positions: ReadonlyMap<string, number> | null = null;
    return (question) => {
      positions ??= new Map(claims.map((claim) => [`${claim.caseId} ${claim.claimId}`, claim.id]));
      const { hits } = search.rank(question);
      return hits.map((hit) => positions?.get(`${hit.caseId} ${hit.claimId}`) as number);
    };
  },
};
