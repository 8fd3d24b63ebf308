import type { Claim } from '../case/case.ts';
import { unstatedFigures } from '../evidence/unstated-figures.ts';
import type { Library } from '../library/library.ts';

/** What a reader should know of a claim's quotes before trusting them. */
export interface Doubts {
  /** Figures of the claim that none of its quotes states, as they are written. */
  readonly figures: readonly string[];
  /** The organisation that the quotes name instead of the claim's own; empty if they do not. */
  readonly about: string;
}

/** The doubts about a claim's quotes; undefined if there are none. A rejected claim shows no quotes. */
export function doubtsOf(claim: Claim, { quotesAboutOthers }: Library): Doubts | undefined {
  if (claim.status === 'REJECTED') return undefined;
  const figures = unstatedFigures(claim);
  const about = quotesAboutOthers?.get(claim) ?? '';
  return figures.length > 0 || about !== '' ? { figures, about } : undefined;
}
