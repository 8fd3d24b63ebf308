import type { WebClient } from '@slack/web-api';
import type { AnnouncerParts } from '../../announcer/parts/parts.ts';
import type { Poster } from '../../announcer/parts/poster.ts';
import type { Bot } from '../bot/bot.ts';
import { pausedNoticeMessage } from '../views/paused-notice.ts';
import { postReply } from '../wire/post.ts';
import { drawAnnouncement, subjectOfAnnouncement } from './announcement-message.ts';
import { showUnconfirmed } from './list-unconfirmed.ts';

/** The parts of the announcer that know Slack. */
export type SlackParts = Pick<AnnouncerParts, 'render' | 'poster' | 'onPaused' | 'onUnconfirmed'>;

/**
 * Draws announcements, remembers the subject of the thread under each, and tells people of what only
 * they can mend.
 */
export function createSlackParts(
  bot: Pick<Bot, 'threads' | 'store' | 'current' | 'curators' | 'log' | 'command'>,
  client: WebClient,
  poster: Poster,
): SlackParts {
  /** Case by delivery, between drawing and posting. */
  const subjects = new Map<string, string>();
  return {
    render: (announcement, { deliveryId }) => {
      const subject = subjectOfAnnouncement(announcement);
      if (subject) subjects.set(deliveryId, subject.id);
      return drawAnnouncement(announcement, deliveryId, bot);
    },
    poster: {
      ...poster,
      async post(request) {
        const outcome = await poster.post(request);
        const { deliveryId = '' } = request;
        const subject = subjects.get(deliveryId);
        subjects.delete(deliveryId);
        if (outcome.kind === 'posted' && subject !== undefined && request.threadTs === undefined) {
          const { team, channel } = request;
          await bot.threads
            .remember({ team, channel, threadTs: outcome.ts }, { q: '', case: subject })
            .catch((err: unknown) =>
              bot.log.warn({ err }, 'the thread under an announcement is not remembered'),
            );
        }
        return outcome;
      },
    },
    onPaused: async ({ subscriptions, owner, reason }) => {
      const readers = owner === '' ? bot.curators : [owner];
      bot.log.warn(
        { channel: subscriptions[0]?.channel, reason, readers: readers.length },
        'subscriptions paused',
      );
      for (const subscription of subscriptions) {
        if (!subscription.paused) continue;
        const notice = pausedNoticeMessage({ subscription, pause: subscription.paused });
        for (const reader of readers) await postReply(client, { channel: reader }, notice);
      }
    },
    onUnconfirmed: async ({ id, channel }) => {
      const remedy =
        bot.curators.length === 0
          ? 'name who looks after the library in CASEBOOK_CURATORS'
          : 'the curators were asked';
      bot.log.warn(
        { delivery: id, channel, remedy },
        'an announcement may or may not have arrived',
      );
      const message = await showUnconfirmed(bot, 0);
      for (const curator of bot.curators) await postReply(client, { channel: curator }, message);
    },
  };
}
