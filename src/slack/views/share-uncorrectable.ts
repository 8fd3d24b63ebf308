import { actions, bold, code, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import { dismissButton } from './parts/surface.ts';

/** Tells who shared that the copy in the channel stays as it is. */
export function shareUncorrectableMessage(): Verbatim<DrawnMessage> {
  const surface = { surface: 'private' } as const;
  return composePlainMessage((sheet) => {
    sheet.add(
      richText(
        section(bold('Shared, but this copy can’t be corrected later.')),
        section(
          'I am not in this conversation, so I can’t edit it if the claim changes or is rejected. In a channel, type ',
          code('/invite @Casebook'),
          ' before you share.',
        ),
      ),
      actions(dismissButton(surface)),
    );
  }, surface);
}
