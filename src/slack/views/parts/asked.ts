import type { Asked } from '../../../core/conversation/reply.ts';
import { clip, moreCharacters } from '../../clip.ts';
import { bold, italic, person, richText, section, text } from '../../kit.ts';
import type { Sheet } from '../../message.ts';
import type { Surface } from './surface.ts';

const QUESTION = 600;

/**
 * Restates the question where others read the reply and cannot know it: on a shared reply. The
 * question is literal text, never markup.
 */
export function drawAsked(sheet: Sheet, asked: Asked, options: Surface): void {
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
