import type { Case, Claim, Status } from '../../case/case.ts';
import { type ToldChange, type ToldClaimChange, toldChange } from './told-change.ts';
import { isWithdrawn } from './withdrawn.ts';

const STRICTNESS: Readonly<Record<Status, number>> = {
  APPROVED: 0,
  UNREVIEWED: 1,
  NEEDS_REVIEW: 2,
  REJECTED: 3,
};

/** The told changes of some claims of a case, between two of its states. */
export function changeOfClaims(before: Case, after: Case, claimIds: readonly string[]): ToldChange {
  const { claims } = isWithdrawn(after)
    ? allGone(before, after)
    : isWithdrawn(before)
      ? allBack(before, after)
      : toldChange(before, after);
  const isOf = (claim: Claim | null) => claim !== null && claimIds.includes(claim.id);
  const told = claims.filter((each) => isOf(each.before ?? each.after));
  return { before, after, claims: told, isGone: isWithdrawn(after) };
}

/** All told changes of a case between two of its states. */
export function changeOfCase(before: Case, after: Case): ToldChange {
  const ids = [...before.claims, ...after.claims].map(({ id }) => id);
  return changeOfClaims(before, after, ids);
}

/**
 * A change that was told, as it is to be told now: of its claims, those that have changed again are
 * compared with what was told of them.
 */
export function changeUntilNow(told: ToldChange, now: Case): ToldChange {
  const idOf = ({ before, after }: ToldClaimChange) => (after ?? before)?.id ?? '';
  const since = changeOfClaims(told.after, now, told.claims.map(idOf));
  const claims = told.claims.map(
    (each): ToldClaimChange =>
      since.claims.find((again) => idOf(again) === idOf(each)) ?? {
        before: each.before,
        after: now.claims.find(({ id }) => id === each.after?.id) ?? null,
      },
  );
  return { before: told.before, after: now, claims, isGone: isWithdrawn(now) };
}

/**
 * True if a change takes trust away from what people may have read: a claim is rejected, back in
 * review or gone, or has lost a quote or a source; or the case is withdrawn.
 */
export function takesTrust(before: Case, after: Case): boolean {
  if (isWithdrawn(after)) return !isWithdrawn(before);
  return toldChange(before, after).claims.some(
    (change) => change.before !== null && isLess(before, change.before, after, change.after),
  );
}

function isLess(old: Case, before: Claim, now: Case, after: Claim | null): boolean {
  // What was rejected had no trust to lose.
  if (before.status === 'REJECTED') return false;
  if (after === null || STRICTNESS[after.status] > STRICTNESS[before.status]) return true;
  const isListed = (theCase: Case, id: string) =>
    theCase.sources.some((source) => source.id === id);
  return (
    before.quotes.some((quote) => !after.quotes.includes(quote)) ||
    before.sources.some(
      (id) => isListed(old, id) && !(after.sources.includes(id) && isListed(now, id)),
    )
  );
}

function allBack(before: Case, after: Case): ToldChange {
  return { before, after, claims: after.claims.map((claim) => ({ before: null, after: claim })) };
}

function allGone(before: Case, after: Case): ToldChange {
  const claims = before.claims.map((claim) => ({ before: claim, after: null }));
  return { before, after, claims };
}
