import type { WebClient } from '@slack/web-api';
import type { SubscriptionRequest } from '../../core/conversation/commands/table.ts';
import { correctFilter } from '../../core/filter/filter-problem.ts';
import { normaliseText } from '../../core/words/normalise.ts';
import type { Bot } from '../bot/bot.ts';
import { channelTrouble } from '../bot/channel-trouble.ts';
import { newForm, openFollowForm } from '../following/follow-modal-opener.ts';
import { follow, nearestTo, preview, readWish, toUnfollow } from '../following/subscribing.ts';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import { followConfirmedMessage } from '../views/follow-confirmed.ts';
import { followEndedMessage } from '../views/follow-ended.ts';
import { followProblemMessage } from '../views/follow-problem.ts';
import { followingMessage } from '../views/following.ts';

/** The place and author of `/case follow …`, and ways to answer. */
export interface SubscriptionPlace {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly triggerId: string;
  readonly client: WebClient;
  /** Tells the person alone. */
  tell(message: Verbatim<DrawnMessage>): Promise<void>;
  /** Tells the channel. */
  announce(message: Verbatim<DrawnMessage>): Promise<void>;
}

/** `/case follow`, `/case unfollow`, `/case following`: success is seen by the channel, trouble by the asker. */
export function handleSubscription(
  bot: Bot,
  request: SubscriptionRequest,
  place: SubscriptionPlace,
): Promise<void> {
  switch (request.kind) {
    case 'follow':
      return handleFollow(bot, request.filter, place);
    case 'unfollow':
      return handleUnfollow(bot, request.filter, place);
    case 'following':
      return showFollowing(bot, place, 0);
  }
}

async function handleFollow(bot: Bot, text: string, place: SubscriptionPlace): Promise<void> {
  const trouble = await channelTrouble(bot, place.client, place.channel);
  if (trouble)
    return place.tell(
      followProblemMessage({
        command: bot.command,
        what: trouble,
        instead: `follow ${text}`.trim(),
        again: true,
      }),
    );
  if (text === '') return openFollowForm(bot, place, newForm());
  const read = readWish(bot, text);
  if (!read.wish) {
    const what = read.problems.map(({ message, hint }) => `${message} ${hint}`).join('\n');
    const meant = correctFilter(normaliseText(text), read.problems);
    const instead = meant === null ? '' : `follow ${meant}`.trim();
    return place.tell(followProblemMessage({ command: bot.command, what, instead }));
  }
  const { saved, replaced } = await follow(bot, read.wish, {
    ...placeOf(place),
    by: place.user,
    changes: '',
  });
  await place.announce(
    followConfirmedMessage({
      subscription: saved,
      by: place.user,
      replaced,
      preview: preview(bot, read.wish),
      notes: read.notes,
    }),
  );
}

async function handleUnfollow(bot: Bot, text: string, place: SubscriptionPlace): Promise<void> {
  const { one, all } = await toUnfollow(bot, placeOf(place), text);
  if (one) {
    await bot.store.subscriptions.remove([one.id]);
    return place.announce(
      followEndedMessage({ subscription: one, by: place.user, command: bot.command }),
    );
  }
  if (all.length === 0) {
    const isConfigured = (await bot.store.subscriptions.list(placeOf(place))).length > 0;
    const what = isConfigured
      ? 'This channel follows by the setting CASEBOOK_ANNOUNCE_CHANNELS, which whoever runs Casebook can change. Nobody here asked for more.'
      : 'This channel follows nothing.';
    return place.tell(followProblemMessage({ command: bot.command, what, instead: 'following' }));
  }
  if (text === '') return showFollowing(bot, place, 0, true);
  const nearest = nearestTo(text, all);
  await place.tell(
    followProblemMessage({
      command: bot.command,
      what: `This channel does not follow “${text}”.`,
      instead: nearest === null ? 'following' : `unfollow ${nearest.filter}`.trim(),
    }),
  );
}

/** Lists what a channel follows, including paused subscriptions. */
export async function showFollowing(
  bot: Bot,
  place: Pick<SubscriptionPlace, 'team' | 'channel' | 'tell'>,
  page: number,
  whichToEnd = false,
): Promise<void> {
  const [subscriptions, mutes] = await Promise.all([
    bot.store.subscriptions.list(placeOf(place)),
    bot.store.mutes.list(placeOf(place)),
  ]);
  await place.tell(
    followingMessage({ subscriptions, mutes, page, whichToEnd, command: bot.command }),
  );
}

function placeOf({ team, channel }: { readonly team: string; readonly channel: string }) {
  return { team, channel };
}
