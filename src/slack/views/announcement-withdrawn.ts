import type { Announcement } from '../../core/announcements/content/announcement.ts';
import { label, shorten } from '../kit/clip.ts';
import { bold, context, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import { caseName, WITHDRAWN } from './parts/names.ts';

/** In place of the card of a case that the library has no more: nothing of it is evidence, or opens. */
export function announcementWithdrawnMessage(
  withdrawn: Extract<Announcement, { kind: 'withdrawn' }>,
): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(bold(`${WITHDRAWN}: `), shorten(caseName(withdrawn.case), sheet.room(250))),
        section('It was announced here as a new case.'),
      ),
      context(label(withdrawn.case.id, sheet.room(200))),
    ),
  );
}
