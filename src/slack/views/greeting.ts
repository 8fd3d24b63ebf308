import { actions, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { typed } from './parts/commands.ts';
import { dismissButton } from './parts/surface.ts';

/** One line to a word of greeting or thanks: a thread is not the place for the whole help. */
export function greetingMessage(options: Surface): Verbatim<DrawnMessage> {
  return composePlainMessage(
    (sheet) =>
      sheet.add(
        richText(section('Ask what the library holds. What else works: ', typed('help', options))),
        actions(dismissButton(options)),
      ),
    options,
  );
}
