import { replyInThread } from '../answering/reply-in-thread.ts';
import type { Listener } from './listener.ts';

/** `@Casebook …` in a channel or thread: answered in the thread. */
export const mention: Listener = {
  name: 'mention',
  needs: { events: ['app_mention'], scopes: ['app_mentions:read', 'chat:write'] },
  register(_, bot, onEvent) {
    onEvent('app_mention', async ({ body, client }) => {
      const received = bot.inbox.noted(body);
      if (received && 'said' in received) await replyInThread(bot, client, received);
    });
  },
};
