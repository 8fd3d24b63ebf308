import type { DigestReason } from '../../core/announcements/delivery.ts';
import type { Case } from '../../core/case-file/case.ts';
import { count } from '../clip.ts';
import { actions, bold, code, emoji, italic, list, richText, section } from '../kit.ts';
import { composeMessage, type Message } from '../message.ts';
import { caseLine, openNamedCaseButton } from './parts/case-lines.ts';
import { type CaseChange, changeLine } from './parts/changes.ts';
import { COMMAND } from './parts/names.ts';

/** Several cases in one post. */
export interface AnnouncementDigest {
  /** `batch`: they came at once; else why the digest is posted. */
  readonly reason: DigestReason | 'batch';
  /** New cases. */
  readonly cases: readonly Case[];
  /** Changes of cases known before. */
  readonly changes: readonly CaseChange[];
}

const CASES = 12;
const CHANGES = 10;
const BUTTONS = 10;

const REASON: Readonly<Record<AnnouncementDigest['reason'], string>> = {
  batch: 'New in the library',
  day: 'Today in the library',
  week: 'This week in the library',
  resumed: 'While this channel was paused',
  backlog: 'Added before',
};

/** New cases and changes of some time in one post. */
export function announcementDigestMessage(digest: AnnouncementDigest): Message {
  const { cases, changes } = digest;
  return composeMessage((sheet) => {
    const shown = cases.slice(0, sheet.room(CASES));
    const told = changes.slice(0, sheet.room(CHANGES));
    const moreCases = cases.length - shown.length;
    const moreChanges = changes.length - told.length;
    sheet.add(
      richText(
        section(emoji('books'), ' ', bold(`${REASON[digest.reason]}: ${summary(digest)}`)),
        list(shown.map((of) => caseLine(sheet, of))),
        moreCases > 0 &&
          section(italic(`… and ${count(moreCases, 'more case')}: `), code(`${COMMAND} list`)),
        told.length > 0 && section(bold('Changed:')),
        list(told.map((change) => changeLine(sheet, change))),
        moreChanges > 0 && section(italic(`… and ${count(moreChanges, 'more changed case')}`)),
      ),
      actions(...shown.slice(0, BUTTONS).map(openNamedCaseButton)),
    );
  });
}

function summary({ cases, changes }: AnnouncementDigest): string {
  const parts = [
    cases.length > 0 ? count(cases.length, 'new case') : '',
    changes.length > 0 ? count(changes.length, 'changed case') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
