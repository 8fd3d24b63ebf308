import type { Case, Claim } from '../../../core/case/case.ts';
import type { ClaimInCase } from '../../../core/conversation/reply.ts';
import { ACTION, type ActionId } from '../../kit/action-ids.ts';
import { shorten } from '../../kit/clip.ts';
import { actions, button, EMOJI, italic, list, richText, section } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';
import type { Page } from '../../kit/paging.ts';
import type { Surface } from '../../kit/surface.ts';
import { claimCounts, claimLine } from './case-lines.ts';
import { claimAddress, orgName } from './names.ts';
import { STATUS } from './status.ts';

/** Claims on one page of a case; the same everywhere, so that a page number means one thing. */
export const CLAIMS_PER_PAGE = 10;

/** One page of a case's claims: a line and a button each. */
export function drawClaims(
  sheet: Sheet,
  theCase: Case,
  { shown: claims, where }: Page<Claim>,
  max: number,
): void {
  if (claims.length === 0) {
    sheet.add(richText(section(italic('The case file makes no claims yet.'))));
    return;
  }
  sheet.add(
    richText(
      section(claimCounts(theCase.claims), where),
      list(claims.map((claim) => claimLine(sheet, { case: theCase, claim }, { max }))),
    ),
  );
  sheet.add(actions(...claims.map((claim) => claimButton(theCase, claim))));
}

/** Turns the page: null if there is none in that direction. */
export function pageButton(
  theCase: Case,
  { page, pages }: Page<Claim>,
  direction: -1 | 1,
  action: ActionId,
) {
  const to = page + direction;
  if (to < 0 || to >= pages) return null;
  return button({
    label: direction < 0 ? 'Previous claims' : 'More claims',
    action,
    value: { caseId: theCase.id, page: to, revision: theCase.revision },
    hint: `Claims of ${shorten(orgName(theCase), 30)}, page ${to + 1}`,
  });
}

/** Shows a claim; `withOrg` if claims of several cases are listed together. */
export function claimButton(theCase: Case, claim: Claim, withOrg = false) {
  const sign = EMOJI[STATUS[claim.status].emoji];
  return button({
    ...(withOrg
      ? { label: `${sign} ${orgName(theCase)}`, end: claim.id }
      : { label: `${sign} ${shorten(claim.id, 20)}` }),
    action: ACTION.showClaim,
    value: { caseId: theCase.id, claimId: claim.id, revision: theCase.revision },
  });
}

/** Opens the citations of a claim to copy; null where text is all there is. */
export function citeButton({ case: theCase, claim }: ClaimInCase, on?: Surface) {
  if (on?.surface === 'terminal') return null;
  return button({
    label: 'Copy citation',
    action: ACTION.cite,
    value: { caseId: theCase.id, claimId: claim.id, revision: theCase.revision },
    hint: `Copy citation of ${claimAddress(theCase, claim, 30)}`,
  });
}
