import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { newlines } from '../../../words/newlines.ts';
import { markStruck } from './find-strikes.ts';
import { htmlText, isNote, splitQuotes } from './html.ts';
import { standing, struckIn, unmarked } from './struck.ts';

/**
 * A block of a markdown document. `raw` is markdown as the file has it, less the container's prefix, with
 * what is struck out between marks.
 */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly raw: string;
      readonly line: number;
    }
  | { readonly kind: 'paragraph'; readonly raw: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly line: number }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly line: number }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[]; readonly line: number }
  | { readonly kind: 'rule'; readonly line: number };

export interface ListItem {
  readonly blocks: readonly Block[];
  readonly line: number;
  /** The number of an ordered item; null for a bullet. */
  readonly number: number | null;
}

/** The first row of a table is its head. */
export interface TableRow {
  /** Markdown; gaps stand for struck words. */
  readonly cells: readonly string[];
  readonly line: number;
  /** The cells with the words that were struck out of them; null if none were. */
  readonly struck: readonly string[] | null;
}

/**
 * markdown-it's block phase alone: inline markup is parsed later, only if it is asked for.
 * Indented code is off, because people indent bullets deeper than CommonMark allows; reference
 * definitions are off, because `[S1]: https://…` is how some write their sources.
 */
const parser = new MarkdownIt({ html: true });
parser.block.ruler.disable(['code', 'reference']);

/**
 * Markdown to a tree of blocks.
 * @param firstLine the 1-based line of the file on which `markdown` begins
 * @param unclosed takes the lines of code fences that nobody closes, and that what follows is read from
 */
export function parseBlocks(markdown: string, firstLine: number, unclosed: number[] = []): Block[] {
  // "##Sources" is a heading to people; one # alone may be a hashtag.
  const marked = markStruck(markdown);
  const text = /##[^\s#]/.test(marked) ? marked.replace(/^(#{2,6})(?=[^\s#])/gm, '$1 ') : marked;
  const tokens: Token[] = [];
  parser.block.parse(normalised(text), parser, {}, tokens);
  return readBlocks({ tokens, at: 0, firstLine, unclosed });
}

/** Does markdown-it's own preparation, only if it is needed. */
function normalised(markdown: string): string {
  const unix = markdown.includes('\r') ? markdown.replace(/\r\n?/g, '\n') : markdown;
  return unix.includes('\0') ? unix.replaceAll('\0', '\uFFFD') : unix;
}

interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  readonly firstLine: number;
  readonly unclosed: number[];
}

/** Reads blocks until the container that they stand in closes. */
function readBlocks(cursor: Cursor): Block[] {
  const blocks: Block[] = [];
  for (;;) {
    const token = cursor.tokens[cursor.at];
    if (token === undefined || token.nesting < 0) return blocks;
    cursor.at += 1;
    if (token.type === 'fence') {
      const isAlone = cursor.tokens.every((one) => one === token || one.type === 'hr');
      // People paste a whole document in a fence.
      if (isClosed(token) && !isAlone) continue;
      const line = lineOf(token, cursor);
      if (!isAlone && token.content.trim() !== '') cursor.unclosed.push(line);
      blocks.push(...parseBlocks(token.content, line + 1, cursor.unclosed));
      continue;
    }
    if (token.type === 'html_block') {
      blocks.push(...htmlBlocks(token.content, lineOf(token, cursor)));
      continue;
    }
    const block = readBlock(token, cursor);
    if (block !== null) blocks.push(block);
  }
}

/**
 * True if a fence is closed: what it holds is an example, of which nothing is read. One that nobody closes
 * is a leftover, which would swallow the rest of the document.
 */
function isClosed(fence: Token): boolean {
  const [from = 0, to = 0] = fence.map ?? [];
  return to - from - 1 > linesIn(fence.content);
}

function linesIn(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

function readBlock(token: Token, cursor: Cursor): Block | null {
  const line = lineOf(token, cursor);
  switch (token.type) {
    case 'heading_open':
    case 'paragraph_open': {
      const raw = cursor.tokens[cursor.at]?.content ?? '';
      cursor.at += 2;
      if (token.type === 'paragraph_open') {
        const rows = tabbedRows(raw, line);
        return rows === null ? { kind: 'paragraph', raw, line } : { kind: 'table', rows, line };
      }
      // "text" directly above "---" is a heading to CommonMark and a paragraph above a rule to people.
      if (token.markup.startsWith('-') && /[\n:.]/.test(raw))
        return { kind: 'paragraph', raw, line };
      return { kind: 'heading', level: Number(token.tag.slice(1)), raw, line };
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { kind: 'list', items: readItems(token, cursor), line };
    case 'blockquote_open': {
      const blocks = readBlocks(cursor);
      cursor.at += 1;
      return { kind: 'quote', blocks, line };
    }
    case 'table_open':
      return { kind: 'table', rows: readRows(cursor), line };
    case 'hr':
      return { kind: 'rule', line };
    default:
      return null;
  }
}

function rowOf(marked: readonly string[], line: number): TableRow {
  const struck = marked.some((cell) => struckIn(cell) !== null) ? marked.map(unmarked) : null;
  return { cells: struck === null ? marked : marked.map(standing), line, struck };
}

const FEWEST_TABBED_CELLS = 3;

/** A table that was pasted from a spreadsheet, cells with tabs between; null if it is none. */
function tabbedRows(raw: string, line: number): TableRow[] | null {
  if (!raw.includes('\t')) return null;
  const rows = raw.split('\n').map((text, at) => rowOf(text.split('\t'), line + at));
  const isTable = rows.length > 1 && rows.every(({ cells }) => cells.length >= FEWEST_TABBED_CELLS);
  return isTable ? rows : null;
}

/** The text of HTML, its links as markdown's, and its block quotes apart. */
function htmlBlocks(html: string, line: number): Block[] {
  if (/^\s*<pre\b/i.test(html)) return [];
  let at = line;
  return splitQuotes(html).flatMap(({ raw: part, isQuote }): Block[] => {
    const text = htmlText(part);
    const start = at + newlines(text.slice(0, text.length - text.trimStart().length));
    at += newlines(part);
    const raw = text.trim();
    if (raw === '') return [];
    if (isNote(part)) {
      // As the callouts of other tools: a marker stands on the line before.
      const marked: Block = { kind: 'paragraph', raw: `[!note]\n${raw}`, line: start - 1 };
      return [{ kind: 'quote', blocks: [marked], line: start }];
    }
    const paragraph: Block = { kind: 'paragraph', raw, line: start };
    return isQuote ? [{ kind: 'quote', blocks: [paragraph], line: start }] : [paragraph];
  });
}

function readItems(list: Token, cursor: Cursor): ListItem[] {
  const items: ListItem[] = [];
  const ordered = list.type === 'ordered_list_open';
  for (;;) {
    const token = cursor.tokens[cursor.at];
    cursor.at += 1;
    if (token?.type !== 'list_item_open') return items;
    const blocks = readBlocks(cursor);
    cursor.at += 1;
    items.push({
      blocks,
      line: lineOf(token, cursor),
      number: ordered ? Number(token.info) : null,
    });
  }
}

function readRows(cursor: Cursor): TableRow[] {
  const rows: { cells: string[]; line: number }[] = [];
  for (;;) {
    const token = cursor.tokens[cursor.at];
    cursor.at += 1;
    if (token === undefined || token.type === 'table_close') {
      return rows.map(({ cells, line }) => rowOf(cells, line));
    }
    if (token.type === 'tr_open') rows.push({ cells: [], line: lineOf(token, cursor) });
    // A bar within a cell is escaped in the file, and a quote has to be the file's.
    if (token.type === 'inline') rows.at(-1)?.cells.push(token.content.replaceAll('|', '\\|'));
  }
}

function lineOf(token: Token, cursor: Cursor): number {
  return (token.map?.[0] ?? 0) + cursor.firstLine;
}
