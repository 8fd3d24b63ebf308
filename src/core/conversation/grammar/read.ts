import type { AskedFacets } from './asked-facets.ts';
import type { AskedStatus } from './asked-status.ts';
import type { Listed } from './listed.ts';
import type { Parts } from './parts.ts';

/** The parts of a question, each with its meaning. */
export interface Meant extends Parts {
  /** "For a bank, customer service, cost": the facets that the whole asks for; null if it is no such list. */
  readonly facets: AskedFacets | null;
}

/** What follows `list`: a filter, some statuses, or words as in any other question. */
export interface MeantList {
  readonly listed: Listed;
  readonly status: Extract<AskedStatus, { readonly kind: 'claims' }> | null;
  readonly facets: AskedFacets | null;
  /** Null if it is a filter. */
  readonly question: Meant | null;
}

/**
 * Raise it when the shape of a `Read` changes: turns that were kept before have their words, and are read
 * anew.
 */
export const READ_VERSION = 1;

/** A message that a thread keeps, as it was read: plain values, so that a store can keep it. */
export type Read =
  | {
      readonly kind: 'ask';
      readonly text: string;
      readonly resembles: string;
      readonly meant: Meant;
    }
  | { readonly kind: 'list'; readonly words: string; readonly meant: MeantList }
  | { readonly kind: 'sources'; readonly words: string }
  | { readonly kind: 'more' };
