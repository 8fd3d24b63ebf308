import type { WebClient } from '@slack/web-api';
import { turnOf } from '../../core/conversation/answering/decide.ts';
import {
  isAboutSubscriptions,
  parseRequest,
} from '../../core/conversation/answering/parse-request.ts';
import { normaliseText } from '../../core/words/normalise.ts';
import type { Bot, ThreadKey } from '../bot/bot.ts';
import { atEdge } from '../bot/edge.ts';
import { seenBy } from '../bot/seen-by.ts';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import type { OpenQuestion } from '../receiving/pending.ts';
import type { Addressed } from '../receiving/question-body.ts';
import { byCommandMessage } from '../views/by-command.ts';
import { sharedChannelMessage } from '../views/shared-channel.ts';
import { postReply } from '../wire/post.ts';
import { answer, remember } from './converse.ts';
import { rememberPost } from './remember-post.ts';

/** A message that asks, and the question that was noted of it. */
export interface AskedInThread {
  readonly said: Addressed;
  /** Null if it was delivered before. */
  readonly question: OpenQuestion | null;
  /** True if an earlier attempt was interrupted; an agent was let in then. */
  readonly isResumed?: boolean;
}

/**
 * Answers in the message's thread: once, however often Slack delivers it, and never itself.
 * A follow-up that names no organisation is about the case that the thread is about; it waits for the
 * answers before it, which Slack may hold back.
 */
export async function replyInThread(
  bot: Bot,
  client: WebClient,
  asked: AskedInThread,
): Promise<void> {
  const { said } = asked;
  const { message, team } = said;
  // What is said in a direct message leans on all that was said there before, in a thread or not.
  const root = said.isDirect ? 'dm' : (message.thread_ts ?? message.ts);
  const seen = said.isDirect ? seenBy(bot, message.user) : bot;
  await bot.inTurn(`${team}:${message.channel}:${root}`, () => replyNow(seen, client, asked));
}

async function replyNow(
  bot: Bot,
  client: WebClient,
  { said, question, isResumed = false }: AskedInThread,
): Promise<void> {
  const { message, team } = said;
  const { channel } = message;
  const place = { channel, threadTs: message.thread_ts ?? message.ts, ts: message.ts };
  const what = { listener: said.listener, team, channel, event: said.eventId };
  const ending = await atEdge(
    bot,
    what,
    (error) => postReply(bot.wire, client, place, error),
    async (log) => {
      if (question === null) {
        log.info('delivered before: not answered again');
        return 'repeated';
      }
      const isAgent = message.bot_id !== undefined && !isResumed;
      if (isAgent && !(await mayAnswerAgent(bot, said))) {
        log.info('an agent was answered here just now, or often: not answered');
        return 'agent';
      }
      const post = async (drawn: Verbatim<DrawnMessage>) => {
        await question.sending();
        return postReply(bot.wire, client, place, drawn);
      };
      const keys = threadKeys(said);
      // A message of a channel that opens its thread has nothing before it.
      const isFirst = message.thread_ts === undefined && !said.isDirect;
      const thread = isFirst ? [] : await bot.threads.turns(keys[0]!);
      const words = normaliseText(message.text ?? '', { self: bot.botUserId });
      const request = parseRequest(words);
      if (isAboutSubscriptions(request)) {
        await post(byCommandMessage(words, { command: bot.command }));
        return 'subscription';
      }
      const answered = await answer(bot, request, { surface: 'thread', thread });
      const { reply, read, message: drawn } = answered;
      const { library } = bot.current();
      if (!(await mayShow(bot, said))) {
        await post(sharedChannelMessage());
        return 'shared-channel';
      }
      const ts = await post(drawn);
      if (ts !== null) {
        const posted = { channel, ts, threadTs: place.threadTs, message: drawn };
        await rememberPost(bot, { ...posted, reply, sharedBy: null, library });
      }
      await remember(bot, keys, turnOf(words, reply, thread, read));
      return reply.kind;
    },
  );
  await (ending === 'told' ? question?.done() : question?.leave());
}

/** Answers that agents get in one thread, as long as events are remembered. */
const AGENT_ANSWERS = 5;

/**
 * A person's own agent posts with that person's token: Slack names its app beside the person, just as
 * it does for bots. One answer a minute and a few in all leave two bots nothing to talk in circles with.
 */
async function mayAnswerAgent(bot: Bot, { team, message }: Addressed): Promise<boolean> {
  const thread = `agent:${team}:${message.channel}:${message.thread_ts ?? message.ts}`;
  // Without memory nothing would end a conversation between two programs.
  if (!(await bot.firstSight(`${thread}:${Math.floor(bot.now() / 60_000)}`, false))) return false;
  for (let answer = 1; answer <= AGENT_ANSWERS; answer++) {
    if (await bot.firstSight(`${thread}:#${answer}`, false)) return true;
  }
  return false;
}

/** A direct message is seen by its author alone, who was let in; any other place is judged by its readers. */
async function mayShow(
  { gate }: Bot,
  { isDirect, isShared, message }: Addressed,
): Promise<boolean> {
  if (isDirect || gate.allowsShared) return true;
  return !isShared && (await gate.allows(message.channel));
}

/**
 * The threads that a message belongs to, the one to read from first. A direct message outside any
 * thread goes on with the direct messages before it, and opens a thread of its own.
 */
function threadKeys({ message, team, isDirect }: Addressed): ThreadKey[] {
  const { channel } = message;
  if (message.thread_ts !== undefined) return [{ team, channel, threadTs: message.thread_ts }];
  const root = { team, channel, threadTs: message.ts };
  return isDirect ? [{ team, channel, threadTs: 'dm' }, root] : [root];
}
