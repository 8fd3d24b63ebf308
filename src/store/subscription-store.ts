import type {
  ChannelRef,
  Mute,
  Subscription,
} from '../core/announcements/subscribing/subscription.ts';

/** What `save` did. */
export interface SavedSubscription {
  /** As it stands now; keeps the id of the one it replaced. */
  readonly saved: Subscription;
  /** The channel's earlier subscription with the same filter; null where there was none. */
  readonly replaced: Subscription | null;
}

/** Which subscriptions are meant; every field that is given must match. */
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
  /** Gives back those that were there, as they were. */
  remove(ids: readonly string[]): Promise<readonly Subscription[]>;
  /** Pauses those that are not paused yet, and gives back these. `by` as in `Pause`. */
  pause(
    ids: readonly string[],
    pause: { readonly at: number; readonly reason: string; readonly by: string },
  ): Promise<readonly Subscription[]>;
  /** Resumes those that are paused, and gives back these as they are now. */
  resume(ids: readonly string[]): Promise<readonly Subscription[]>;
  /** Those whose pause their owner has not been told of. */
  untold(): Promise<readonly Subscription[]>;
  /**
   * Notes whether the owners know of the pause that began at `pausedAt`. Gives back the ids for
   * which that was new: of several instances one gets them, and tells.
   */
  markTold(ids: readonly string[], pausedAt: number, told: boolean): Promise<readonly string[]>;
}

/** Organisations that a channel has muted. Names are compared without case and surplus space. */
export interface MuteStore {
  /** False where the organisation was muted already. */
  mute(mute: Mute): Promise<boolean>;
  /** False where it was not muted. */
  unmute(place: ChannelRef, org: string): Promise<boolean>;
  /** Of one channel, or all; oldest first. */
  list(place?: ChannelRef): Promise<readonly Mute[]>;
}
