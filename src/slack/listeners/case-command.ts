import {
  isAboutSubscriptions,
  parseRequest,
} from '../../core/conversation/answering/parse-request.ts';
import { normaliseText } from '../../core/words/normalise.ts';
import { answer } from '../answering/converse.ts';
import { atEdge } from '../bot/edge.ts';
import { seenBy } from '../bot/seen-by.ts';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import { payload, respondTo } from '../wire/post.ts';
import { handleSubscription } from './follow-command.ts';
import type { Listener } from './listener.ts';

/** `/case …`: answered privately; the asker decides what the channel sees. */
export const caseCommand: Listener = {
  name: 'case-command',
  needs: { commands: ['/case'], scopes: ['commands'] },
  register(app, bot) {
    app.command('/case', async ({ ack, command, client }) => {
      await ack();
      const say =
        (response_type: 'ephemeral' | 'in_channel') => async (message: Verbatim<DrawnMessage>) => {
          await respondTo(command.response_url, { response_type, ...payload(message) });
        };
      const tell = say('ephemeral');
      const what = { listener: 'case-command', team: command.team_id, channel: command.channel_id };
      await atEdge(bot, what, tell, async () => {
        const request = parseRequest(normaliseText(command.text));
        if (isAboutSubscriptions(request)) {
          await handleSubscription(bot, request, {
            team: bot.team,
            channel: command.channel_id,
            user: command.user_id,
            triggerId: command.trigger_id,
            client,
            tell,
            announce: async (message) => {
              const isAllowed = await bot.gate.allows(command.channel_id);
              await say(isAllowed ? 'in_channel' : 'ephemeral')(message);
            },
          });
          return;
        }
        await tell(answer(seenBy(bot, command.user_id), request, { surface: 'private' }).message);
      });
    });
  },
};
