import { clip, moreCharacters } from '../../kit/clip.ts';
import { type Inline, italic, text } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';

interface Quoting {
  /** Units of the words that are shown at most; default 200. */
  readonly max?: number;
  /** Replaces words that say nothing; by default with nothing. */
  readonly otherwise?: string;
}

/** Words that somebody typed, in quotation marks, and how much of them is not shown. */
export function quotedWords(
  sheet: Sheet,
  words: string,
  { max = 200, otherwise = '' }: Quoting = {},
): Inline {
  const { shown, hidden } = clip(words, sheet.room(max));
  const more = hidden > 0 && italic(` ${moreCharacters(hidden)}`);
  if (shown.trim() !== '') return ['“', text(shown), '”', more];
  return otherwise !== '' && [otherwise, more];
}
