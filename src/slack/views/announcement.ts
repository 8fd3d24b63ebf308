import type { Announcement } from '../../core/announcements/content/announcement.ts';
import type { Case } from '../../core/case/case.ts';
import { ACTION } from '../kit/action-ids.ts';
import { label, shorten } from '../kit/clip.ts';
import {
  actions,
  bold,
  button,
  context,
  divider,
  emoji,
  italic,
  richText,
  section,
} from '../kit/kit.ts';
import { composeMessage, type DrawnMessage } from '../kit/message.ts';
import { claimCounts, openCaseButton } from './parts/case-lines.ts';
import { citeButton } from './parts/claims.ts';
import { drawEvidence } from './parts/evidence.ts';
import { CORRECTED, caseName, orgName } from './parts/names.ts';

/** A new case, as a channel is told of it. */
export type AnnouncedCase = Extract<Announcement, { kind: 'card' }>;

/** The card of a new case: what it is and its strongest claim. */
export function announcementMessage(announced: AnnouncedCase): DrawnMessage {
  const { strongest, corrected } = announced;
  const added = announced.case;
  return composeMessage((sheet) => {
    const fact = (name: string, value: string) => {
      const shown = label(value, sheet.room(300));
      return shown !== '' && section(bold(`${name}: `), shown);
    };
    sheet.add(
      // Cards in a row would run together.
      divider(),
      richText(
        section(emoji('new'), ' ', bold(`New case: ${shorten(caseName(added), sheet.room(250))}`)),
        fact('Highlighted value', added.headline ?? added.highlightedValue),
        fact('Tier', added.tier),
        section(claimCounts(added.claims)),
        strongest?.status !== 'APPROVED' &&
          section(italic(`No claim of this case is approved${corrected ? ' now' : ' yet'}.`)),
      ),
    );
    if (strongest) {
      drawEvidence(
        sheet,
        { case: added, claim: strongest },
        { share: 0.8, restAt: 'press Open case' },
      );
    }
    sheet.add(
      context(
        label(added.id, sheet.room(200)),
        label(strongest?.id ?? '', 40),
        corrected ? CORRECTED : '',
      ),
      actions(
        openCaseButton(added),
        claimsButton(added),
        strongest && citeButton({ case: added, claim: strongest }),
        muteButton(added),
      ),
    );
  });
}

function claimsButton(theCase: Case) {
  return button({
    label: `Claims (${theCase.claims.length})`,
    action: ACTION.showClaims,
    value: { caseId: theCase.id, page: 0, revision: theCase.revision },
    hint: `Claims of ${caseName(theCase)}`,
  });
}

function muteButton(theCase: Case) {
  return button({
    label: `Mute ${orgName(theCase)}`,
    action: ACTION.muteOrg,
    value: { caseId: theCase.id, org: theCase.org },
    hint: `No more news of ${orgName(theCase)} in this channel`,
  });
}
