import type { CompareReply } from '../../core/conversation/reply.ts';
import { label, shorten } from '../kit/clip.ts';
import { actions, bold, context, divider, richText, section } from '../kit/kit.ts';
import { composeMessage, type DrawnMessage, type Sheet } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { noCaseOf } from './parts/absent.ts';
import { drawAsked } from './parts/asked.ts';
import { caseRow, claimRow, openCaseButtons, tellingNames } from './parts/case-lines.ts';
import { citeButton } from './parts/claims.ts';
import { draftsNote } from './parts/drafts.ts';
import { drawEvidence, evidenceFooter } from './parts/evidence.ts';
import { copyButton, dismissButton, shareButton } from './parts/surface.ts';

/** Claims of each case that are shown if the cases as such are compared. */
const CLAIMS_EACH = 2;
const SENTENCE = 240;

/** Organisations side by side: the best claim of each, or the cases as such; who is missing is said first. */
export function compareMessage(reply: CompareReply, options: Surface): DrawnMessage {
  const { evidence, bare, absent, asked, isWhole } = reply;
  const told = [...evidence.map((one) => one.case), ...bare];
  return composeMessage((sheet) => {
    drawAsked(sheet, asked, options);
    sheet.add(
      richText(
        absent.length > 0 && section(noCaseOf(sheet, absent)),
        evidence.length > 1 &&
          section(bold('The closest claim of each. They may not measure the same.')),
        evidence.length === 1 && section(bold('The closest claim, which may not answer it:')),
        isWhole && bare.length > 1 && section(bold('Side by side:')),
      ),
    );
    for (const one of evidence) {
      sheet.add(divider());
      drawEvidence(sheet, one, { share: 1 / evidence.length, restAt: 'open its case' });
      sheet.add(context(...evidenceFooter(sheet, one, options)), actions(citeButton(one, options)));
    }
    drawBare(sheet, reply);
    sheet.add(
      draftsNote(options, told),
      actions(
        shareButton(options, asked, 'comparison', { cases: told }),
        ...openCaseButtons(evidence.map((one) => one.case)),
        copyButton(options, asked),
        dismissButton(options),
      ),
    );
  }, options);
}

/** Cases without a claim for it; all of them, with some claims, if they are compared as such. */
function drawBare(sheet: Sheet, { bare, isWhole }: CompareReply): void {
  const names = tellingNames(bare);
  bare.forEach((theCase, i) => {
    if (!isWhole) {
      const name = shorten(label(names[i] ?? '', 60), sheet.room(60));
      const claims = theCase.claims.length === 0 ? 'has no claims' : 'has no claim about it';
      sheet.add(richText(section(bold(`${name} ${claims}.`))));
    }
    sheet.add(caseRow(sheet, theCase, names[i] ?? ''));
    if (!isWhole) return;
    const approved = theCase.claims.filter(({ status }) => status === 'APPROVED');
    for (const claim of approved.slice(0, CLAIMS_EACH)) {
      sheet.add(claimRow(sheet, { case: theCase, claim }, { max: SENTENCE, withOrg: true }));
    }
  });
}
