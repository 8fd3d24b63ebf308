import { replyInThread } from '../answering/reply-in-thread.ts';
import type { Listener } from './listener.ts';

/** `@Casebook …` in a channel or thread: answered in the thread. */
export const mention: Listener = {
  name: 'mention',
  needs: { events: ['app_mention'], scopes: ['app_mentions:read', 'chat:write'] },
  register(_, bot, onEvent) {
    onEvent('app_mention', async ({ event, body, client, context }) => {
      await replyInThread(bot, client, {
        listener: 'mention',
        team: body.team_id,
        eventId: body.event_id,
        self: context.botUserId ?? '',
        isShared: body.is_ext_shared_channel === true,
        isDirect: false,
        message: event,
      });
    });
  },
};
