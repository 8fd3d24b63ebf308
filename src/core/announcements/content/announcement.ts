import type { Case, Claim } from '../../case/case.ts';
import type { DigestReason } from './delivery.ts';
import type { ToldChange } from './told-change.ts';

/**
 * What a message says, with the cases themselves: the views' input. `corrected` where a case in it
 * has changed since the message was first posted.
 */
export type Announcement =
  | {
      readonly kind: 'card';
      readonly case: Case;
      /** The strongest approved claim; null where none is approved. */
      readonly strongest: Claim | null;
      readonly corrected: boolean;
    }
  /** In place of the card of a case that the library has no more. */
  | { readonly kind: 'withdrawn'; readonly case: Case }
  | {
      readonly kind: 'batch';
      readonly cases: readonly Case[];
      /** Others that were announced with them, which the library has no more. */
      readonly withdrawn: readonly Case[];
      readonly corrected: boolean;
    }
  | {
      readonly kind: 'digest';
      readonly reason: DigestReason;
      readonly cases: readonly Case[];
      /** Others that were announced with them, which the library has no more. */
      readonly withdrawn: readonly Case[];
      readonly changes: readonly ToldChange[];
      readonly corrected: boolean;
    }
  /** New cases that are only offered; pressing the offer brings a digest. */
  | { readonly kind: 'backlog'; readonly count: number }
  | {
      readonly kind: 'changes';
      readonly changes: readonly ToldChange[];
      /** Whether it stands in the thread of the message that shows the case. */
      readonly inThread: boolean;
    };

/** What an announcement is about, in a few words: `Klarna`, `5 new cases`. */
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
