import {
  isAboutSubscriptions,
  parseRequest,
} from '../../core/conversation/answering/parse-request.ts';
import type { SubscriptionRequest } from '../../core/conversation/commands/table.ts';
import { normaliseText } from '../../core/words/normalise.ts';
import type { Bot } from '../bot/bot.ts';
import { atEdge } from '../bot/edge.ts';
import { seenBy } from '../bot/seen-by.ts';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import type { OpenQuestion } from '../receiving/pending.ts';
import type { Typed } from '../receiving/question-body.ts';
import { answer } from './converse.ts';

/** The way to answer a command. */
export interface CommandReplies {
  /** `thread` if it is answered in the bot's direct message, where nothing can be shared. */
  readonly surface: 'private' | 'thread';
  /** Tells the person alone. */
  tell(message: Verbatim<DrawnMessage>): Promise<void>;
  /** Handles a command about subscriptions. */
  subscribe(request: SubscriptionRequest): Promise<void>;
}

/** Answers a command. */
export async function answerCommand(
  bot: Bot,
  { team, channel, user, text }: Typed,
  question: OpenQuestion,
  { surface, tell, subscribe }: CommandReplies,
): Promise<void> {
  const ending = await atEdge(bot, { listener: 'case-command', team, channel }, tell, async () => {
    const request = parseRequest(normaliseText(text));
    if (isAboutSubscriptions(request)) {
      await question.sending();
      await subscribe(request);
      return 'subscription';
    }
    const { reply, message } = await answer(seenBy(bot, user), request, { surface });
    await question.sending();
    await tell(message);
    return reply.kind;
  });
  await (ending === 'told' ? question.done() : question.leave());
}
