import { actions, code, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type Message, type Verbatim } from '../kit/message.ts';
import { COMMAND } from './parts/names.ts';
import { dismissButton, type Surface } from './parts/surface.ts';

/** One line to a word of greeting or thanks: a thread is not the place for the whole help. */
export function greetingMessage(options: Surface): Verbatim<Message> {
  return composePlainMessage((sheet) =>
    sheet.add(
      richText(section('Ask what the library holds. What else works: ', code(`${COMMAND} help`))),
      actions(dismissButton(options)),
    ),
  );
}
