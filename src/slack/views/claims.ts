import type { ClaimsReply } from '../../core/conversation/reply.ts';
import { ACTION } from '../kit/action-ids.ts';
import { count, shorten } from '../kit/clip.ts';
import { actions, bold, button, list, richText, section } from '../kit/kit.ts';
import { composeMessage, type DrawnMessage, type Sheet } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { drawAsked } from './parts/asked.ts';
import { claimLine, openCaseButtons, statusCounts } from './parts/case-lines.ts';
import { CLAIMS_PER_PAGE, claimButton } from './parts/claims.ts';
import { typed } from './parts/commands.ts';
import { orgName } from './parts/names.ts';
import { STATUS } from './parts/status.ts';
import { dismissButton } from './parts/surface.ts';
import { quotedWords } from './parts/words.ts';

const SENTENCE = 400;

/** Claims that were asked for by their status or ids: a line and a button each, page by page. */
export function claimsMessage(reply: ClaimsReply, options: Surface): DrawnMessage {
  const { evidence, cases } = reply;
  return composeMessage((sheet) => {
    const { page, pages, shown, where } = sheet.page(evidence, reply.page, CLAIMS_PER_PAGE);
    drawAsked(sheet, reply.asked, options);
    sheet.add(
      richText(
        section(heading(sheet, reply), where),
        list(shown.map((one) => claimLine(sheet, one, { max: SENTENCE, withOrg: true }))),
        shown.length === 0 &&
          cases.length === 0 &&
          section('See every case with ', typed('list', options)),
      ),
      actions(...shown.map((one) => claimButton(one.case, one.claim, cases.length !== 1))),
      actions(
        page > 0 && pageButton(reply, page - 1, 'Previous claims'),
        page + 1 < pages && pageButton(reply, page + 1, 'More claims'),
        ...openCaseButtons(cases.slice(0, 3)),
        dismissButton(options),
      ),
    );
  }, options);
}

/** `3 claims of Acme: ⛔ 3 rejected`; `No claim of Acme is approved.` */
function heading(sheet: Sheet, { evidence, statuses, topic, cases }: ClaimsReply) {
  const orgs = [...new Set(cases.map(orgName))].join(', ');
  const of = orgs === '' ? ' of the library' : ` of ${shorten(orgs, sheet.room(200))}`;
  const words = quotedWords(sheet, topic);
  const about = words && [' with ', words, ' in it'];
  if (evidence.length > 0) {
    const claims = evidence.map(({ claim }) => claim);
    return [bold(`${count(claims.length, 'claim')}${of}`), about, ': ', statusCounts(claims)];
  }
  const wanted = statuses.map((status) => STATUS[status].word.toLowerCase()).join(' or ');
  return [bold(`No claim${of}`), about, bold(` has the status: ${wanted}.`)];
}

function pageButton({ asked }: ClaimsReply, page: number, label: string) {
  return button({
    label,
    action: ACTION.claimsPage,
    value: { question: asked.question, threadCase: asked.threadCase, page },
    hint: `Page ${page + 1} of these claims`,
  });
}
