import type { MessageEvent } from '@slack/types';
import { replyInThread } from '../answering/reply-in-thread.ts';
import type { Listener } from './listener.ts';

/** A direct message: every one is meant for the bot, so no mention is needed. */
export const directMessage: Listener = {
  name: 'direct-message',
  needs: { events: ['message.im'], scopes: ['im:history', 'chat:write'] },
  register(_, bot, onEvent) {
    onEvent('message', async ({ event, body, client, context }) => {
      if (event.channel_type !== 'im' || !isWritten(event)) return;
      await replyInThread(bot, client, {
        listener: 'direct-message',
        team: body.team_id,
        eventId: body.event_id,
        self: context.botUserId ?? '',
        isShared: false,
        isDirect: true,
        message: event,
      });
    });
  },
};

/** Subtypes of a person's new message; any other is an edit, a deletion or a bot's post. */
const WRITTEN = ['file_share', 'thread_broadcast', 'me_message'] as const;
type Written = Extract<MessageEvent, { subtype: undefined | (typeof WRITTEN)[number] }>;

function isWritten(event: MessageEvent): event is Written {
  return event.subtype === undefined || WRITTEN.some((subtype) => subtype === event.subtype);
}
