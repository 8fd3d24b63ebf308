import type { Status } from '../case/case.ts';
import { CLAIM_FIELDS, type ClaimField } from './claim-marks.ts';

/** The part of a case that a term looks at. `words` is its text. */
export const FILTER_FIELDS = [
  'org',
  'cluster',
  'tier',
  'impact',
  'status',
  'words',
  'tag',
  ...(Object.keys(CLAIM_FIELDS) as ClaimField[]),
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Values of `status`: `none` is a case without claims, `any` every case whatever its claims' status. */
export const STATUS_VALUES = [
  'approved',
  'unreviewed',
  'needs-review',
  'rejected',
  'none',
  'any',
] as const;
export type StatusValue = (typeof STATUS_VALUES)[number];

/** The value of `status` for each review status of a claim. */
export const VALUE_OF_STATUS: Readonly<Record<Status, StatusValue>> = {
  APPROVED: 'approved',
  UNREVIEWED: 'unreviewed',
  NEEDS_REVIEW: 'needs-review',
  REJECTED: 'rejected',
};

export interface Term {
  readonly kind: 'term';
  readonly field: FilterField;
  /** Lower case, single spaces; for `status` and the fields of claims one of their values. */
  readonly value: string;
  /** For `tag`: the one overlay that is meant; absent for any. */
  readonly overlay?: string;
}

/** The cases that a subscription or a list wants: a boolean expression over front matter and claims. */
export type Filter =
  /** Every case. */
  | { readonly kind: 'all' }
  | Term
  | { readonly kind: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter };

export const ALL: Filter = { kind: 'all' };

/**
 * True if the filter asks for cases that have no approved claim: it names another status as wanted, or
 * says how strong the evidence must be.
 * Without that, such cases are not announced.
 */
export function asksForUnapproved(filter: Filter): boolean {
  switch (filter.kind) {
    case 'term':
      return filter.field === 'status'
        ? filter.value !== 'approved'
        : Object.hasOwn(CLAIM_FIELDS, filter.field);
    case 'and':
    case 'or':
      return filter.of.some(asksForUnapproved);
    default:
      return false;
  }
}
