import type { Bot } from '../slack/bot/bot.ts';
import type { Store } from '../store/store.ts';
import type { Forgiving } from './forgiving.ts';

/**
 * Creates the memory of threads, posts and events. Answers don't depend on it: while the store is away nothing is
 * remembered, and every event is a new one.
 * @param now epoch milliseconds
 */
export function createMemory(
  store: Pick<Store, 'threads' | 'events' | 'posts'>,
  forgiving: Forgiving,
  now: () => number,
): Pick<Bot, 'threads' | 'firstSight' | 'notePost'> {
  return {
    threads: {
      turns: (key) => forgiving(() => store.threads.recall(key, now()), []),
      remember: (key, turn) => forgiving(() => store.threads.remember(key, turn, now()), undefined),
    },
    notePost: (post, cases) => forgiving(() => store.posts.remember(post, cases, now()), undefined),
    firstSight: (key, ifUnknown = true) =>
      forgiving(() => store.events.markSeen(key, now()), ifUnknown),
  };
}
