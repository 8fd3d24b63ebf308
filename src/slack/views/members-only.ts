import { bold, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';

/** Says that somebody of another organisation, or a guest, gets no answer. */
export function membersOnlyMessage(): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(bold('I answer people of this organisation only. '), 'Its admins decide that.'),
      ),
    ),
  );
}
