import type {
  ChannelRef,
  Mute,
  Subscription,
} from '../core/announcements/subscribing/subscription.ts';

/** The result of `save`. */
export interface SavedSubscription {
  /** As it is now, with the id of the one that it replaced. */
  readonly saved: Subscription;
  /** The channel's earlier subscription with the same filter; null if there was none. */
  readonly replaced: Subscription | null;
}

/** Selects subscriptions; every given field must match. */
export interface SubscriptionQuery {
  readonly team?: string;
  readonly channel?: string;
  readonly owner?: string;
  readonly origin?: Subscription['origin'];
}

/** Channels' subscriptions. Only a person removes one; trouble pauses it. */
export interface SubscriptionStore {
  /** Creates it, or replaces the one of the same channel with the same filter. */
  save(subscription: Subscription): Promise<SavedSubscription>;
  /** Oldest first. */
  list(query?: SubscriptionQuery): Promise<readonly Subscription[]>;
  /** Removes subscriptions, and returns those that existed, as they were. */
  remove(ids: readonly string[]): Promise<readonly Subscription[]>;
  /** Pauses those that are not paused yet, and returns these. `by` as in `Pause`. */
  pause(
    ids: readonly string[],
    pause: { readonly at: number; readonly reason: string; readonly by: string },
  ): Promise<readonly Subscription[]>;
  /** Resumes those that are paused, and returns these as they are now. */
  resume(ids: readonly string[]): Promise<readonly Subscription[]>;
  /** Paused subscriptions whose owner has not been told. */
  untold(): Promise<readonly Subscription[]>;
  /**
   * Notes if the owners know of the pause that began at `pausedAt`.
   * @returns the ids that this changed: only one of several instances gets them, and tells
   */
  markTold(ids: readonly string[], pausedAt: number, told: boolean): Promise<readonly string[]>;
}

/** Organisations that a channel has muted. Names are compared without case and extra spaces. */
export interface MuteStore {
  /** False if the organisation was muted already. */
  mute(mute: Mute): Promise<boolean>;
  /** False if it was not muted. */
  unmute(place: ChannelRef, org: string): Promise<boolean>;
  /** Of one channel, or all; oldest first. */
  list(place?: ChannelRef): Promise<readonly Mute[]>;
}
