import { formatFilter } from '../../filter/format-filter.ts';
import { nextDue } from './cadence.ts';
import type { FollowWish } from './parse-follow.ts';
import type { ChannelRef, Subscription } from './subscription.ts';

/** A channel's wish as it is kept. */
export function newSubscription(
  { team, channel }: ChannelRef,
  wish: FollowWish,
  made: {
    readonly id: string;
    /** User id; empty where it comes from the settings. */
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
