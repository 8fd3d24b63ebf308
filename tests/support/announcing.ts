import type { PlanInput } from '../../src/core/announcements/planning/news.ts';
import { DEFAULT_LIMITS } from '../../src/core/announcements/planning/plan.ts';
import type { Subscription } from '../../src/core/announcements/subscribing/subscription.ts';

/** Plain values about announcing, for tests: name only what the test is about. */

export const NOW = Date.UTC(2026, 0, 15, 9);

export function subscription(over: Partial<Subscription> = {}): Subscription {
  return {
    id: 'sub-1',
    team: 'T1',
    channel: 'C1',
    filter: '',
    kinds: 'both',
    cadence: { every: 'at-once' },
    owner: 'U1',
    origin: 'person',
    createdAt: NOW,
    nextDueAt: null,
    paused: null,
    lastPosted: null,
    ...over,
  };
}

/** Ids `d1`, `d2`, … in the order of asking. */
export function counting(prefix = 'd'): () => string {
  let n = 0;
  return () => `${prefix}${++n}`;
}

export function planInput(over: Partial<PlanInput> = {}): PlanInput {
  return {
    differing: [],
    subscriptions: [subscription()],
    mutes: [],
    shown: [],
    now: NOW,
    awayMs: 0,
    limits: DEFAULT_LIMITS,
    newId: counting(),
    ...over,
  };
}
