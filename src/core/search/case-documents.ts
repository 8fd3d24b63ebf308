import type { Case, Claim } from '../case-file/case.ts';
import type { CollectionSettings, TextGroup } from './engine/collection.ts';
import { STOP_WORDS } from './vocabulary/stop-words.ts';

/** The fields of a claim, in the order in which they are indexed. */
export const CLAIM_FIELDS = ['title', 'claim', 'quote', 'notes'] as const;
/** The fields of a case. */
export const CASE_FIELDS = ['name', 'use case', 'summary', 'front matter'] as const;

/** How claims and cases are indexed: field weights for the first selection of candidates. */
export const CASE_COLLECTION: CollectionSettings = {
  documents: {
    k1: 1.2,
    fields: [
      { weight: 1.5, b: 0.4 },
      { weight: 2, b: 0.5 },
      { weight: 1, b: 0.6 },
      { weight: 0.2, b: 0.7 },
    ],
  },
  groups: {
    k1: 1.2,
    fields: [
      { weight: 4, b: 0.3 },
      { weight: 2, b: 0.4 },
      { weight: 0.7, b: 0.7 },
      { weight: 0.4, b: 0.7 },
    ],
  },
  stopWords: STOP_WORDS,
};

/** A case as a group of documents, one for each claim. */
export function documentsOfCase(one: Case): TextGroup {
  return {
    id: one.id,
    revision: one.revision,
    language: one.extra.language ?? one.extra.lang ?? '',
    fields: [
      `${one.org} ${one.id.replaceAll('-', ' ')}`,
      `${one.useCase} ${one.title}`,
      one.summary,
      [
        one.highlightedValue,
        one.tier,
        one.tierRationale,
        one.primaryImpact,
        one.industryCluster,
        ...Object.values(one.extra),
      ].join('\n'),
    ],
    documents: one.claims.map((claim) => ({ id: claim.id, fields: fieldsOfClaim(claim) })),
  };
}

function fieldsOfClaim(claim: Claim): string[] {
  return [claim.title, claim.text, claim.quotes.join('\n'), Object.values(claim.notes).join('\n')];
}
