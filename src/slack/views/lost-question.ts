import { label } from '../kit/clip.ts';
import { bold, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Named } from '../kit/surface.ts';
import { byCommand } from './parts/commands.ts';

/**
 * Says that an answer may not have arrived, since the program ended while it was on its way.
 * @param typed what was typed after the command; empty in a thread, where the question is above
 */
export function lostQuestionMessage({
  typed,
  ...named
}: { readonly typed: string } & Named): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(bold('I was interrupted while I answered, so the answer may be lost.')),
        typed === ''
          ? section('If there is no answer above, ask again.')
          : section(
              'If you saw no answer, type it again: ',
              byCommand(label(typed, sheet.room(300)), named),
            ),
      ),
    ),
  );
}
