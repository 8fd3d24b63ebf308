import type { Announcement } from '../../core/announcements/content/announcement.ts';
import { ACTION } from '../kit/action-ids.ts';
import { count } from '../kit/clip.ts';
import { actions, bold, button, emoji, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';

/**
 * Says how many new cases were held back and offers to show them.
 * @param delivery id of the delivery that holds them back
 */
export function announcementBacklogMessage(
  backlog: Extract<Announcement, { kind: 'backlog' }>,
  delivery: string,
): Verbatim<DrawnMessage> {
  const cases = count(backlog.count, 'new case');
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(emoji('books'), ' ', bold(`The library has ${cases} that this channel follows.`)),
        section('That is more than one post each: they are not announced one by one.'),
      ),
      actions(
        button({
          label: 'Show them in one post',
          action: ACTION.showBacklog,
          value: { delivery },
        }),
      ),
    ),
  );
}
