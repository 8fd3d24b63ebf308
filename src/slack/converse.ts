import { decide, type LibraryRequest, subjectOf } from '../core/conversation/decide.ts';
import type { Reply } from '../core/conversation/reply.ts';
import type { Turn } from '../core/search/ranking.ts';
import type { Bot, ThreadKey } from './bot.ts';
import type { Message } from './kit.ts';
import { refuseUnlessVerbatim } from './quote-guard.ts';
import { replyMessage, type Surface } from './reply-message.ts';

/** A reply, drawn and proved: every quote in `message` is the file's own. */
export interface Drawn {
  readonly reply: Reply;
  readonly message: Message;
}

/** Answers a request from the library as it is now. */
export function answer(
  bot: Bot,
  request: LibraryRequest,
  options: { readonly surface: Surface; readonly thread?: readonly Turn[] },
): Drawn {
  const { library, search } = bot.current();
  const reply = decide(request, { library, search, thread: options.thread ?? [] });
  return draw(bot, reply, options.surface);
}

/**
 * Draws a reply for a surface.
 * @throws where a drawn quote differs from the file's: such a message is never sent
 */
export function draw(bot: Bot, reply: Reply, surface: Surface): Drawn {
  const message = replyMessage(reply, surface);
  refuseUnlessVerbatim(message, bot.current().library);
  return { reply, message };
}

/** Remembers what a thread was about, where the reply was about a case. */
export async function remember(
  bot: Bot,
  keys: readonly ThreadKey[],
  question: string,
  reply: Reply,
): Promise<void> {
  const subject = subjectOf(reply);
  if (subject === '') return;
  for (const key of keys) await bot.threads.remember(key, { q: question, case: subject });
}
