import { readWorklist } from '../../announcer/worklist.ts';
import { COMMANDS } from '../../core/conversation/commands/table.ts';
import { exampleQuestions } from '../../core/conversation/examples.ts';
import { atEdge } from '../bot/edge.ts';
import { seenBy } from '../bot/seen-by.ts';
import { homeView } from '../views/home.ts';
import type { Listener } from './listener.ts';

/** Someone opened the app: the Home tab shows the library, the Messages tab suggests questions. */
export const homeOpened: Listener = {
  name: 'home-opened',
  needs: { events: ['app_home_opened'], scopes: ['assistant:write'] },
  register(_, bot, onEvent) {
    onEvent('app_home_opened', async ({ event, body, client }) => {
      const { library } = seenBy(bot, event.user).current();
      const examples = exampleQuestions(library);
      const what = { listener: 'home-opened', team: body.team_id, tab: event.tab };
      // Nobody asked for anything: what fails is for the log alone.
      await atEdge(
        bot,
        what,
        async () => {},
        async () => {
          if (event.tab === 'home') {
            const isCurator = bot.curators.includes(event.user);
            const worklist = isCurator ? await readWorklist(bot.store, library) : null;
            await client.views.publish({
              user_id: event.user,
              view: homeView({
                library,
                commands: COMMANDS,
                isCurator,
                worklist,
                examples,
                command: bot.command,
              }),
            });
          } else if (examples.length > 0) {
            // Without a thread_ts the prompts stay pinned above the composer.
            const prompts = examples.map((question) => ({ title: question, message: question }));
            await client.apiCall('assistant.threads.setSuggestedPrompts', {
              channel_id: event.channel,
              prompts,
            });
          }
        },
      );
    });
  },
};
