import type { Block, ListItem } from './blocks.ts';
import { leadOf } from './inline.ts';
import { readLabel } from './label.ts';
import { leavesQuotationOpen } from './quotes.ts';

/**
 * A document as a flat list of statements: what a person takes for one line of it, whether it was
 * written as a heading, a paragraph, a line of a paragraph or a bullet.
 */
export interface Statement {
  readonly kind: 'heading' | 'text' | 'table' | 'rule';
  /** Markdown without the bullet; of several lines where it was wrapped. */
  readonly raw: string;
  /** 1-based. */
  readonly line: number;
  /** 1..6 for a heading, 0 otherwise. */
  readonly level: number;
  /** How many lists it stands in. */
  readonly depth: number;
  /** Whether it begins a list item. */
  readonly item: boolean;
  /** The number of an ordered item that it begins. */
  readonly number: number | null;
  /** Whether it stands in a block quote. */
  readonly quoted: boolean;
  /** Whether it begins a paragraph (or an item), as against a further line of one. */
  readonly first: boolean;
  /** The rows of a table, the head first. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

interface Place {
  readonly depth: number;
  readonly quoted: boolean;
}

const NOTHING = {
  level: 0,
  item: false,
  number: null,
  first: true,
  rows: [],
} as const;

/** Blocks to statements, in the order of the document. */
export function statementsOf(blocks: readonly Block[]): Statement[] {
  const statements: Statement[] = [];
  addBlocks(blocks, { depth: 0, quoted: false }, null, statements);
  return statements;
}

function addBlocks(
  blocks: readonly Block[],
  place: Place,
  item: ListItem | null,
  into: Statement[],
): void {
  let opener = item;
  for (const block of blocks) {
    addBlock(block, place, opener, into);
    opener = null;
  }
}

function addBlock(block: Block, place: Place, item: ListItem | null, into: Statement[]): void {
  const base = { ...NOTHING, ...place, line: block.line };
  switch (block.kind) {
    case 'heading':
      into.push({ ...base, kind: 'heading', raw: block.raw, level: block.level });
      return;
    case 'paragraph':
      addLines(block.raw, { ...base, kind: 'text', raw: '' }, item, into);
      return;
    case 'list':
      for (const inner of block.items) {
        addBlocks(inner.blocks, { ...place, depth: place.depth + 1 }, inner, into);
      }
      return;
    case 'quote':
      addBlocks(block.blocks, { ...place, quoted: true }, null, into);
      return;
    case 'table':
      into.push({ ...base, kind: 'table', raw: '', rows: block.rows });
      return;
    case 'rule':
      into.push({ ...base, kind: 'rule', raw: '' });
  }
}

const BULLET = /^\s*(?:[-*+•●▪◦‣]|\d{1,3}[.)])\s+/;

/**
 * The lines of a paragraph. A line goes on with the one before it unless that one ended in a hard
 * break, or the line itself begins with a label or a bullet (a list that markdown takes for text).
 */
function addLines(raw: string, base: Statement, item: ListItem | null, into: Statement[]): void {
  const lines = raw.split('\n');
  let start = 0;
  let first = true;
  const push = (end: number) => {
    const text = lines.slice(start, end).join('\n').trim();
    const bullet = first ? null : BULLET.exec(text);
    into.push({
      ...base,
      raw: text.slice(bullet?.[0].length ?? 0).replace(/\s*\\$/, ''),
      line: base.line + start,
      item: first && item !== null,
      number: first ? (item?.number ?? null) : null,
      first,
    });
    first = false;
    start = end;
  };
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const broken = /(?: {2,}|\\)$/.test(lines[at - 1] ?? '');
    if (!broken && !BULLET.test(line) && !beginsAnew(line.trim())) continue;
    if (leavesQuotationOpen(lines.slice(start, at).join('\n'))) continue;
    push(at);
  }
  push(lines.length);
}

/** The id of a claim or a source as the first word of a line: `S1: …`, `[S2] …`, `[3] …`. */
const LEADING_ID = /^(?:\[[CS]?\d{1,3}\](?!\()|[CS]\d{1,3}(?:\s*[:|]|\s+[–—-]\s))/;

/** A label, a line that is bold as a whole, or one that begins with the id of a claim or a source. */
function beginsAnew(line: string): boolean {
  if (LEADING_ID.test(line) || readLabel(line) !== null) return true;
  const lead = leadOf(line);
  return lead?.bold === true && (lead.rest.trim() === '' || /^\[?[CS]\d/.test(lead.inner));
}
