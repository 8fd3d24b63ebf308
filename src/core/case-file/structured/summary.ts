import { plainText } from '../markdown/text/inline.ts';

const SECTION = /^#{1,6}[ \t]+(?:executive[ \t]+)?summary[ \t]*#*[ \t]*$/im;

/**
 * Returns the summary of a body, as plain text with a blank line between paragraphs. The rest of the
 * body repeats the front matter, with its quotes cut, and isn't read.
 */
export function readSummary(body: string): string {
  const head = SECTION.exec(body);
  if (head === null) return '';
  const below = body.slice(head.index + head[0].length);
  const end = below.search(/^#{1,6}[ \t]/m);
  return below
    .slice(0, end < 0 ? undefined : end)
    .split(/\n[ \t\r]*\n/)
    .map((paragraph) => plainText(paragraph.trim()))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
