import { label } from '../kit/clip.ts';
import { richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Named } from '../kit/surface.ts';
import { byCommand } from './parts/commands.ts';

/** Says that only the command changes subscriptions: Slack shows there who did it. */
export function byCommandMessage(words: string, named: Named = {}): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(
        section(
          'What a channel follows is changed by the command, in the channel itself: ',
          byCommand(label(words, sheet.room(300)), named),
        ),
      ),
    ),
  );
}
