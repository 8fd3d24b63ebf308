import { DEFAULT_LIMITS, type PlanLimits } from '../../core/announcements/planning/plan.ts';
import type { Pace } from '../../store/delivery-store.ts';

/** How announcing behaves. Times in milliseconds. */
export interface AnnouncerSettings {
  readonly limits: PlanLimits;
  readonly pace: Pace;
  /** How long a claim holds; far above `timeoutMs`. */
  readonly leaseMs: number;
  /** How long one call of Slack may take, as the poster's client was told. */
  readonly timeoutMs: number;
  /** How many messages may be under way at once. */
  readonly concurrency: number;
  /** How often to look for what other instances or the clock brought. */
  readonly pollMs: number;
  /** First wait after a failure that certainly sent nothing; doubles each time. */
  readonly backoffMs: number;
  readonly backoffMaxMs: number;
  /** How long a workspace that refuses our calls is left alone. */
  readonly workspaceHoldMs: number;
  /** When to look for an unconfirmed message first. */
  readonly lookAfterMs: number;
  /** From when on a message that is not there is certain never to appear. */
  readonly certainAfterMs: number;
  /**
   * How long to disbelieve a case that returns to a revision which another instance has replaced:
   * its library is probably newer than ours.
   */
  readonly returnHoldMs: number;
  /** How long a case must be missing from the library until it counts as withdrawn. */
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
  withdrawHoldMs: 60_000,
};
