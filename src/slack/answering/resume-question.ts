import type { WebClient } from '@slack/web-api';
import type { Bot } from '../bot/bot.ts';
import { atEdge } from '../bot/edge.ts';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import type { LeftQuestion } from '../receiving/pending.ts';
import { type Addressed, parseBody, type Typed } from '../receiving/question-body.ts';
import { lostQuestionMessage } from '../views/lost-question.ts';
import { payload, postReply, respondTo } from '../wire/post.ts';
import { answerCommand } from './answer-command.ts';
import { replyInThread } from './reply-in-thread.ts';

type Tell = (message: Verbatim<DrawnMessage>) => Promise<void>;

/**
 * Ends a question that an earlier process or attempt left behind. It is answered if certainly no answer
 * went out; otherwise its asker is told that the answer may be lost.
 */
export async function resumeQuestion(
  bot: Bot,
  client: WebClient,
  left: LeftQuestion,
): Promise<void> {
  const body = parseBody(left.body);
  if (body === null) {
    bot.log.warn({ event: left.id }, 'a question that another version kept is not answered');
    return left.question.done();
  }
  const user = 'said' in body ? body.said.message.user : body.typed.user;
  if (!(await bot.gate.admits({ user, teams: [] }))) return left.question.done();
  await ('said' in body
    ? resumeMessage(bot, client, left, body.said)
    : resumeCommand(bot, client, left, body.typed));
}

async function resumeMessage(
  bot: Bot,
  client: WebClient,
  left: LeftQuestion,
  said: Addressed,
): Promise<void> {
  if (!left.isSending) return replyInThread(bot, client, { said, question: left.question });
  const { channel, ts, thread_ts = ts } = said.message;
  await tellLost(bot, left, { team: said.team, channel }, '', async (message) => {
    await postReply(client, { channel, thread_ts }, message);
  });
}

/** A command's asker is told by its `response_url`, else in the direct message with the bot. */
async function resumeCommand(
  bot: Bot,
  client: WebClient,
  left: LeftQuestion,
  typed: Typed,
): Promise<void> {
  const { replyUrl, question } = left;
  const tell: Tell = async (message) => {
    if (replyUrl === '') await postReply(client, { channel: typed.user }, message);
    else await respondTo(replyUrl, { response_type: 'ephemeral', ...payload(message) });
  };
  if (left.isSending) return tellLost(bot, left, typed, typed.text, tell);
  await answerCommand(bot, typed, question, {
    surface: replyUrl === '' ? 'thread' : 'private',
    tell,
    // Nobody has seen a form or a confirmation, and the trigger for a form is over.
    subscribe: () => tell(lostQuestionMessage({ typed: typed.text, command: bot.command })),
  });
}

async function tellLost(
  bot: Bot,
  { question }: LeftQuestion,
  { team, channel }: { readonly team: string; readonly channel: string },
  typed: string,
  tell: Tell,
): Promise<void> {
  const ending = await atEdge(bot, { listener: 'lost question', team, channel }, tell, () =>
    tell(lostQuestionMessage({ typed, command: bot.command })),
  );
  await (ending === 'told' ? question.done() : question.leave());
}
