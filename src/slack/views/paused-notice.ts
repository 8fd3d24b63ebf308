import type { Pause, Subscription } from '../../core/announcements/subscribing/subscription.ts';
import { ACTION } from '../kit/action-ids.ts';
import { actions, bold, button, channel, emoji, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import { pauseWords, subscriptionWords } from './parts/subscription-words.ts';

/** Tells a subscription's owner that it is paused, why, and how it goes on. Nothing is deleted. */
export function pausedNoticeMessage(notice: {
  readonly subscription: Subscription;
  readonly pause: Pause;
}): Verbatim<DrawnMessage> {
  const { subscription, pause } = notice;
  const { why, remedy } = pauseWords(pause);
  const value = { subscription: subscription.id };
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(
          emoji('double_vertical_bar'),
          ' ',
          bold('Paused: '),
          'what you follow in ',
          channel(subscription.channel),
          `, because ${why}.`,
        ),
        section(subscriptionWords(subscription, sheet.room(600))),
        section(`To go on, ${remedy}. What comes up meanwhile is kept and told then.`),
      ),
      actions(
        button({ label: 'Resume', action: ACTION.resume, value, style: 'primary' }),
        button({ label: 'Unfollow', action: ACTION.unfollow, value }),
      ),
    ),
  );
}
