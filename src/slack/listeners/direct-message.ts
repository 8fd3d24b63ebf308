import { replyInThread } from '../answering/reply-in-thread.ts';
import type { Listener } from './listener.ts';

/** A direct message: every one is meant for the bot, so no mention is needed. */
export const directMessage: Listener = {
  name: 'direct-message',
  needs: { events: ['message.im'], scopes: ['im:history', 'chat:write'] },
  register(_, bot, onEvent) {
    onEvent('message', async ({ body, client }) => {
      const received = bot.inbox.noted(body);
      if (received && 'said' in received) await replyInThread(bot, client, received);
    });
  },
};
