import type { GreetingReply } from '../../core/conversation/reply.ts';
import { actions, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { typed } from './parts/commands.ts';
import { dismissButton } from './parts/surface.ts';

const WORDS: Readonly<Record<GreetingReply['said'], string>> = {
  hello: 'Hello. Ask what the library holds.',
  thanks: 'You’re welcome.',
  bye: 'Goodbye.',
  please: 'Yes? Ask what the library holds.',
  stop: 'Answers come only when you ask.',
  fine: 'Good.',
  laugh: 'Ask when you are ready.',
  sorry: 'No harm done.',
};
/** Words after which somebody may want to know what can be asked. */
const OPENING: ReadonlySet<GreetingReply['said']> = new Set(['hello', 'please', 'laugh']);

/** A short word to a greeting or thanks: a thread is not the place for the whole help. */
export function greetingMessage(reply: GreetingReply, options: Surface): Verbatim<DrawnMessage> {
  return composePlainMessage(
    (sheet) =>
      sheet.add(
        richText(
          section(
            WORDS[reply.said],
            OPENING.has(reply.said) && [' What works: ', typed('help', options)],
            reply.said === 'stop' &&
              options.surface !== 'terminal' && [
                ' News of cases ends with ',
                typed('unfollow', options),
              ],
          ),
        ),
        actions(dismissButton(options)),
      ),
    options,
  );
}
