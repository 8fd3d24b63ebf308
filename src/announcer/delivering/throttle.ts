import { type ChannelRef, channelKey } from '../../core/announcements/subscribing/subscription.ts';
import type { DeliveryStore } from '../../store/delivery-store.ts';

/** Reacts to rate limits. Slack doesn't say if it means the channel or the workspace. */
export interface Throttle {
  /** Posts nothing to a channel before `until`. */
  limited(place: ChannelRef, until: number): Promise<void>;
}

/**
 * A channel that is limited waits alone. If a second one is limited while the first still waits, the
 * limit is the workspace's, and all of it waits.
 */
export function createThrottle(
  deliveries: Pick<DeliveryStore, 'holdChannel' | 'holdTeam'>,
  now: () => number,
): Throttle {
  const waiting = new Map<string, { team: string; until: number }>();
  return {
    async limited({ team, channel }, until) {
      const place = { team, channel };
      for (const [key, each] of waiting) if (each.until <= now()) waiting.delete(key);
      const others = [...waiting].some(
        ([key, each]) => each.team === team && key !== channelKey(place),
      );
      waiting.set(channelKey(place), { team, until });
      await deliveries.holdChannel(place, until);
      if (others) await deliveries.holdTeam(team, until);
    },
  };
}
