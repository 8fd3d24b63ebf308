import { ACTION } from '../action-ids.ts';
import { count } from '../clip.ts';
import { actions, bold, button, emoji, richText, section } from '../kit.ts';
import { composeMessage, type Message } from '../message.ts';

/** More new cases than a channel wants to be told of unasked. */
export interface AnnouncementBacklog {
  /** Id of the delivery that holds them back. */
  readonly delivery: string;
  readonly count: number;
}

/** How many new cases were held back, and the offer to show them. */
export function announcementBacklogMessage(backlog: AnnouncementBacklog): Message {
  const cases = count(backlog.count, 'new case');
  return composeMessage((sheet) =>
    sheet.add(
      richText(
        section(emoji('books'), ' ', bold(`The library has ${cases} that this channel follows.`)),
        section('That is more than one post each: they are not announced one by one.'),
      ),
      actions(
        button({
          label: 'Show them in one post',
          action: ACTION.showBacklog,
          value: { delivery: backlog.delivery },
        }),
      ),
    ),
  );
}
