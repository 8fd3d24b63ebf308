import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Bot } from './bot.ts';

/** Says why announcements can't go to a conversation, and what to do about it; null if they can. */
export async function channelTrouble(
  bot: Bot,
  client: WebClient,
  channel: string,
): Promise<string | null> {
  if (channel.startsWith('D')) return (await bot.gate.allows(channel)) ? null : BETWEEN_PEOPLE;
  try {
    const { channel: info } = await client.conversations.info({ channel });
    if (info?.is_archived) return 'This channel is archived.';
    if (info?.is_mpim) return BETWEEN_PEOPLE;
    if (info?.is_member === false) return INVITE_FIRST;
    return (await bot.gate.allows(channel)) ? null : SHARED;
  } catch (error) {
    const code = error instanceof WebAPIPlatformError ? error.data.error : '';
    // A private channel without the bot doesn't exist for it; a group message needs `mpim:read`.
    if (code === 'channel_not_found') return INVITE_FIRST;
    if (code === 'missing_scope') return BETWEEN_PEOPLE;
    throw error;
  }
}

const INVITE_FIRST =
  'I am not in this channel, so I could not post here. Type “/invite @Casebook” first.';
const SHARED = 'People of other organisations read this channel, so I do not post here.';
const BETWEEN_PEOPLE =
  'I can’t post in a conversation between people. Open my direct message and follow there instead.';
