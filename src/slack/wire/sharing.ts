import type { WebClient } from '@slack/web-api';
import type { ChannelRef } from '../../core/announcements/subscribing/subscription.ts';

/** How long it is believed that a channel is shared or not. */
const BELIEVED_MS = 10 * 60 * 1000;

/** What Slack says of a channel that others may read. */
export function isShared(channel: SharedMarks | undefined): boolean {
  return Boolean(channel?.is_ext_shared || channel?.is_pending_ext_shared);
}

interface SharedMarks {
  readonly is_ext_shared?: boolean;
  readonly is_pending_ext_shared?: boolean;
}

/**
 * Tells whether people of other organisations read a channel: a channel may become shared long after
 * it began to follow the library. Asked of Slack at most every ten minutes a channel; where Slack does
 * not say, the channel is taken as not shared, for then Slack refuses the post itself.
 */
export function createSharedChannels(
  client: WebClient,
  now: () => number,
): (place: ChannelRef) => Promise<boolean> {
  const known = new Map<string, { readonly shared: boolean; readonly at: number }>();
  return async ({ channel }) => {
    if (channel.startsWith('D')) return false;
    const before = known.get(channel);
    if (before && now() - before.at < BELIEVED_MS) return before.shared;
    const shared = await client.conversations.info({ channel }).then(
      (answer) => isShared(answer.channel),
      () => false,
    );
    known.set(channel, { shared, at: now() });
    return shared;
  };
}
