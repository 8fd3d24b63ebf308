import type { WhichCaseReply } from '../../core/conversation/reply.ts';
import { label } from '../kit/clip.ts';
import { actions, bold, code, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type Message, type Verbatim } from '../kit/message.ts';
import { COMMAND } from './parts/names.ts';
import { dismissButton, type Surface } from './parts/surface.ts';

/** A command that names no case: how to name one. */
export function whichCaseMessage({ command }: WhichCaseReply, options: Surface): Verbatim<Message> {
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(
          bold('Which case? '),
          'Type ',
          code(`${COMMAND} ${label(command, sheet.room(100))}`),
          ' with the organisation’s name. See every case with ',
          code(`${COMMAND} list`),
        ),
      ),
      actions(dismissButton(options)),
    ),
  );
}
