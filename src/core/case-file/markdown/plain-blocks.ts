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

/** Blocks of lines of which none is indented; null where they are not plain. */
function readBlocks(lines: readonly string[], firstLine: number): Block[] | null {
  const blocks: Block[] = [];
  let at = 0;
  let before: Kind = 'blank';
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const kind = kindOf(line);
    const found = readBlock(kind, before, lines, at, firstLine);
    if (found === null) return null;
    if (found.block !== null) blocks.push(found.block);
    at = found.end;
    before = kind;
  }
  return blocks;
}

interface Found {
  readonly block: Block | null;
  /** The line behind it. */
  readonly end: number;
}

function readBlock(
  kind: Kind,
  before: Kind,
  lines: readonly string[],
  at: number,
  firstLine: number,
): Found | null {
  const line = firstLine + at;
  switch (kind) {
    case 'blank':
      return { block: null, end: at + 1 };
    case 'heading': {
      const text = lines[at] ?? '';
      const level = text.indexOf(' ');
      return { block: { kind, level, raw: trimBlanks(text.slice(level)), line }, end: at + 1 };
    }
    case 'rule':
      // Directly below a text it would make that a heading.
      return before === 'blank' ? { block: { kind, line }, end: at + 1 } : null;
    case 'quote':
      return readQuote(lines, at, firstLine);
    case 'bullet':
    case 'ordered':
      return readList(kind, lines, at, firstLine);
    case 'text':
      return readParagraph(lines, at, firstLine);
    case 'other':
      return null;
  }
}

function readParagraph(lines: readonly string[], start: number, firstLine: number): Found | null {
  let end = start + 1;
  while (end < lines.length && kindOf(lines[end] ?? '') === 'text') end += 1;
  const next = kindOf(lines[end] ?? '');
  if (next === 'other' || next === 'rule' || next === 'ordered') return null;
  const raw = end === start + 1 ? (lines[start] ?? '') : lines.slice(start, end).join('\n');
  return { block: { kind: 'paragraph', raw: trimBlanks(raw), line: firstLine + start }, end };
}

function readQuote(lines: readonly string[], start: number, firstLine: number): Found | null {
  const inner: string[] = [];
  let end = start;
  for (; lines[end]?.startsWith('>'); end += 1) {
    const line = lines[end] ?? '';
    inner.push(line.slice(line[1] === ' ' ? 2 : 1));
  }
  if (kindOf(lines[end] ?? '') !== 'blank') return null;
  const blocks = readBlocks(inner, firstLine + start);
  return blocks === null
    ? null
    : { block: { kind: 'quote', blocks, line: firstLine + start }, end };
}

function readList(
  kind: 'bullet' | 'ordered',
  lines: readonly string[],
  start: number,
  firstLine: number,
): Found | null {
  const items: ListItem[] = [];
  const mark = markOf(lines[start] ?? '');
  let at = start;
  let end = start;
  while (kindOf(lines[at] ?? '') === kind && markOf(lines[at] ?? '') === mark) {
    const line = lines[at] ?? '';
    const indent = line.indexOf(' ') + 1;
    const inner = [line.slice(indent)];
    end = at + 1;
    let next = end;
    for (; next < lines.length; next += 1) {
      const further = lines[next] ?? '';
      const isBlank = kindOf(further) === 'blank';
      if (!isBlank && indentOf(further) < indent) break;
      inner.push(isBlank ? '' : further.slice(indent));
      if (!isBlank) end = next + 1;
    }
    inner.length = end - at;
    const blocks = kindOf(inner[0] ?? '') === 'blank' ? null : readBlocks(inner, firstLine + at);
    if (blocks === null) return null;
    items.push({
      blocks,
      line: firstLine + at,
      number: kind === 'ordered' ? Number.parseInt(line, 10) : null,
    });
    at = next;
  }
  const behind = kindOf(lines[at] ?? '');
  const goesOn = at === end && (behind === 'text' || behind === 'ordered' || behind === 'rule');
  if (behind === 'other' || goesOn) return null;
  return { block: { kind: 'list', items, line: firstLine + start }, end };
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
