import type { Case } from '../case-file/case.ts';
import { isAnnounceable } from './announceable.ts';
import type { Filter } from './filter.ts';
import type { PlanLimits, Shown } from './planned.ts';
import type { Mute, Subscription } from './subscription.ts';
import type { ChangeWeight } from './told-change.ts';

/** A case that is not as it was known. */
export interface DifferingCase {
  /** The newest known edition; null where the case was never seen. */
  readonly before: { readonly case: Case; readonly edition: number } | null;
  readonly after: Case;
}

/** Everything that decides who is told what. */
export interface Situation {
  readonly differing: readonly DifferingCase[];
  readonly subscriptions: readonly Subscription[];
  readonly mutes: readonly Mute[];
  /** The messages that show the differing cases. */
  readonly shown: readonly Shown[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** How long nobody had looked at the library: milliseconds; 0 while running. */
  readonly awayMs: number;
  readonly limits: PlanLimits;
  /** Gives an id that was never given before. */
  readonly newId: () => string;
}

/** A differing case with all that does not depend on the channel. */
export interface News {
  readonly before: DifferingCase['before'];
  readonly after: Case;
  /** The edition that `after` becomes. */
  readonly edition: number;
  /** Null for a case that was never seen. */
  readonly weight: ChangeWeight | null;
}

/** What a subscription's filter makes of the news. */
export interface Wants {
  /** By position in the news: 1 where the case as it is now matches, or as it was. */
  readonly now: Uint8Array;
  readonly before: Uint8Array;
  readonly filter: Filter;
}

/** Whether a case has just become one to be announced as new under a filter. */
export function isNewUnder(filter: Filter, { before, after }: News): boolean {
  return isAnnounceable(after, filter) && !(before && isAnnounceable(before.case, filter));
}
