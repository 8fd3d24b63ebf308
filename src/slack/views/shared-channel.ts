import { bold, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type Message, type Verbatim } from '../kit/message.ts';

/** Why the bot does not answer where people of other organisations read along. */
export function sharedChannelMessage(): Verbatim<Message> {
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(bold('I post nothing here: '), 'people of other organisations read this channel.'),
        section('Ask me in a direct message or in a channel of your own organisation.'),
      ),
    ),
  );
}
