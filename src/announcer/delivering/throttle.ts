import { type ChannelRef, channelKey } from '../../core/announcements/subscribing/subscription.ts';
import type { DeliveryStore } from '../../store/delivery-store.ts';

/** Answers to "too fast": Slack does not say whether the channel or the workspace is meant. */
export interface Throttle {
  /** Notes that a channel may not be posted to before `until`. */
  limited(place: ChannelRef, until: number): Promise<void>;
}

/**
 * One channel that is limited waits alone; a second one that is limited while the first still
 * waits means the workspace, and then all of it waits.
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
