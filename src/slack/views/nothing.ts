import type { NothingReply } from '../../core/conversation/reply.ts';
import { shorten } from '../kit/clip.ts';
import { actions, bold, type Inline, list, richText, section } from '../kit/kit.ts';
import {
  composePlainMessage,
  type DrawnMessage,
  type Sheet,
  type Verbatim,
} from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { noCaseOf } from './parts/absent.ts';
import { nearbyCaseLine, openCaseButton, openCaseButtons } from './parts/case-lines.ts';
import { byCommand } from './parts/commands.ts';
import { claimAddress, orgName } from './parts/names.ts';
import { dismissButton } from './parts/surface.ts';
import { quotedWords } from './parts/words.ts';

const QUESTION = 600;

/** `No claim of Acme about “profit”.` for a follow-up, whose thread says half of what was asked. */
function noAnswer(sheet: Sheet, { about }: NothingReply, question: Inline): Inline[] {
  const topic = about && quotedWords(sheet, about.topic);
  if (!about || !topic) return [bold('The library has no answer to '), question];
  const orgs = [...new Set(about.cases.map(orgName))].join(', ');
  return [bold(`No claim of ${shorten(orgs, sheet.room(200))}`), ' about ', topic, '.'];
}

/** The library has no answer, or none beyond what the thread was shown; the nearest cases, marked as none; how to be told when it has one. */
export function nothingMessage(reply: NothingReply, options: Surface): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) => {
    const question = quotedWords(sheet, reply.asked.question, { max: QUESTION, otherwise: 'that' });
    if (reply.shown) {
      const { shown } = reply;
      sheet.add(
        richText(
          section(
            bold('No claim of this case says more on '),
            question,
            bold(` than ${claimAddress(shown.case, shown.claim)}`),
            ', which was just shown.',
          ),
        ),
        actions(openCaseButton(shown.case), dismissButton(options)),
      );
      return;
    }
    const { absent = [] } = reply;
    sheet.add(
      richText(
        absent.length > 0
          ? section(noCaseOf(sheet, absent))
          : section(...noAnswer(sheet, reply, question)),
        absent.length === 0 && section('That says nothing about whether it is true.'),
        reply.nearest.length > 0 &&
          (absent.length > 0
            ? section('Cases that mention it, and do ', bold('not'), ' answer this:')
            : section('The nearest cases, which do ', bold('not'), ' answer it:')),
        list(reply.nearest.map((one) => nearbyCaseLine(sheet, one))),
        section(
          'To be told when a new case covers it, type ',
          byCommand('follow', options),
          ' and the words to look for, in the channel that should hear of it.',
        ),
      ),
      actions(...openCaseButtons(reply.nearest), dismissButton(options)),
    );
  }, options);
}
