import type { Case } from '../../core/case/case.ts';
import type { PickCaseReply, Wanted } from '../../core/conversation/reply.ts';
import { ACTION } from '../kit/action-ids.ts';
import { count } from '../kit/clip.ts';
import { actions, bold, button, italic, list, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { caseLine, openCaseButtons, tellingNames } from './parts/case-lines.ts';
import { typed } from './parts/commands.ts';
import { dismissButton } from './parts/surface.ts';
import { quotedWords } from './parts/words.ts';

const ROWS = 10;

/** Several cases carry the name asked for: which one is meant. */
export function pickCaseMessage(reply: PickCaseReply, options: Surface): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) => {
    const shown = reply.cases.slice(0, ROWS);
    const more = reply.cases.length - shown.length;
    sheet.add(
      richText(
        section(
          bold(`${count(reply.cases.length, 'case')} may be meant by `),
          quotedWords(sheet, reply.words, { otherwise: 'that' }),
          '. Which one?',
        ),
        list(
          shown.map((one) => caseLine(sheet, one)),
          'ordered',
        ),
        more > 0 &&
          section(
            italic(`… and ${count(more, 'more case')}: narrow with `),
            typed('list', options),
          ),
      ),
      actions(...wantedButtons(shown, reply.wanted), dismissButton(options)),
    );
  }, options);
}

/** Offers the wanted part of each case that may be meant. */
function wantedButtons(cases: readonly Case[], { part, claimId }: Wanted) {
  if (part === 'case') return openCaseButtons(cases);
  const names = tellingNames(cases, part === 'claim' ? '' : 'Sources of ');
  return cases.map((theCase, i) => {
    const label = names[i]!;
    const value = {
      caseId: theCase.id,
      revision: theCase.revision,
      ...(claimId === '' ? {} : { claimId }),
    };
    return part === 'claim'
      ? button({ label, end: claimId, action: ACTION.showClaim, value })
      : button({ label: `Sources of ${label}`, end: claimId, action: ACTION.showSources, value });
  });
}
