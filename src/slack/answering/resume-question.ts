import type { WebClient } from '@slack/web-api';
import type { Bot } from '../bot/bot.ts';
import { atEdge } from '../bot/edge.ts';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import type { LeftQuestion } from '../receiving/pending.ts';
import { type Addressed, parseBody, type Typed } from '../receiving/question-body.ts';
import { lostQuestionMessage } from '../views/lost-question.ts';
import { lookForReply } from '../wire/look-for-reply.ts';
import { type Noted, payload, postMessage, respondTo } from '../wire/post.ts';
import { answerCommand } from './answer-command.ts';
import { replyInThread } from './reply-in-thread.ts';

type Tell = (message: Verbatim<DrawnMessage>, noted?: Noted) => Promise<void>;

/**
 * Ends a question that an earlier process or attempt left behind. It is answered if certainly no answer
 * went out, also if its thread shows that. Otherwise its asker is told, once, that the answer may be lost.
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
    : resumeCommand(bot, left, body.typed));
}

async function resumeMessage(
  bot: Bot,
  client: WebClient,
  left: LeftQuestion,
  said: Addressed,
): Promise<void> {
  const { channel, ts, thread_ts = ts } = said.message;
  const answer = () =>
    replyInThread(bot, client, { said, question: left.question, isResumed: true });
  if (!left.isSending) return answer();
  const found = await lookForReply(client, { channel, threadTs: thread_ts, ts });
  switch (found.kind) {
    case 'found':
      return left.question.done();
    case 'absent':
      return answer();
    case 'later':
      return left.question.leave();
    case 'unavailable':
      await tellLost(bot, left, { team: said.team, channel }, '', async (message, noted) => {
        await postMessage(bot.wire, { channel, thread_ts }, message, noted);
      });
  }
}

/** A command's asker is told by its `response_url`, else in the direct message with the bot. */
async function resumeCommand(bot: Bot, left: LeftQuestion, typed: Typed): Promise<void> {
  const { replyUrl, question } = left;
  const tell: Tell = async (message, noted) => {
    if (replyUrl === '') await postMessage(bot.wire, { channel: typed.user }, message, noted);
    else
      await respondTo(
        bot.wire,
        replyUrl,
        { response_type: 'ephemeral', ...payload(message) },
        noted,
      );
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
  { id, isTold, question, telling }: LeftQuestion,
  { team, channel }: { readonly team: string; readonly channel: string },
  typed: string,
  tell: Tell,
): Promise<void> {
  if (isTold) {
    bot.log.warn(
      { event: id },
      'interrupted again, while its asker was told of it: not told twice',
    );
    return question.done();
  }
  const once: Tell = (message) => tell(message, telling);
  const ending = await atEdge(bot, { listener: 'lost question', team, channel }, once, () =>
    once(lostQuestionMessage({ typed, command: bot.command })),
  );
  await (ending === 'told' ? question.done() : question.leave());
}
