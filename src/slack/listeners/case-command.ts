import { answerCommand } from '../answering/answer-command.ts';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import { payload, respondTo } from '../wire/post.ts';
import { handleSubscription } from './follow-command.ts';
import type { Listener } from './listener.ts';

/** `/case …`, or whatever the settings call it: answered privately; the asker decides what the channel sees. */
export const caseCommand: Listener = {
  name: 'case-command',
  needs: { commands: ['/case'], scopes: ['commands'] },
  register(app, bot) {
    app.command(bot.command, async ({ ack, body, command, client }) => {
      await ack();
      const received = bot.inbox.noted(body);
      if (!received || !('typed' in received) || received.question === null) return;
      const { typed, question } = received;
      const say =
        (response_type: 'ephemeral' | 'in_channel') => async (message: Verbatim<DrawnMessage>) => {
          await respondTo(bot.wire, command.response_url, { response_type, ...payload(message) });
        };
      const tell = say('ephemeral');
      await answerCommand(bot, typed, question, {
        surface: 'private',
        tell,
        subscribe: (request) =>
          handleSubscription(bot, request, {
            ...typed,
            team: bot.team,
            triggerId: command.trigger_id,
            client,
            tell,
            announce: async (message) => {
              const isAllowed = await bot.gate.allows(typed.channel);
              await say(isAllowed ? 'in_channel' : 'ephemeral')(message);
            },
          }),
      });
    });
  },
};
