import type { Subscription } from '../../core/announcements/subscribing/subscription.ts';
import { ACTION } from '../kit/action-ids.ts';
import { shorten } from '../kit/clip.ts';
import { actions, bold, button, emoji, italic, person, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import { type FilterPreview, previewWords } from './parts/preview.ts';
import { subscriptionWords } from './parts/subscription-words.ts';

/** A subscription that was made or changed. */
export interface FollowConfirmed {
  readonly subscription: Subscription;
  /** Slack id of who did it. */
  readonly by: string;
  /** The subscription that it replaces; null if it is new. */
  readonly replaced: Subscription | null;
  readonly preview: FilterPreview;
  /** Oddities of the filter that are allowed: a value that no case has yet. */
  readonly notes: readonly { readonly message: string; readonly hint: string }[];
}

/** More are the same slip again. */
const NOTES = 3;

/** Says in the channel what it follows from now on, and who did it. */
export function followConfirmedMessage(done: FollowConfirmed): Verbatim<DrawnMessage> {
  const { subscription, replaced } = done;
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(
          person(done.by),
          replaced ? ' changed what this channel follows: ' : ' made this channel follow: ',
          subscriptionWords(subscription, sheet.room(600)),
        ),
        replaced && section(italic('Before: '), subscriptionWords(replaced, sheet.room(600))),
        section(bold(previewWords(done.preview))),
        ...done.notes
          .slice(0, NOTES)
          .map(({ message, hint }) =>
            section(emoji('warning'), ' ', shorten(`${message} ${hint}`, sheet.room(600))),
          ),
      ),
      actions(
        button({
          label: 'Change',
          action: ACTION.openFollow,
          value: { subscription: subscription.id },
        }),
        button({
          label: 'Unfollow',
          action: ACTION.unfollow,
          value: { subscription: subscription.id },
        }),
      ),
    ),
  );
}
