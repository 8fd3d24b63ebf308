import type { Subscription } from '../../core/announcements/subscribing/subscription.ts';
import { label } from '../kit/clip.ts';
import { person, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Named } from '../kit/surface.ts';
import { byCommand } from './parts/commands.ts';
import { subscriptionWords } from './parts/subscription-words.ts';

/** Says in the channel what it follows no more, who did it, and how to take that back. */
export function followEndedMessage(
  ended: {
    readonly subscription: Subscription;
    /** Slack id of who did it. */
    readonly by: string;
  } & Named,
): Verbatim<DrawnMessage> {
  const { subscription, by } = ended;
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(
          person(by),
          ' ended what this channel followed: ',
          subscriptionWords(subscription, sheet.room(600)),
        ),
        section(
          'To take that back: ',
          byCommand(label(`follow ${subscription.filter}`, sheet.room(600)), ended),
        ),
      ),
    ),
  );
}
