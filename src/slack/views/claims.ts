import type { ClaimsReply, MissingClaims } from '../../core/conversation/reply.ts';
import { count, shorten } from '../kit/clip.ts';
import { actions, bold, italic, richText, section } from '../kit/kit.ts';
import { composeMessage, type DrawnMessage, type Sheet } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { drawAsked } from './parts/asked.ts';
import { claimRow, openCaseButtons, statusCounts } from './parts/case-lines.ts';
import { CLAIMS_PER_PAGE } from './parts/claims.ts';
import { typed } from './parts/commands.ts';
import { draftsNote } from './parts/drafts.ts';
import { orgName } from './parts/names.ts';
import { STATUS } from './parts/status.ts';
import { copyButton, dismissButton, pageButtons, shareButton } from './parts/surface.ts';
import { quotedWords } from './parts/words.ts';

const SENTENCE = 300;

/** Claims that were asked for by their status, topic or ids: a line with its button each, page by page. */
export function claimsMessage(reply: ClaimsReply, options: Surface): DrawnMessage {
  const { evidence, cases, asked, understood } = reply;
  const told = evidence.map((one) => one.case);
  return composeMessage((sheet) => {
    const { page, pages, shown, where } = sheet.page(evidence, reply.page, CLAIMS_PER_PAGE);
    drawAsked(sheet, asked, options);
    sheet.add(
      richText(
        section(heading(sheet, reply), where),
        ...(reply.missing ?? []).map((one) => section(missingClaims(sheet, one))),
        understood !== undefined &&
          section(italic(`Understood as: ${shorten(understood, sheet.room(200))}`)),
        shown.length === 0 &&
          cases.length === 0 &&
          section('See every case with ', typed('list', options)),
      ),
      ...shown.map((one) => claimRow(sheet, one, { max: SENTENCE, withOrg: true })),
      draftsNote(options, told),
      actions(
        shareButton(options, asked, 'list', { page, cases: told }),
        ...pageButtons(asked, page, pages, 'claims'),
        ...openCaseButtons(cases.slice(0, 3)),
        copyButton(options, asked),
        dismissButton(options),
      ),
    );
  }, options);
}

/** `Acme has no claim C77.` */
function missingClaims(sheet: Sheet, { case: searched, ids }: MissingClaims) {
  const org = shorten(orgName(searched), sheet.room(80));
  const listed = shorten(ids.join(', '), sheet.room(200));
  return bold(`${org} has no ${ids.length === 1 ? 'claim' : 'claims'} ${listed}.`);
}

/** `3 claims of Acme: ⛔ 3 rejected`; `No claim of Acme has the status: approved.` */
function heading(sheet: Sheet, { evidence, statuses, topic, cases }: ClaimsReply) {
  const orgs = [...new Set(cases.map(orgName))].join(', ');
  const of = orgs === '' ? ' of the library' : ` of ${shorten(orgs, sheet.room(200))}`;
  const words = quotedWords(sheet, topic);
  const about = words && [' about ', words];
  if (evidence.length > 0) {
    const claims = evidence.map(({ claim }) => claim);
    return [bold(`${count(claims.length, 'claim')}${of}`), about, ': ', statusCounts(claims)];
  }
  const wanted = statuses.map((status) => STATUS[status].word.toLowerCase()).join(' or ');
  const having = wanted === '' ? '.' : ` has the status: ${wanted}.`;
  return [bold(`No claim${of}`), about, bold(having)];
}
