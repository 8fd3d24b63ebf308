import type { Library } from '../../../src/core/library/library.ts';

/** A claim, in the form that every engine gets. */
export interface FlatClaim {
  /** Position among all claims. */
  readonly id: number;
  readonly caseId: string;
  readonly claimId: string;
  readonly org: string;
  readonly useCase: string;
  readonly title: string;
  readonly text: string;
  readonly quote: string;
}

/** Finds claims for a question: their positions, best first, at most ten. */
export type Find = (question: string) => readonly number[] | Promise<readonly number[]>;

/** A search engine under test. */
export interface Engine {
  /** Indexes the claims. Timed as a whole. */
  build(claims: readonly FlatClaim[], library: Library): Find | Promise<Find>;
  /** Returns the bytes of the index outside V8's heap and buffers. Missing if there are none. */
  memoryApart?(): number;
}

/** Lists the claims of a library. */
export function flatClaims(library: Library): FlatClaim[] {
  return library.cases
    .flatMap((one) =>
      one.claims.map((claim) => ({
        id: 0,
        caseId: one.id,
        claimId: claim.id,
        org: one.org,
        useCase: one.useCase,
        title: claim.title,
        text: claim.text,
        quote: claim.quotes.join(' '),
      })),
    )
    .map((claim, id) => ({ ...claim, id }));
}
