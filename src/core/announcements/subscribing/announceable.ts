import type { Case } from '../../case/case.ts';
import { asksForUnapproved, type Filter } from '../../filter/filter.ts';

/** True if a case may be announced as new: it has an approved claim, or the filter asks for others. */
export function isAnnounceable(candidate: Case, filter: Filter): boolean {
  return hasApproved(candidate) || asksForUnapproved(filter);
}

/** True if one of the case's claims is approved. */
export function hasApproved({ claims }: Case): boolean {
  return claims.some(({ status }) => status === 'APPROVED');
}
