import type { Clock } from '../state/clock.ts';

export interface RateLimits {
  /** Returns the seconds to wait if a call comes too soon; otherwise counts the call. */
  refuse(method: string, channel: string | undefined, perMinute: number): number | undefined;
}

const minute = 60_000;
/** Slack allows about one post a second in a channel. */
const postEvery = 1000;

export function createRateLimits(
  clock: Clock,
  { posts = true, tiers = false }: { readonly posts?: boolean; readonly tiers?: boolean } = {},
): RateLimits {
  const lastPost = new Map<string, number>();
  const recent = new Map<string, number[]>();
  return {
    refuse(method, channel, perMinute) {
      const now = clock.now();
      if (tiers) {
        const calls = (recent.get(method) ?? []).filter((at) => now - at < minute);
        recent.set(method, calls);
        if (calls.length >= perMinute) return Math.ceil((minute - (now - calls[0]!)) / 1000);
        calls.push(now);
      }
      if (posts && method === 'chat.postMessage' && channel !== undefined) {
        const last = lastPost.get(channel);
        if (last !== undefined && now - last < postEvery) {
          return Math.ceil((postEvery - (now - last)) / 1000);
        }
        lastPost.set(channel, now);
      }
      return undefined;
    },
  };
}
