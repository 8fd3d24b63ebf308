import { label } from '../kit/clip.ts';
import { code, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import { COMMAND } from './parts/names.ts';

/** Says that only the command changes subscriptions: Slack shows there who did it. */
export function byCommandMessage(words: string): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(
          'What a channel follows is changed by the command, in the channel itself: ',
          code(`${COMMAND} ${label(words, sheet.room(300))}`),
        ),
      ),
    ),
  );
}
