import type { Case, Claim } from '../../case/case.ts';
import type { DigestReason } from './delivery.ts';
import type { ToldChange } from './told-change.ts';

/**
 * A message with the cases themselves: the views' input. `corrected` is true if a case in it has
 * changed since the message was first posted.
 */
export type Announcement =
  | {
      readonly kind: 'card';
      readonly case: Case;
      /** The strongest approved claim, or else the strongest unreviewed one; null if there is neither. */
      readonly strongest: Claim | null;
      readonly corrected: boolean;
    }
  /** Replaces the card of a case that the library no longer has. */
  | { readonly kind: 'withdrawn'; readonly case: Case }
  | {
      readonly kind: 'batch';
      readonly cases: readonly Case[];
      /** Others that were announced with them, and that the library no longer has. */
      readonly withdrawn: readonly Case[];
      readonly corrected: boolean;
    }
  | {
      readonly kind: 'digest';
      readonly reason: DigestReason;
      readonly cases: readonly Case[];
      /** Others that were announced with them, and that the library no longer has. */
      readonly withdrawn: readonly Case[];
      readonly changes: readonly ToldChange[];
      readonly corrected: boolean;
    }
  /** New cases that are only offered; pressing the offer brings a digest. */
  | { readonly kind: 'backlog'; readonly count: number }
  | {
      readonly kind: 'changes';
      readonly changes: readonly ToldChange[];
      /** Absent from a message that is new. */
      readonly corrected?: boolean;
      /** True if it is a reply to the message that shows the case. */
      readonly inThread: boolean;
    };

/** Names an announcement's subject in a few words: `Klarna`, `5 new cases`. */
export function aboutWhat(announcement: Announcement): string {
  switch (announcement.kind) {
    case 'card':
    case 'withdrawn':
      return announcement.case.org;
    case 'backlog':
      return count(announcement.count, 'new case');
    case 'batch':
      return count(announcement.cases.length, 'new case');
    case 'changes':
      return aboutChanges(announcement.changes);
    case 'digest': {
      const { cases, changes } = announcement;
      const parts = [
        cases.length > 0 ? count(cases.length, 'new case') : '',
        changes.length > 0 ? aboutChanges(changes) : '',
      ];
      return parts.filter((part) => part !== '').join(', ');
    }
  }
}

function aboutChanges(changes: readonly ToldChange[]): string {
  const [only] = changes;
  return changes.length === 1 && only
    ? `a change of ${only.after.org}`
    : count(changes.length, 'changed case');
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

/**
 * Chooses the approved claim, or else the unreviewed one, that says most about a case: first one with a quote and a source that
 * can be opened, then one with a number of the highlighted value, then the earliest.
 * @returns null if no claim is either
 */
export function strongestClaim({ claims, sources, highlightedValue }: Case): Claim | null {
  const highlights = numbersIn(highlightedValue);
  const linked = new Set(sources.filter(({ url }) => url !== '').map(({ id }) => id));
  const weight = (claim: Claim) =>
    (claim.quotes.length > 0 ? 4 : 0) +
    (claim.sources.some((id) => linked.has(id)) ? 2 : 0) +
    (numbersIn(`${claim.text} ${claim.quotes.join(' ')}`).some((n) => highlights.includes(n))
      ? 1
      : 0);
  let best: Claim | null = null;
  const approved = claims.filter(({ status }) => status === 'APPROVED');
  const unreviewed = claims.filter(({ status }) => status === 'UNREVIEWED');
  for (const claim of approved.length > 0 ? approved : unreviewed) {
    if (best === null || weight(claim) > weight(best)) best = claim;
  }
  return best;
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}
