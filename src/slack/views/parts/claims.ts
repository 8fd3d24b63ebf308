import type { Case, Claim } from '../../../core/case/case.ts';
import { ACTION, type ActionId } from '../../kit/action-ids.ts';
import { shorten } from '../../kit/clip.ts';
import { actions, button, EMOJI, italic, list, richText, section } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';
import { pageOf } from '../../kit/paging.ts';
import { claimCounts, claimLine } from './case-lines.ts';
import { claimAddress, orgName } from './names.ts';
import { STATUS } from './status.ts';

/** Claims on one page of a case; the same everywhere, so that a page number means one thing. */
export const CLAIMS_PER_PAGE = 10;

/** How many pages a case's claims take, at least 1. */
export function claimPages(of: Case): number {
  return pageOf(of.claims, 0, CLAIMS_PER_PAGE).pages;
}

/** `page`, or the last page where there are fewer by now. */
export function existingPage(of: Case, page: number): number {
  return pageOf(of.claims, page, CLAIMS_PER_PAGE).page;
}

/** One page of a case's claims: a line and a button each. */
export function drawClaims(sheet: Sheet, of: Case, page: number, max: number): void {
  const { shown: claims, where } = pageOf(of.claims, page, CLAIMS_PER_PAGE);
  if (claims.length === 0) {
    sheet.add(richText(section(italic('The case file makes no claims yet.'))));
    return;
  }
  sheet.add(
    richText(
      section(claimCounts(of.claims), where),
      list(claims.map((claim) => claimLine(sheet, { case: of, claim }, { max }))),
    ),
  );
  sheet.add(actions(...claims.map((claim) => claimButton(of, claim))));
}

/** Turns the page: null where there is none in that direction. */
export function pageButton(of: Case, page: number, direction: -1 | 1, action: ActionId) {
  const to = page + direction;
  if (to < 0 || to >= claimPages(of)) return null;
  return button({
    label: direction < 0 ? 'Previous claims' : 'More claims',
    action,
    value: { caseId: of.id, page: to, revision: of.revision },
    hint: `Claims of ${shorten(orgName(of), 30)}, page ${to + 1}`,
  });
}

/** Shows a claim; `withOrg` where claims of several cases stand together. */
export function claimButton(of: Case, claim: Claim, withOrg = false) {
  const name = withOrg ? claimAddress(of, claim, 40) : shorten(claim.id, 20);
  return button({
    label: `${EMOJI[STATUS[claim.status].emoji]} ${name}`,
    action: ACTION.showClaim,
    value: { caseId: of.id, claimId: claim.id, revision: of.revision },
  });
}
