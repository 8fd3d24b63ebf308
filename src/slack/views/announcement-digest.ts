import type { Announcement } from '../../core/announcements/content/announcement.ts';
import type { DigestReason } from '../../core/announcements/content/delivery.ts';
import type { ToldChange } from '../../core/announcements/content/told-change.ts';
import type { Case } from '../../core/case/case.ts';
import { count, shorten } from '../kit/clip.ts';
import { actions, bold, context, emoji, italic, list, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Named } from '../kit/surface.ts';
import { caseLine, openCaseButtons } from './parts/case-lines.ts';
import { changeLine } from './parts/changes.ts';
import { byCommand } from './parts/commands.ts';
import { CORRECTED, caseName, WITHDRAWN } from './parts/names.ts';

/** Several cases in one post: they came at once, or since the last digest. */
export type AnnouncedDigest = Extract<Announcement, { kind: 'batch' | 'digest' }>;

/** A batch (see `PlanLimits`) is shown whole; a long digest is cut, and says so. */
const CASES = 30;
const WITHDRAWN_CASES = 20;
const CHANGES = 10;
const BUTTONS = 10;

const REASON: Readonly<Record<DigestReason | 'batch', string>> = {
  batch: 'New in the library',
  day: 'Today in the library',
  week: 'This week in the library',
  resumed: 'While this channel was paused',
  backlog: 'Added before',
};

/** New cases and changes of some time in one post. */
export function announcementDigestMessage(
  digest: AnnouncedDigest,
  named: Named = {},
): Verbatim<DrawnMessage> {
  const { cases, withdrawn, corrected } = digest;
  const changes = digest.kind === 'batch' ? [] : digest.changes;
  const reason = digest.kind === 'batch' ? 'batch' : digest.reason;
  return composePlainMessage((sheet) => {
    const shown = cases.slice(0, sheet.room(CASES));
    const told = changes.slice(0, sheet.room(CHANGES));
    const gone = withdrawn.slice(0, sheet.room(WITHDRAWN_CASES));
    const moreGone = withdrawn.length - gone.length;
    const moreCases = cases.length - shown.length;
    const moreChanges = changes.length - told.length;
    sheet.add(
      richText(
        section(emoji('books'), ' ', bold(`${REASON[reason]}: ${summary(cases, changes)}`)),
        list(shown.map((theCase) => caseLine(sheet, theCase))),
        moreCases > 0 &&
          section(italic(`… and ${count(moreCases, 'more case')}: `), byCommand('list', named)),
        gone.length > 0 && section(bold(`${WITHDRAWN}:`)),
        list(gone.map((theCase) => section(shorten(caseName(theCase), sheet.room(160))))),
        moreGone > 0 && section(italic(`… and ${count(moreGone, 'more case')}`)),
        told.length > 0 && section(bold('Changed:')),
        list(told.map((change) => changeLine(sheet, change))),
        moreChanges > 0 && section(italic(`… and ${count(moreChanges, 'more changed case')}`)),
      ),
      context(corrected ? CORRECTED : ''),
      actions(...openCaseButtons(shown.slice(0, BUTTONS))),
    );
  });
}

function summary(cases: readonly Case[], changes: readonly ToldChange[]): string {
  const parts = [
    cases.length > 0 ? count(cases.length, 'new case') : '',
    changes.length > 0 ? count(changes.length, 'changed case') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
