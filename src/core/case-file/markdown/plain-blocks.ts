import type { Block, ListItem } from './block.ts';

/**
 * The blocks that case files are made of (headings, paragraphs, lists, block quotes, rules), where
 * every line says by its first characters what it is: a tenth of the work of a whole markdown parser.
 * Whatever stands otherwise (tables, fences, HTML, lazy or odd indentation, headings by underlining)
 * makes the document one for markdown-it, which reads plain documents the same.
 * @param firstLine the 1-based line of the file on which the document begins
 * @returns null where the document is not plain
 */
export function parsePlainBlocks(markdown: string, firstLine: number): Block[] | null {
  return UNUSUAL.test(markdown) ? null : readBlocks(markdown.split('\n'), firstLine);
}

/** Characters that markdown takes for blanks or replaces. */
const UNUSUAL = /[\t\v\f\r\0]/;

type Kind = 'blank' | 'text' | 'heading' | 'bullet' | 'ordered' | 'quote' | 'rule' | 'other';

/** What a line is, where it is not the middle of anything; `other` where more than it has to be seen. */
function kindOf(line: string): Kind {
  switch (line[0]) {
    case undefined:
      return 'blank';
    case ' ':
      return /^ +$/.test(line) ? 'blank' : 'other';
    case '#':
      return HEADING.test(line) ? 'heading' : 'other';
    case '>':
      return 'quote';
    case '<':
    case '`':
    case '~':
      return 'other';
    case '-':
    case '*':
    case '+':
    case '_':
    case '=':
    case '|':
    case ':':
      if (LINE_OF_MARKS.test(line))
        return line.startsWith('---') && /^-+$/.test(line) ? 'rule' : 'other';
      return /^[-*+] /.test(line) ? 'bullet' : 'text';
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
      if (!/^\d{1,9}[.)](?: |$)/.test(line)) return 'text';
      return /^\d{1,9}[.)] \S/.test(line) ? 'ordered' : 'other';
    default:
      return 'text';
  }
}

/** With the closing marks that some write, it is markdown-it's. */
const HEADING = /^#{1,6} +[^# ](?:.*[^# ])? *$/;
/** Rules, underlining, the line below a table's head, an item without text. */
const LINE_OF_MARKS = /^[-*+_=|: ]+$/;

/** Lines of which none is indented, and what each of them is. */
interface Lines {
  readonly texts: readonly string[];
  readonly kinds: readonly Kind[];
  /** The 1-based line of the file on which they begin. */
  readonly firstLine: number;
}

/** A block and the line behind it; null where it is not plain. */
type Found = { readonly block: Block; readonly end: number } | null;

function readBlocks(texts: readonly string[], firstLine: number): Block[] | null {
  const kinds = texts.map(kindOf);
  const lines = { texts, kinds, firstLine };
  const blocks: Block[] = [];
  let at = 0;
  while (at < texts.length) {
    if (kinds[at] === 'blank') {
      at += 1;
      continue;
    }
    const found = readBlock(lines, at);
    if (found === null) return null;
    blocks.push(found.block);
    at = found.end;
  }
  return blocks;
}

function readBlock(lines: Lines, at: number): Found {
  const { texts, kinds, firstLine } = lines;
  const line = firstLine + at;
  switch (kinds[at]) {
    case 'heading': {
      const text = texts[at] ?? '';
      const level = text.indexOf(' ');
      const raw = trimBlanks(text.slice(level));
      return { block: { kind: 'heading', level, raw, line }, end: at + 1 };
    }
    case 'rule': {
      // Directly below a text it would make that a heading.
      const isApart = at === 0 || kinds[at - 1] === 'blank';
      return isApart ? { block: { kind: 'rule', line }, end: at + 1 } : null;
    }
    case 'quote':
      return readQuote(lines, at);
    case 'bullet':
    case 'ordered':
      return readList(lines, at);
    case 'text':
      return readParagraph(lines, at);
    default:
      return null;
  }
}

function readParagraph({ texts, kinds, firstLine }: Lines, start: number): Found {
  let end = start + 1;
  while (kinds[end] === 'text') end += 1;
  const next = kinds[end];
  if (next === 'other' || next === 'rule' || next === 'ordered') return null;
  const raw = end === start + 1 ? (texts[start] ?? '') : texts.slice(start, end).join('\n');
  return { block: { kind: 'paragraph', raw: trimBlanks(raw), line: firstLine + start }, end };
}

function readQuote({ texts, kinds, firstLine }: Lines, start: number): Found {
  const inner: string[] = [];
  let end = start;
  for (; kinds[end] === 'quote'; end += 1) {
    const text = texts[end] ?? '';
    inner.push(text.slice(text[1] === ' ' ? 2 : 1));
  }
  if (end < texts.length && kinds[end] !== 'blank') return null;
  const line = firstLine + start;
  const blocks = readBlocks(inner, line);
  return blocks === null ? null : { block: { kind: 'quote', blocks, line }, end };
}

function readList(lines: Lines, start: number): Found {
  const { texts, kinds, firstLine } = lines;
  const kind = kinds[start];
  const mark = markOf(texts[start] ?? '');
  const items: ListItem[] = [];
  let at = start;
  let end = start;
  while (kinds[at] === kind && markOf(texts[at] ?? '') === mark) {
    const text = texts[at] ?? '';
    const line = firstLine + at;
    const { inner, next } = linesOfItem(lines, at);
    if (inner[0]?.startsWith(' ')) return null;
    const blocks = readBlocks(inner, line);
    if (blocks === null) return null;
    items.push({ blocks, line, number: kind === 'ordered' ? Number.parseInt(text, 10) : null });
    end = at + inner.length;
    at = next;
  }
  const behind = kinds[at];
  const goesOn = at === end && (behind === 'text' || behind === 'ordered' || behind === 'rule');
  if (behind === 'other' || goesOn) return null;
  return { block: { kind: 'list', items, line: firstLine + start }, end };
}

/** The lines of the item that begins on a line, less their indentation; and the next line that is none. */
function linesOfItem({ texts, kinds }: Lines, at: number): { inner: string[]; next: number } {
  const text = texts[at] ?? '';
  const indent = text.indexOf(' ') + 1;
  const inner = [text.slice(indent)];
  let next = at + 1;
  let last = at;
  for (; next < texts.length; next += 1) {
    const further = texts[next] ?? '';
    const isBlank = kinds[next] === 'blank';
    if (!isBlank && indentOf(further) < indent) break;
    inner.push(isBlank ? '' : further.slice(indent));
    if (!isBlank) last = next;
  }
  // Blank lines at its end are between it and what follows.
  inner.length = last - at + 1;
  return { inner, next };
}

/** What makes an item one of the list before it: the mark, or what stands behind the number. */
function markOf(line: string): string {
  return line[line.indexOf(' ') - 1] ?? '';
}

function indentOf(line: string): number {
  let at = 0;
  while (line[at] === ' ') at += 1;
  return at;
}

/** A text less the blanks around it: other white space is text to markdown. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
