import { createSearch } from '../../../src/core/search/search.ts';
import type { Engine } from './engine.ts';

export const casebook: Engine = {
  build(claims, library) {
    const search = createSearch(library);
    const positions = new Map(
      claims.map((claim) => [`${claim.caseId} ${claim.claimId}`, claim.id]),
    );
    return (question) =>
      search
        .rank(question)
        .hits.map((hit) => positions.get(`${hit.caseId} ${hit.claimId}`) as number);
  },
};
