import { exampleQuestions } from '../../core/conversation/examples.ts';
import { homeView } from '../views/home.ts';
import type { Listener } from './listener.ts';

/** Someone opened the app: the Home tab shows the library, the Messages tab suggests questions. */
export const homeOpened: Listener = {
  name: 'home-opened',
  needs: { events: ['app_home_opened'], scopes: ['assistant:write'] },
  register(app, bot) {
    app.event('app_home_opened', async ({ event, client }) => {
      const { library } = bot.current();
      if (event.tab === 'home') {
        const isCurator = bot.curators.includes(event.user);
        await client.views.publish({
          user_id: event.user,
          view: homeView({ library, isCurator, examples: exampleQuestions(library) }),
        });
        return;
      }
      const prompts = exampleQuestions(library).map((question) => ({
        title: question,
        message: question,
      }));
      if (prompts.length === 0) return;
      // Without a thread_ts the prompts stay pinned above the composer.
      await client.apiCall('assistant.threads.setSuggestedPrompts', {
        channel_id: event.channel,
        prompts,
      });
    });
  },
};
