import type { Bot } from '../bot/bot.ts';
import { atEdge } from '../bot/edge.ts';
import { MESSAGE_LINK, parseMessageLink } from '../kit/message-link.ts';
import { postMessage } from '../wire/post.ts';
import type { Listener } from './listener.ts';

/** A curator says that an unconfirmed post is there, and mostly where. */
export const messageLinkForm: Listener = {
  name: 'view message link',
  needs: { interactivity: true, scopes: ['chat:write'] },
  register(app, bot) {
    app.view(MESSAGE_LINK.form, async ({ ack, body, view }) => {
      const { id: by } = body.user;
      const field = view.state.values[MESSAGE_LINK.field]?.[MESSAGE_LINK.field];
      const typed = field?.value?.trim() ?? '';
      const read = await readPlace(bot, view.private_metadata, typed);
      if (typeof read === 'object' && read !== null && 'wrong' in read) {
        const errors = { [MESSAGE_LINK.field]: read.wrong };
        return ack({ response_action: 'errors', errors });
      }
      await ack();
      await atEdge(
        bot,
        { listener: 'view message link', team: bot.team },
        (message) => postMessage(bot.wire, { channel: by }, message),
        async () => {
          if (!bot.curators.includes(by)) return;
          const decision = { deliveryId: view.private_metadata, decision: 'there', by } as const;
          await bot.announcer.decide(read === null ? decision : { ...decision, ts: read.ts });
        },
      );
    });
  },
};

/** The ts of a post; null if no link was given. */
async function readPlace(
  { store }: Pick<Bot, 'store'>,
  deliveryId: string,
  typed: string,
): Promise<{ readonly ts: string } | { readonly wrong: string } | null> {
  if (typed === '') return null;
  const place = parseMessageLink(typed);
  if (!place)
    return { wrong: 'This isn’t the link of a message. Copy it from the message’s menu.' };
  const delivery = await store.deliveries.find(deliveryId);
  if (delivery && delivery.channel !== place.channel) {
    return { wrong: 'This message is in another channel than the announcement.' };
  }
  return { ts: place.ts };
}
