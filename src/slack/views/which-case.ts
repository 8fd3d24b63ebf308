import type { WhichCaseReply } from '../../core/conversation/reply.ts';
import { label } from '../kit/clip.ts';
import { actions, bold, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { typed } from './parts/commands.ts';
import { dismissButton } from './parts/surface.ts';

/** A command that names no case: how to name one. */
export function whichCaseMessage(
  { command }: WhichCaseReply,
  options: Surface,
): Verbatim<DrawnMessage> {
  return composePlainMessage(
    (sheet) =>
      sheet.add(
        richText(
          section(
            bold('Which case? '),
            'Type ',
            typed(label(command, sheet.room(100)), options),
            ' with the organisation’s name. See every case with ',
            typed('list', options),
          ),
        ),
        actions(dismissButton(options)),
      ),
    options,
  );
}
