import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import { askerOf } from '../bot/asker.ts';
import type { Bot } from '../bot/bot.ts';
import { atEdge } from '../bot/edge.ts';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import { membersOnlyMessage } from '../views/members-only.ts';
import { sharedChannelMessage } from '../views/shared-channel.ts';
import { payload, postMessage, respondTo } from '../wire/post.ts';

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

/** The event of a message that somebody wrote. */
interface Written {
  readonly type: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly bot_id?: string;
}

/**
 * Lets nothing of somebody who may not see the library reach a listener. Registered before all of
 * them, so a new listener is behind it without a line of its own.
 */
export function membersOnly(app: Pick<App, 'use'>, bot: Bot): void {
  app.use(async (args) => {
    const asker = askerOf(args.body);
    const isPublic = 'event' in args && args.event.type === 'app_mention';
    // What everybody in a channel reads is judged by the place: see `replyInThread`.
    if (asker === null || (isPublic && bot.gate.allowsShared) || (await bot.gate.admits(asker))) {
      return args.next();
    }
    const what = { listener: 'members only', team: args.context.teamId };
    await atEdge(
      bot,
      what,
      async () => {},
      async (log) => {
        log.info('somebody of another organisation, or a guest: no answer');
        const received = bot.inbox.noted(args.body);
        if (received?.question !== null) await turnAway(bot, args as Args);
      },
    );
    await bot.inbox.noted(args.body)?.question?.done();
  });
}

/** Acknowledges what was sent and says no, in the way that fits it. */
async function turnAway(bot: Bot, args: Args): Promise<void> {
  if ('event' in args) return turnAwayMessage(bot, args.event as unknown as Written);
  const { body } = args as { body: { type?: string; response_url?: string } };
  if ('options' in args) return args.ack({ options: [] });
  if (body.type === 'view_submission') {
    return (args.ack as (answer: object) => Promise<void>)({ response_action: 'clear' });
  }
  await (args.ack as (() => Promise<void>) | undefined)?.();
  if (body.response_url !== undefined) {
    const how = { response_type: 'ephemeral', replace_original: false };
    await respondTo(bot.wire, body.response_url, { ...payload(membersOnlyMessage()), ...how });
  }
}

async function turnAwayMessage(bot: Bot, event: Written): Promise<void> {
  // Nothing is said on the Home tab, nor to other organisations' bots.
  if (event.type === 'app_home_opened' || event.bot_id !== undefined) return;
  const { channel, ts, thread_ts = ts } = event;
  const message: Verbatim<DrawnMessage> =
    event.type === 'app_mention' ? sharedChannelMessage() : membersOnlyMessage();
  await postMessage(bot.wire, { channel, thread_ts }, message);
}
