import type { Case, Claim } from '../case/case.ts';
import { mark, marksOfClaim } from './claim-marks.ts';
import { isClosed } from './facets.ts';
import { type Filter, VALUE_OF_STATUS } from './filter.ts';
import { matchesFilter } from './match-filter.ts';

/**
 * True if one claim of a case matches a filter: what the filter says of claims must all hold for this
 * one. A rejected claim has no evidence that a filter could ask for.
 */
export function matchesClaim(filter: Filter, theCase: Case, claim: Claim): boolean {
  switch (filter.kind) {
    case 'all':
      return true;
    case 'and':
      return filter.of.every((part) => matchesClaim(part, theCase, claim));
    case 'or':
      return filter.of.some((part) => matchesClaim(part, theCase, claim));
    case 'not':
      return !matchesClaim(filter.of, theCase, claim);
    case 'term': {
      const { field, value } = filter;
      if (field === 'status') return value === 'any' || VALUE_OF_STATUS[claim.status] === value;
      if (!isClosed(field)) return matchesFilter(filter, theCase);
      return claim.status !== 'REJECTED' && marksOfClaim(claim).includes(mark(field, value));
    }
  }
}
