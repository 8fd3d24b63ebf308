import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { isShared } from '../wire/sharing.ts';
import type { Bot } from './bot.ts';

/**
 * Why announcements cannot go to a channel, with what to do about it; null where they can.
 * A direct message is always fine.
 */
export async function channelTrouble(
  bot: Bot,
  client: WebClient,
  channel: string,
): Promise<string | null> {
  if (channel.startsWith('D')) return null;
  try {
    const { channel: info } = await client.conversations.info({ channel });
    if (info?.is_archived) return 'This channel is archived.';
    if (info?.is_member === false) return INVITE_FIRST;
    if (isShared(info) && !bot.answersInSharedChannels) {
      return 'People of other organisations read this channel, so I do not post here.';
    }
    return null;
  } catch (error) {
    // A private channel that we are not in does not exist for us.
    if (error instanceof WebAPIPlatformError && error.data.error === 'channel_not_found')
      return INVITE_FIRST;
    throw error;
  }
}

const INVITE_FIRST =
  'I am not in this channel, so I could not post here. Type “/invite @Casebook” first.';
