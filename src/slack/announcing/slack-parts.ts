import type { WebClient } from '@slack/web-api';
import type { AnnouncerParts } from '../../announcer/parts/parts.ts';
import type { Poster } from '../../announcer/parts/poster.ts';
import type { Bot } from '../bot/bot.ts';
import { pausedNoticeMessage } from '../views/paused-notice.ts';
import { postMessage } from '../wire/post.ts';
import { outcomeOfError } from '../wire/slack-outcome.ts';
import { drawAnnouncement, subjectOfAnnouncement } from './announcement-message.ts';
import { createWorklistNotices, type NoticeParts } from './worklist-notices.ts';

/** The parts of the announcer that know Slack. */
export type SlackParts = Pick<
  AnnouncerParts,
  'render' | 'poster' | 'onPaused' | 'onUnconfirmed' | 'showWorklist'
>;

/**
 * Draws announcements, remembers the subject of the thread under each, and tells people of what only
 * they can mend.
 */
export function createSlackParts(
  bot: Pick<Bot, 'threads' | 'command' | 'wire' | 'current'> & NoticeParts,
  client: WebClient,
  poster: Poster,
): SlackParts {
  /** Case by delivery, between drawing and posting. */
  const subjects = new Map<string, string>();
  return {
    render: (announcement, { deliveryId }) => {
      const subject = subjectOfAnnouncement(announcement);
      if (subject) subjects.set(deliveryId, subject.id);
      return drawAnnouncement(announcement, deliveryId, bot.current().library, bot);
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
      const { channel } = subscriptions[0] ?? {};
      bot.log.warn({ channel, reason, owner }, 'subscriptions paused');
      // Those from the settings have no owner: curators have the channel on their worklist.
      if (owner === '') return;
      for (const subscription of subscriptions) {
        if (!subscription.paused) continue;
        const notice = pausedNoticeMessage({ subscription, pause: subscription.paused });
        try {
          await postMessage(bot.wire, { channel: owner }, notice);
        } catch (error) {
          if (!isGone(error)) throw error;
          bot.log.warn({ owner }, 'the owner is gone; curators have the channel on their worklist');
          return;
        }
      }
    },
    onUnconfirmed: async ({ id, channel }) => {
      bot.log.warn({ delivery: id, channel }, 'an announcement may or may not have arrived');
    },
    showWorklist: createWorklistNotices(bot, client),
  };
}

/** True if nobody reads messages to a person any more. */
function isGone(error: unknown): boolean {
  const outcome = outcomeOfError(error);
  return outcome.kind === 'refused' && GONE.has(outcome.code);
}

const GONE = new Set(['channel_not_found', 'user_not_found', 'user_disabled', 'is_inactive']);
