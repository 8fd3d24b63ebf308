import type { MissingReply } from '../../core/conversation/reply.ts';
import { clip, count, label, moreCharacters, shorten } from '../kit/clip.ts';
import { actions, bold, code, italic, list, richText, section, text } from '../kit/kit.ts';
import { composePlainMessage, type Message, type Verbatim } from '../kit/message.ts';
import { caseLine, openCaseButton, openCaseButtons } from './parts/case-lines.ts';
import { COMMAND, orgName } from './parts/names.ts';
import { dismissButton, type Surface } from './parts/surface.ts';

/** Something asked for by name is not there; what is. */
export function missingMessage(reply: MissingReply, options: Surface): Verbatim<Message> {
  const { nearest, case: of } = reply;
  return composePlainMessage((sheet) => {
    const what = clip(reply.what, sheet.room(300));
    sheet.add(
      richText(
        section(
          bold('The library does not have '),
          text(what.shown.trim() === '' ? 'that' : what.shown),
          what.hidden > 0 ? italic(` ${moreCharacters(what.hidden)}`) : '.',
        ),
        of &&
          section(
            `${shorten(orgName(of), sheet.room(80))} has ${count(of.claims.length, 'claim')}`,
            of.claims.length > 0 &&
              `: ${shorten(of.claims.map((claim) => label(claim.id, 20)).join(', '), sheet.room(200))}`,
          ),
        nearest.length > 0 && section('The nearest by name:'),
        list(nearest.map((one) => caseLine(sheet, one))),
        section('See every case with ', code(`${COMMAND} list`)),
      ),
      actions(of && openCaseButton(of), ...openCaseButtons(nearest), dismissButton(options)),
    );
  });
}
