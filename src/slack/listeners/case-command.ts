import { normaliseText } from '../../core/conversation/normalise.ts';
import { isAboutSubscriptions, parseRequest } from '../../core/conversation/request.ts';
import { answer } from '../converse.ts';
import { atEdge } from '../edge.ts';
import type { Message } from '../message.ts';
import type { Listener } from './listener.ts';

/** `/case …`: answered privately; the asker decides what the channel sees. */
export const caseCommand: Listener = {
  name: 'case-command',
  needs: { commands: ['/case'], scopes: ['commands'] },
  register(app, bot) {
    app.command('/case', async ({ ack, command, respond }) => {
      await ack();
      const tell = async ({ text, blocks }: Message) => {
        await respond({
          response_type: 'ephemeral',
          text,
          blocks: [...blocks],
          unfurl_links: false,
          unfurl_media: false,
        });
      };
      const what = { listener: 'case-command', team: command.team_id, channel: command.channel_id };
      await atEdge(bot, what, tell, async () => {
        const request = parseRequest(normaliseText(command.text));
        if (isAboutSubscriptions(request)) return;
        await tell(answer(bot, request, { surface: 'private' }).message);
      });
    });
  },
};
