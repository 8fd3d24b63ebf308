import { formatFilter } from '../../filter/format-filter.ts';
import { nextDue } from './cadence.ts';
import type { FollowWish } from './parse-follow.ts';
import type { ChannelRef, Subscription } from './subscription.ts';

/** Turns a channel's wish into a subscription. */
export function newSubscription(
  { team, channel }: ChannelRef,
  wish: FollowWish,
  made: {
    readonly id: string;
    /** User id; empty if it comes from the settings. */
    readonly owner: string;
    /** Epoch milliseconds. */
    readonly now: number;
  },
): Subscription {
  return {
    id: made.id,
    team,
    channel,
    filter: formatFilter(wish.filter),
    kinds: wish.kinds,
    cadence: wish.cadence,
    owner: made.owner,
    origin: made.owner === '' ? 'settings' : 'person',
    createdAt: made.now,
    nextDueAt: nextDue(wish.cadence, made.now),
    paused: null,
    lastPosted: null,
  };
}
