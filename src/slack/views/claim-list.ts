import type { CaseReply } from '../../core/conversation/reply.ts';
import { ACTION } from '../action-ids.ts';
import { actions, header } from '../kit.ts';
import { composeMessage, composeModal, type Message, type Modal } from '../message.ts';
import { openCaseButton } from './parts/case-lines.ts';
import { drawClaims, existingPage, pageButton } from './parts/claims.ts';
import { caseName } from './parts/names.ts';
import { dismissButton, type Surface } from './parts/surface.ts';

/** The claims of a case with their statuses, and a way to each; long lists page. */
export function claimListMessage({ case: of, page }: CaseReply, options: Surface): Message {
  const at = existingPage(of, page);
  return composeMessage((sheet) => {
    sheet.add(header(caseName(of)));
    drawClaims(sheet, of, at, 400);
    sheet.add(
      actions(
        pageButton(of, at, -1, ACTION.showClaims),
        pageButton(of, at, 1, ACTION.showClaims),
        openCaseButton(of),
        dismissButton(options),
      ),
    );
  });
}

/** The same, as a modal. */
export function claimListModal({ case: of, page }: CaseReply): Modal {
  const at = existingPage(of, page);
  return composeModal({ title: 'Claims', callbackId: 'claims' }, (sheet) => {
    sheet.add(header(caseName(of)));
    drawClaims(sheet, of, at, 1500);
    sheet.add(
      actions(
        pageButton(of, at, -1, ACTION.showClaims),
        pageButton(of, at, 1, ACTION.showClaims),
        openCaseButton(of),
      ),
    );
  });
}
