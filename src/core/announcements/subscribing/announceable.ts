import type { Case, Claim } from '../../case/case.ts';
import { asksForUnapproved, type Filter } from '../../filter/filter.ts';

/** Whether a case may be announced as new: it has an approved claim, or the filter asks for others. */
export function isAnnounceable(one: Case, filter: Filter): boolean {
  return hasApproved(one) || asksForUnapproved(filter);
}

export function hasApproved(one: Case): boolean {
  return one.claims.some((claim) => claim.status === 'APPROVED');
}

/**
 * The approved claim that says most for a case: one with a quote and a source that can be opened
 * before one without, then one that holds a number of the highlighted value, then the earliest.
 * Null where no claim is approved.
 */
export function strongestClaim(one: Case): Claim | null {
  const highlights = numbersIn(one.highlightedValue);
  const linked = new Set(one.sources.filter(({ url }) => url !== '').map(({ id }) => id));
  const weight = (claim: Claim) =>
    (claim.quotes.length > 0 ? 4 : 0) +
    (claim.sources.some((id) => linked.has(id)) ? 2 : 0) +
    (numbersIn(`${claim.text} ${claim.quotes.join(' ')}`).some((n) => highlights.includes(n))
      ? 1
      : 0);
  let best: Claim | null = null;
  for (const claim of one.claims) {
    if (claim.status === 'APPROVED' && (best === null || weight(claim) > weight(best)))
      best = claim;
  }
  return best;
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}
