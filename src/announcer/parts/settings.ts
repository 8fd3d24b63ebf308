import { DEFAULT_LIMITS, type PlanLimits } from '../../core/announcements/planning/plan.ts';
import type { Pace } from '../../store/delivery-store.ts';

/** Limits, rates and waits of announcing. Times in milliseconds. */
export interface AnnouncerSettings {
  readonly limits: PlanLimits;
  readonly pace: Pace;
  /** Duration of a lease; far above `timeoutMs`. */
  readonly leaseMs: number;
  /** Longest time for one call of Slack; the poster's client has the same. */
  readonly timeoutMs: number;
  /** Most messages that are sent at once. */
  readonly concurrency: number;
  /** Longest sleep: other instances may have brought work meanwhile. */
  readonly pollMs: number;
  /** First wait after a failure that certainly sent nothing; doubles each time. */
  readonly backoffMs: number;
  readonly backoffMaxMs: number;
  /** Wait after a workspace has refused our calls. */
  readonly workspaceHoldMs: number;
  /** Wait before the first look for an unconfirmed message. */
  readonly lookAfterMs: number;
  /** Wait until a message that isn't there is certain never to appear. */
  readonly certainAfterMs: number;
  /**
   * Wait before believing a case that returns to a revision that another instance has replaced, or that
   * lacks: that instance's library is probably newer than ours. Shorter if that is certainly not so.
   */
  readonly returnHoldMs: number;
  /** Time that a file must be still before news of it is told. */
  readonly settleMs: number;
  /**
   * Time before a loss of trust is told, from when it was first seen: a file that is written in parts
   * loses nothing for longer.
   */
  readonly lossHoldMs: number;
  /** Time that a case must be missing from the library before it counts as withdrawn. */
  readonly withdrawHoldMs: number;
}

/** Slack's limits (one post a second a channel, some hundred a minute a workspace, 50 edits a minute). */
export const DEFAULT_SETTINGS: AnnouncerSettings = {
  limits: DEFAULT_LIMITS,
  pace: { channelIntervalMs: 1_100, teamIntervalMs: 300, updateIntervalMs: 1_300 },
  leaseMs: 60_000,
  timeoutMs: 15_000,
  concurrency: 16,
  pollMs: 2_000,
  backoffMs: 1_000,
  backoffMaxMs: 5 * 60_000,
  workspaceHoldMs: 5 * 60_000,
  lookAfterMs: 20_000,
  certainAfterMs: 2 * 60_000,
  returnHoldMs: 10 * 60_000,
  settleMs: 30_000,
  lossHoldMs: 5_000,
  withdrawHoldMs: 20_000,
};
