import type { Spot } from '../../core/lint/spot.ts';
import { printable } from '../../core/words/printable.ts';

/** Columns of a terminal that an excerpt takes. */
const WIDTH = 100;
/** Columns before the words that are meant, if the line is too long. */
const LEAD = 30;

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uFF01-\uFF60]/u;
const NARROW = /[\p{M}\p{Cf}]/u;

/** The line that a spot is on, with its number, and below it the caret. Long lines are clipped. */
export function excerpt(text: string, { line, column, endColumn }: Spot): [string, string] {
  const flat = printable(text.replace(/\r$/, '').replaceAll('\t', ' '));
  const from = flat.length > WIDTH ? Math.max(0, column - 1 - LEAD) : 0;
  const until = Math.min(flat.length, from + WIDTH);
  const before = flat.slice(from, column - 1);
  const meant = flat.slice(column - 1, Math.min(endColumn - 1, until));
  const head = from > 0 ? '…' : '';
  const shown = `${head}${flat.slice(from, until)}${until < flat.length ? '…' : ''}`;
  const number = String(line);
  const pad = ' '.repeat(head.length + widthOf(before));
  const caret = '^'.repeat(Math.max(1, widthOf(meant)));
  return [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${pad}${caret}`];
}

/** Columns that a text takes in a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += NARROW.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}
