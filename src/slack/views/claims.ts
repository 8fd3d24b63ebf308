import type { ClaimsReply } from '../../core/conversation/reply.ts';
import { ACTION } from '../action-ids.ts';
import { clip, count, moreCharacters, shorten } from '../clip.ts';
import { actions, bold, button, code, italic, list, richText, section, text } from '../kit.ts';
import { composeMessage, type Message, type Sheet } from '../message.ts';
import { drawAsked } from './parts/asked.ts';
import { claimLine, openCaseButtons, statusCounts } from './parts/case-lines.ts';
import { CLAIMS_PER_PAGE, claimButton } from './parts/claims.ts';
import { COMMAND, orgName } from './parts/names.ts';
import { STATUS } from './parts/status.ts';
import { dismissButton, type Surface } from './parts/surface.ts';

const SENTENCE = 400;

/** Claims that were asked for by their status or ids: a line and a button each, page by page. */
export function claimsMessage(reply: ClaimsReply, options: Surface): Message {
  const { evidence, cases } = reply;
  const pages = Math.max(1, Math.ceil(evidence.length / CLAIMS_PER_PAGE));
  const page = Math.min(Math.max(0, reply.page), pages - 1);
  const shown = evidence.slice(page * CLAIMS_PER_PAGE, (page + 1) * CLAIMS_PER_PAGE);
  return composeMessage((sheet) => {
    drawAsked(sheet, reply.asked, options);
    sheet.add(
      richText(
        section(heading(sheet, reply), pages > 1 && ` · page ${page + 1} of ${pages}`),
        list(shown.map((one) => claimLine(sheet, one, { max: SENTENCE, withOrg: true }))),
        shown.length === 0 &&
          cases.length === 0 &&
          section('See every case with ', code(`${COMMAND} list`)),
      ),
      actions(...shown.map(({ case: of, claim }) => claimButton(of, claim, cases.length !== 1))),
      actions(
        page > 0 && pageButton(reply, page - 1, 'Previous claims'),
        page + 1 < pages && pageButton(reply, page + 1, 'More claims'),
        ...openCaseButtons(cases.slice(0, 3)),
        dismissButton(options),
      ),
    );
  });
}

/** `3 claims of Acme: ⛔ 3 rejected`; `No claim of Acme is approved.` */
function heading(sheet: Sheet, { evidence, statuses, topic, cases }: ClaimsReply) {
  const orgs = [...new Set(cases.map(orgName))].join(', ');
  const of = orgs === '' ? ' of the library' : ` of ${shorten(orgs, sheet.room(200))}`;
  const words = clip(topic, sheet.room(200));
  const about = words.shown.trim() !== '' && [
    ' with “',
    text(words.shown),
    '”',
    words.hidden > 0 && italic(` ${moreCharacters(words.hidden)}`),
    ' in it',
  ];
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
