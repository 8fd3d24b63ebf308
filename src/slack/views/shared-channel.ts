import { bold, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';

/** Says why nothing is posted in a conversation that others may read, and who can change that. */
export function sharedChannelMessage(): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(
          bold('I post nothing here: '),
          'as far as Slack tells me, people of other organisations may read this conversation.',
        ),
        section('Whoever runs Casebook can allow it with CASEBOOK_SHARED_CHANNELS.'),
      ),
    ),
  );
}
