import type { Case } from '../../case/case.ts';
import { asksForUnapproved } from '../../filter/filter.ts';
import { createMatcher } from '../../filter/match-filter.ts';
import { parseFilter } from '../../filter/parse-filter.ts';
import type { CaseRef, ChangeRef, ItemKind } from '../content/delivery.ts';
import { type ChangeWeight, weighChange } from '../content/told-change.ts';
import { isWithdrawn } from '../content/withdrawn.ts';
import { hasApproved } from '../subscribing/announceable.ts';
import { type Mute, orgKey, type Subscription } from '../subscribing/subscription.ts';
import type { DeliveryItem, PlanLimits, ShownCase } from './plan.ts';

/** A case that differs from its newest known edition. */
export interface DifferingCase {
  /** The newest known edition; null if the case was never seen. */
  readonly before: { readonly case: Case; readonly edition: number } | null;
  readonly after: Case;
}

/** Everything that a plan depends on. */
export interface PlanInput {
  readonly differing: readonly DifferingCase[];
  readonly subscriptions: readonly Subscription[];
  readonly mutes: readonly Mute[];
  /** The messages that show the differing cases. */
  readonly shown: readonly ShownCase[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Time since anyone last looked at the library, milliseconds; 0 while running. */
  readonly awayMs: number;
  readonly limits: PlanLimits;
  /** Returns an id that was never used before. */
  readonly newId: () => string;
}

/** A differing case, with everything about it that is the same for all channels. */
export interface News {
  readonly before: DifferingCase['before'];
  readonly after: Case;
  /** The edition that `after` becomes. */
  readonly ref: CaseRef;
  /** From the edition before, which is 0 for a case that was never seen. */
  readonly change: ChangeRef;
  readonly items: Readonly<Record<ItemKind, DeliveryItem>>;
  /** Key of the organisation, as in mutes. */
  readonly orgKey: string;
  /** Null for a case that was never seen. */
  readonly weight: ChangeWeight | null;
}

/** Turns a differing case into news. */
export function newsOf({ before, after }: DifferingCase): News {
  const from = before?.edition ?? 0;
  const ref = { caseId: after.id, edition: from + 1 };
  const item = (kind: ItemKind) => ({ ...ref, revision: after.revision, kind });
  return {
    before,
    after,
    ref,
    change: { caseId: after.id, from, to: from + 1 },
    items: { new: item('new'), changed: item('changed'), offered: item('offered') },
    orgKey: orgKey(after.org),
    weight: before ? weighChange(before.case, after) : null,
  };
}

/** The news that a filter wants, by position, ascending. */
export interface Wants {
  /** Cases that may be announced as new under the filter, and could not before. */
  readonly asNew: readonly number[];
  /** Changes to tell of cases that it wants, or wanted before the change. */
  readonly asChange: readonly number[];
}

/**
 * Creates the function that applies filters to news. It reads the news once, and each filter once,
 * however many subscriptions share it.
 */
export function createWants(news: readonly News[]): (filter: string) => Wants {
  const matchNow = createMatcher(news.map(({ after }) => after));
  const known = news.flatMap(({ before }, at) => (before ? [{ at, case: before.case }] : []));
  const matchKnown = createMatcher(known.map((each) => each.case));
  const isThere = news.map(({ after }) => !isWithdrawn(after));
  const wasThere = news.map(({ before }) => before !== null && !isWithdrawn(before.case));
  const isApproved = news.map(({ after }) => hasApproved(after));
  const wasApproved = news.map(({ before }) => before !== null && hasApproved(before.case));
  const byFilter = new Map<string, Wants>();

  const read = (text: string): Wants => {
    const { filter } = parseFilter(text);
    // A filter that can't be read (it was checked when it was saved) wants nothing, not everything.
    if (!filter) return { asNew: [], asChange: [] };
    const asks = asksForUnapproved(filter);
    const now = matchNow(filter);
    const wasWanted = new Uint8Array(news.length);
    for (const [n, wanted] of matchKnown(filter).entries()) wasWanted[known[n]!.at] = wanted;
    const asNew: number[] = [];
    const asChange: number[] = [];
    for (const [at, { weight }] of news.entries()) {
      const isTellable = isThere[at]! && (asks || isApproved[at]!);
      const wasTellable = wasThere[at]! && (asks || wasApproved[at]!);
      if (now[at] && isTellable && !wasTellable) asNew.push(at);
      if (weight?.isTold && (now[at] || wasWanted[at]) && (isTellable || wasTellable)) {
        asChange.push(at);
      }
    }
    return { asNew, asChange };
  };
  return (text) => {
    let wants = byFilter.get(text);
    if (!wants) {
      wants = read(text);
      byFilter.set(text, wants);
    }
    return wants;
  };
}
