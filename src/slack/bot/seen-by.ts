import type { Bot } from './bot.ts';

/** The bot as a person sees it who alone reads the answer: curators see drafts too. */
export function seenBy(bot: Bot, user: string): Bot {
  return bot.curators.includes(user) ? { ...bot, current: bot.withDrafts } : bot;
}
