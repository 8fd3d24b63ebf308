import type { Case, Claim } from '../../core/case/case.ts';
import { ACTION } from '../kit/action-ids.ts';
import { shorten } from '../kit/clip.ts';
import { actions, bold, button, emoji, richText, section } from '../kit/kit.ts';
import { composeMessage, type DrawnMessage } from '../kit/message.ts';
import { claimLine, openCaseButton } from './parts/case-lines.ts';
import { caseName, orgName } from './parts/names.ts';

/** A press on a card that the library has moved on from. */
export interface StalePress {
  /** The case as it is now; null if it is gone. */
  readonly case: Case | null;
  /** The claim as it is now; null if it is gone, or if the whole case was meant. */
  readonly claim: Claim | null;
  /** The name on the button of a case or claim that is gone: `klarna C6`. */
  readonly pressed: string;
}

/** Says that a card is outdated, and how what it showed stands now. */
export function staleMessage(press: StalePress): DrawnMessage {
  const { claim } = press;
  const current = press.case;
  return composeMessage((sheet) => {
    if (!current) {
      sheet.add(
        richText(
          section(emoji('warning'), ' ', bold('That card is outdated. ')),
          section(`${shorten(press.pressed || 'That case', 200)} is no longer in the library.`),
        ),
      );
      return;
    }
    sheet.add(
      richText(
        section(
          emoji('warning'),
          ' ',
          bold('That card is outdated: '),
          'the case file has changed since.',
        ),
        claim === null && section(`${shorten(caseName(current), 200)} is still in the library.`),
        claim && section('As it stands now:'),
        claim && claimLine(sheet, { case: current, claim }, { max: 600, withOrg: true }),
      ),
      actions(
        claim &&
          button({
            label: `Show ${orgName(current)}`,
            end: claim.id,
            action: ACTION.showClaim,
            value: { caseId: current.id, claimId: claim.id, revision: current.revision },
          }),
        openCaseButton(current),
      ),
    );
  });
}
