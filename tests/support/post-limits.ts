/** A judge of pace that knows nothing of ours: counts what Slack would have refused. */
export interface PostLimits {
  /** Milliseconds to wait where a post comes too soon; 0 where it is taken, and counted. */
  take(channel: string, now: number): number;
  /** How many came too soon. */
  readonly refused: number;
}

/** One post in `channelMs` a channel, and so many in any 60 seconds in the workspace. */
export function createPostLimits({
  channelMs,
  teamPerMinute,
}: {
  readonly channelMs: number;
  readonly teamPerMinute: number;
}): PostLimits {
  const last = new Map<string, number>();
  let recent: number[] = [];
  let refused = 0;
  return {
    take(channel, now) {
      recent = recent.filter((at) => now - at < 60_000);
      const sinceLast = now - (last.get(channel) ?? Number.NEGATIVE_INFINITY);
      const waits = [
        channelMs - sinceLast,
        recent.length >= teamPerMinute ? 60_000 - (now - recent[0]!) : 0,
      ];
      const wait = Math.max(0, ...waits);
      if (wait > 0) {
        refused++;
        return wait;
      }
      last.set(channel, now);
      recent.push(now);
      return 0;
    },
    get refused() {
      return refused;
    },
  };
}
