import type { Asked } from '../../../core/conversation/reply.ts';
import { clip, label, moreCharacters } from '../../kit/clip.ts';
import { bold, context, italic, person, richText, section, text } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';
import type { Surface } from '../../kit/surface.ts';
import { drawCorrected } from './corrected.ts';

const QUESTION = 600;

/** Units of the question above a private reply, which only reminds the asker of it. */
const REMINDER = 150;

/**
 * Repeats the question unless the reply is below it: for everyone on a shared reply, small on a
 * private one, since Slack doesn't show what was typed after a slash command. The question is
 * literal text, never markup. On a post that was edited, what has changed comes first.
 */
export function drawAsked(sheet: Sheet, asked: Asked, options: Surface): void {
  drawCorrected(sheet, options);
  if (options.surface === 'private') {
    const reminder = label(asked.question, sheet.room(REMINDER));
    sheet.add(reminder === '' ? null : context(`You asked: ${reminder}`));
    return;
  }
  if (options.surface !== 'shared') return;
  const by = section(person(options.sharedBy), ' shared this from Casebook');
  if (asked.question.trim() === '') {
    sheet.add(richText(by));
    return;
  }
  const { shown, hidden } = clip(asked.question, sheet.room(QUESTION));
  sheet.add(
    richText(
      by,
      section(bold('Question: '), text(shown), hidden > 0 && italic(` ${moreCharacters(hidden)}`)),
    ),
  );
}
