import type { ToldChange } from '../../core/announcements/content/told-change.ts';
import type { Case } from '../../core/case/case.ts';
import { count, shorten } from '../kit/clip.ts';
import { actions, bold, italic, richText, section } from '../kit/kit.ts';
import { composeMessage, type DrawnMessage } from '../kit/message.ts';
import { drawChange } from './announcement-change.ts';
import { openCaseButtons } from './parts/case-lines.ts';
import { caseName, WITHDRAWN } from './parts/names.ts';

/** The changes that a post was corrected for. */
export interface PostCorrected {
  readonly changes: readonly ToldChange[];
  /** Cases that the library no longer has, as they were. */
  readonly withdrawn: readonly Case[];
}

const CASES = 6;

/** Tells the thread of a post what has changed in it. */
export function postCorrectedMessage({ changes, withdrawn }: PostCorrected): DrawnMessage {
  return composeMessage((sheet) => {
    const rows = sheet.room(CASES);
    const shown = changes.slice(0, rows);
    for (const change of shown) drawChange(sheet, change, shown.length);
    const gone = withdrawn.slice(0, rows);
    sheet.add(
      richText(
        ...gone.map((theCase) =>
          section(
            bold(`${WITHDRAWN}: `),
            shorten(caseName(theCase), sheet.room(250)),
            '. Nothing of it is evidence any more.',
          ),
        ),
      ),
    );
    const more = changes.length - shown.length + withdrawn.length - gone.length;
    sheet.add(
      more > 0 ? richText(section(italic(`… and ${count(more, 'more case')}`))) : null,
      actions(...openCaseButtons(shown.map(({ after }) => after))),
    );
  });
}
