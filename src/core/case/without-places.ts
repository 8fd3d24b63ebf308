import type { Case } from './case.ts';

/** A case without the places of its evidence, which hold for one version of its file only. */
export function withoutPlaces(found: Case): Case {
  const { context } = found;
  return {
    ...found,
    claims: found.claims.map(unplaced),
    sources: found.sources.map(unplaced),
    ...(context && { context: context.map(unplaced) }),
  };
}

function unplaced<T extends { readonly places?: unknown }>({ places: _places, ...said }: T) {
  return said;
}
