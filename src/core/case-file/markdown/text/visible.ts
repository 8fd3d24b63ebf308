import { mergeConflicts } from '../../../words/merge-conflict.ts';
import { withAlerts } from './admonitions.ts';

/**
 * Markdown without what no reader of it is meant to see: comments, `{#ids}` and `^ids` of headings and
 * blocks, markers of merge conflicts. Callouts of other tools become block quotes that begin with
 * `[!note]`. Every line stays on its line, so that places in the file stay right.
 */
export function visibleText(markdown: string): string {
  let text = withoutConflictMarkers(markdown);
  text = withoutSpans(text, '<!--', '-->');
  text = withoutSpans(text, '%%', '%%');
  if (text.includes('{')) text = text.replace(HEADING_ATTRIBUTES, '$1');
  if (text.includes(' ^')) text = text.replace(BLOCK_ID, '');
  return withAlerts(text);
}

/** `## Sources {#sources}`; the braces hold an id, classes or attributes. */
const HEADING_ATTRIBUTES = /^(#{1,6}[ \t][^\n{]*)\{[#.:][^{}\n]*\}[ \t]*(?=\r?$)/gm;
/** Obsidian's `^id` at the end of a block. */
const BLOCK_ID = / \^[A-Za-z][\w-]*[ \t]*(?=\r?$)/gm;

function withoutConflictMarkers(text: string): string {
  const conflicts = mergeConflicts(text);
  if (conflicts.length === 0) return text;
  const lines = text.split('\n');
  for (const { markers } of conflicts) for (const at of markers) lines[at] = '';
  return lines.join('\n');
}

/**
 * Takes out comments with the marks around them; their line breaks stay. A comment that isn't closed
 * is text. `%%` opens one only at a word's beginning: `5%% off` is a figure.
 */
function withoutSpans(text: string, open: string, close: string): string {
  let from = text.indexOf(open);
  if (from === -1) return text;
  let result = '';
  let at = 0;
  while (from !== -1) {
    if (open === close && !/\s/.test(text[from - 1] ?? ' ')) {
      from = text.indexOf(open, from + open.length);
      continue;
    }
    const end = text.indexOf(close, from + open.length);
    if (end === -1) break;
    const breaks = text.slice(from, end).replace(/[^\r\n]/g, '');
    result += text.slice(at, from) + breaks;
    at = end + close.length;
    from = text.indexOf(open, at);
  }
  return result + text.slice(at);
}
