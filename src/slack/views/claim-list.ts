import type { CaseReply } from '../../core/conversation/reply.ts';
import { ACTION } from '../kit/action-ids.ts';
import { actions, header } from '../kit/kit.ts';
import { composeModal, type Modal } from '../kit/message.ts';
import { openCaseButton } from './parts/case-lines.ts';
import { CLAIMS_PER_PAGE, drawClaims, pageButton } from './parts/claims.ts';
import { caseName } from './parts/names.ts';

/** The claims of a case with their statuses, and a way to each, as a modal; long lists page. */
export function claimListModal(reply: CaseReply): Modal {
  const theCase = reply.case;
  return composeModal({ title: 'Claims', callbackId: 'claims' }, (sheet) => {
    const at = sheet.page(theCase.claims, reply.page, CLAIMS_PER_PAGE);
    sheet.add(header(caseName(theCase)));
    drawClaims(sheet, theCase, at, 1500);
    sheet.add(
      actions(
        pageButton(theCase, at, -1, ACTION.showClaims),
        pageButton(theCase, at, 1, ACTION.showClaims),
        openCaseButton(theCase),
      ),
    );
  });
}
