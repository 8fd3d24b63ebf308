import { replyInThread } from '../answering/reply-in-thread.ts';
import type { Listener } from './listener.ts';

/** A direct message: every one is meant for the bot, so no mention is needed. */
export const directMessage: Listener = {
  name: 'direct-message',
  needs: { events: ['message.im'], scopes: ['im:history', 'chat:write'] },
  register(_, bot, onEvent) {
    onEvent('message', async ({ event, body, client, context }) => {
      // A subtype says that this is no new message of a person: an edit, a deletion, a bot's post.
      if (
        event.channel_type !== 'im' ||
        (event.subtype !== undefined && event.subtype !== 'file_share')
      )
        return;
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
