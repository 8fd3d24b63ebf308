import type { Spans } from '../../../case/places.ts';
import { onOneLine } from '../../../words/one-line.ts';

/** Stands for a space where a line of plain text leaves it out. */
const SPACING = /\s|<br|&nbsp;/i;

/** The lines of a quote as the file has them: its stretches, joined by line breaks and by nothing else. */
export function linesAt(spans: Spans, text: string): string {
  let lines = '';
  for (let at = 0; at < spans.length; at += 2) {
    lines += (at === 0 ? '' : '\n') + text.slice(spans[at], spans[at + 1]);
  }
  return lines;
}

/**
 * The words at some stretches of a file as one line of plain text. What the file has between two
 * stretches (markup, a link's address) is left out; if it holds white space, a space stands for it.
 */
export function plainAt(spans: Spans, text: string): string {
  let plain = '';
  let end = spans[0] ?? 0;
  for (let at = 0; at < spans.length; at += 2) {
    const from = spans[at] ?? 0;
    if (from > end && SPACING.test(text.slice(end, from))) plain += ' ';
    end = spans[at + 1] ?? from;
    plain += text.slice(from, end);
  }
  return onOneLine(plain);
}
