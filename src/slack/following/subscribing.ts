import { newSubscription } from '../../core/announcements/subscribing/new-subscription.ts';
import { type FollowWish, parseFollow } from '../../core/announcements/subscribing/parse-follow.ts';
import { previewFilter } from '../../core/announcements/subscribing/preview-filter.ts';
import type {
  ChannelRef,
  Subscription,
} from '../../core/announcements/subscribing/subscription.ts';
import type { FilterProblem } from '../../core/filter/filter-problem.ts';
import { formatFilter } from '../../core/filter/format-filter.ts';
import { type Vocabulary, vocabularyOf } from '../../core/filter/vocabulary.ts';
import type { Bot } from '../bot/bot.ts';
import type { FilterPreview } from '../views/parts/preview.ts';

/** Changes the subscriptions of a channel; the listeners report the result. */

/** Reads what follows `/case follow` by the rules of this library and these settings. */
export function readWish(
  bot: Bot,
  text: string,
):
  | { readonly wish: FollowWish; readonly notes: readonly FilterProblem[] }
  | { readonly wish: null; readonly problems: readonly FilterProblem[] } {
  return parseFollow(text, { vocabulary: vocabulary(bot), zone: bot.timeZone });
}

export function vocabulary(bot: Bot): Vocabulary {
  return vocabularyOf(bot.current().library.cases);
}

/** Counts the cases that a wish would have matched. */
export function preview(bot: Bot, wish: FollowWish): FilterPreview {
  const { matched, of, unapproved } = previewFilter(wish.filter, bot.current().library.cases);
  return { matching: matched.length, of, examples: matched.map((one) => one.org), unapproved };
}

/**
 * Makes a channel follow something, or changes what it follows.
 * @param given.changes id of the subscription that is changed; empty for a new one
 */
export async function follow(
  bot: Bot,
  wish: FollowWish,
  given: ChannelRef & { readonly by: string; readonly changes: string },
): Promise<{ readonly saved: Subscription; readonly replaced: Subscription | null }> {
  const { subscriptions } = bot.store;
  const { team, channel } = given;
  const changed =
    given.changes === ''
      ? undefined
      : (await subscriptions.list({ team, channel })).find(({ id }) => id === given.changes);
  const made = newSubscription({ team, channel }, wish, {
    id: bot.newId(),
    owner: given.by,
    now: bot.now(),
  });
  const done = await subscriptions.save(made);
  // A changed filter is another row: the old one goes once the new one is there.
  if (changed && changed.filter !== made.filter) await subscriptions.remove([changed.id]);
  return { saved: done.saved, replaced: done.replaced ?? changed ?? null };
}

/** Finds the subscription that `/case unfollow` means: one, several to choose from, or none. */
export async function toUnfollow(
  bot: Bot,
  place: ChannelRef,
  text: string,
): Promise<{ readonly one: Subscription | null; readonly all: readonly Subscription[] }> {
  const all = (await bot.store.subscriptions.list(place)).filter(
    ({ origin }) => origin === 'person',
  );
  if (text === '') return { one: all.length === 1 ? all[0]! : null, all };
  const { wish } = parseFollow(text, { zone: bot.timeZone });
  const filter = wish ? formatFilter(wish.filter) : text;
  return { one: all.find((each) => each.filter === filter || each.filter === text) ?? null, all };
}

/** Finds the subscription whose filter shares most words with what was typed; null if none shares any. */
export function nearestTo(
  text: string,
  subscriptions: readonly Subscription[],
): Subscription | null {
  const typed = wordsOf(text);
  let best: Subscription | null = null;
  let most = 0;
  for (const each of subscriptions) {
    const shared = wordsOf(each.filter).filter((word) => typed.includes(word)).length;
    if (shared > most) {
      most = shared;
      best = each;
    }
  }
  return best;
}

function wordsOf(filter: string): string[] {
  return filter
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !GRAMMAR.has(word));
}

/** Words of the filter language, which say nothing about what is meant. */
const GRAMMAR: ReadonlySet<string> = new Set([
  '',
  'org',
  'cluster',
  'tier',
  'impact',
  'status',
  'and',
  'or',
  'not',
  'except',
]);
