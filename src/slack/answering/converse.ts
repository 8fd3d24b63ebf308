import { decide } from '../../core/conversation/answering/decide.ts';
import { lookAhead } from '../../core/conversation/answering/look-ahead.ts';
import type { LibraryRequest } from '../../core/conversation/answering/parse-request.ts';
import { type RequestRead, readRequest } from '../../core/conversation/answering/read-request.ts';
import type { Reply } from '../../core/conversation/commands/table.ts';
import type { Turn } from '../../core/conversation/thread.ts';
import { dayOf } from '../../core/words/day.ts';
import type { Bot, ThreadKey } from '../bot/bot.ts';
import { requireVerbatim, type Verbatim } from '../bot/quote-guard.ts';
import type { DrawnMessage, Modal } from '../kit/message.ts';
import type { Named, Surface } from '../kit/surface.ts';
import { replyMessage, replyModal } from './draw-reply.ts';

/** A reply, what was read of its question, and how it is drawn. */
export interface Answered {
  readonly reply: Reply;
  readonly read: RequestRead;
  readonly message: Verbatim<DrawnMessage>;
}

/** Answers a request from the library as it is now. Its words are read once. */
export async function answer(
  bot: Bot,
  request: LibraryRequest,
  options: Surface & { readonly thread?: readonly Turn[] },
): Promise<Answered> {
  const { thread = [] } = options;
  const today = todayOf(bot);
  const read = readRequest(request, { ...bot.current(), thread, today });
  await lookAhead(bot.current(), (now) => decide(read, { ...now, thread, today }));
  // The library may have changed meanwhile.
  const reply = decide(read, { ...bot.current(), thread, today });
  return { reply, read, message: draw(bot, reply, options) };
}

/**
 * Draws a reply as a message.
 * @throws if evidence in it isn't the file's own: such a message is never sent
 */
export function draw(bot: Bot, reply: Reply, surface: Surface): Verbatim<DrawnMessage> {
  return proven(bot, replyMessage(reply, { ...surface, ...namedBy(bot) }));
}

/** Draws a reply as a modal; throws as `draw` does. */
export function drawModal(bot: Bot, reply: Reply): Verbatim<Modal> {
  return proven(bot, replyModal(reply, namedBy(bot)));
}

function namedBy(bot: Bot): Named {
  return { command: bot.command, today: todayOf(bot) };
}

function todayOf(bot: Bot): string {
  return dayOf(bot.now());
}

/** Passes what the quote guard passes. */
export function proven<T extends DrawnMessage | Modal>(bot: Bot, drawn: T): Verbatim<T> {
  return requireVerbatim(drawn, bot.current().library);
}

/** Remembers a question of a thread, if the reply was about a case or left a choice. */
export async function remember(
  bot: Bot,
  keys: readonly ThreadKey[],
  turn: Turn | null,
): Promise<void> {
  if (!turn) return;
  for (const key of keys) await bot.threads.remember(key, turn);
}
