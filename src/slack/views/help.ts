import type { CommandUsage } from '../../core/conversation/commands/command.ts';
import type { HelpReply } from '../../core/conversation/commands/help.ts';
import { clip } from '../kit/clip.ts';
import { actions, bold, richText, section } from '../kit/kit.ts';
import { composePlainMessage, type DrawnMessage, type Verbatim } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { commandList, typed } from './parts/commands.ts';
import { exampleButtons, exampleList } from './parts/examples.ts';
import { dismissButton } from './parts/surface.ts';
import { quotedWords } from './parts/words.ts';

/** Explains Casebook; also the reply to words it doesn't understand, with a likely correction. */
export function helpMessage(
  reply: HelpReply,
  commands: readonly CommandUsage[],
  options: Surface,
): Verbatim<DrawnMessage> {
  return composePlainMessage((sheet) => {
    const unknown = quotedWords(sheet, reply.unknown);
    const meant = clip(reply.didYouMean, sheet.room(200));
    sheet.add(
      richText(
        unknown ? section(bold('I do not understand '), unknown) : null,
        meant.shown.trim() !== '' && section('Did you mean ', typed(meant.shown, options), '?'),
        section(
          bold('Casebook answers from a library of case files: '),
          'the claim, the quote word for word, its review status and its source. It writes nothing itself.',
        ),
        commandList(commands, { org: reply.exampleOrg, question: reply.examples[0] }, options),
        reply.examples.length > 0 && section('Questions that this library answers:'),
        options.surface !== 'terminal' && exampleList(sheet, reply.examples),
      ),
      actions(...exampleButtons(reply.examples)),
      actions(dismissButton(options)),
    );
  }, options);
}
