import { label } from '../kit/clip.ts';
import { bold, code, emoji, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';

/** Something broke on our side. The id stands in the log too. */
export function errorMessage({ errorId }: { readonly errorId: string }): Verbatim<DrawnMessage> {
  const id = label(errorId, 100);
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(emoji('warning'), ' ', bold('Something went wrong, and it is not your question.')),
        section(
          'Please try again. If it happens again, tell whoever runs Casebook this id: ',
          code(id),
        ),
      ),
    ),
  );
}
