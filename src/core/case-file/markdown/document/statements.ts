import { type Labelled, readLabel, readUnusual } from '../labels/label.ts';
import type { Block, ListItem, TableRow } from '../text/blocks.ts';
import { leavesQuotationOpen } from '../text/quotes.ts';
import { type Struck, standing, standingLine, struckIn, unmarked } from '../text/struck.ts';
import { readCallout } from './callouts.ts';
import { beginsAnew, bulletOf, isSameField, joined, linesOf } from './lines.ts';

/**
 * A document as a flat list of statements: what a person takes for one line of it, whether it was
 * written as a heading, a paragraph, a line of a paragraph or a bullet.
 */
export interface Statement {
  readonly kind: 'heading' | 'text' | 'table' | 'rule';
  /**
   * Markdown without the bullet; of several lines where it was wrapped. Gaps stand for struck words; it
   * is empty if all of it is struck out.
   */
  readonly raw: string;
  /** Its struck-out text; null if there is none. */
  readonly struck: Struck | null;
  /** The label that a text begins with; null if it begins with none. */
  readonly labelled: Labelled | null;
  /** 1-based. */
  readonly line: number;
  /** 1..6 for a heading, 0 otherwise. */
  readonly level: number;
  /** Number of lists around it. */
  readonly depth: number;
  /** True if it begins a list item. */
  readonly item: boolean;
  /** The number of an ordered item that it begins. */
  readonly number: number | null;
  /** True if it stands in a block quote. */
  readonly quoted: boolean;
  /** True if it begins a paragraph (or an item), as against a further line of one. */
  readonly first: boolean;
  /** The rows of a table, the head first. */
  readonly rows: readonly TableRow[];
}

/** A statement as it is written, a line for each row of a table. */
export function writtenLines({ raw, rows, line }: Statement): { raw: string; line: number }[] {
  if (rows.length === 0) return [{ raw, line }];
  return rows.map((row) => ({ raw: row.cells.join(' | '), line: row.line }));
}

interface Place {
  readonly depth: number;
  readonly quoted: boolean;
}

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
  switch (block.kind) {
    case 'heading':
      into.push(unlabelled('heading', block.raw, block.line, block.level, place));
      return;
    case 'paragraph':
      addLines(block.raw, block.line, place, item, into);
      return;
    case 'list':
      for (const inner of block.items) {
        addBlocks(inner.blocks, { ...place, depth: place.depth + 1 }, inner, into);
      }
      return;
    case 'quote':
      addQuote(block, place, into);
      return;
    case 'table':
      into.push(unlabelled('table', '', block.line, 0, place, block.rows));
      return;
    case 'rule':
      into.push(unlabelled('rule', '', block.line, 0, place));
  }
}

/** A block quote, or a callout: a remark in a box, which is one note and never a quote. */
function addQuote(block: Extract<Block, { kind: 'quote' }>, place: Place, into: Statement[]): void {
  const callout = readCallout(block);
  if (callout === null || callout.isQuote) {
    addBlocks(callout?.blocks ?? block.blocks, { ...place, quoted: true }, null, into);
  } else if (callout.holdsFields) {
    addBlocks(callout.blocks, place, null, into);
  } else if (callout.text !== '') {
    const raw = `Note: ${callout.text}`;
    const labelled: Labelled = { label: 'Note', role: null, known: true, value: callout.text };
    into.push({ ...unlabelled('text', raw, block.line, 0, place), labelled, quoted: true });
  }
}

const NO_ROWS: Statement['rows'] = [];

function unlabelled(
  kind: Statement['kind'],
  raw: string,
  line: number,
  level: number,
  { depth, quoted }: Place,
  rows = NO_ROWS,
): Statement {
  return {
    kind,
    raw: standingLine(raw),
    struck: struckIn(raw),
    labelled: null,
    line,
    level,
    depth,
    item: false,
    number: null,
    quoted,
    first: true,
    rows,
  };
}

/** A quotation that isn't closed within so many lines never will be. */
const MOST_QUOTED_LINES = 100;

/**
 * The lines of a paragraph. A line goes on with the one before it unless that one ended in a hard
 * break, or the line itself begins with a label or a bullet (a list that markdown takes for text).
 */
function addLines(
  raw: string,
  firstLine: number,
  { depth, quoted }: Place,
  item: ListItem | null,
  into: Statement[],
): void {
  const lines = linesOf(raw);
  let start = 0;
  let listed = false;
  for (let at = 1; at <= lines.length; at += 1) {
    const line = lines[at];
    const continues =
      line !== undefined &&
      (line.joint === ''
        ? !beginsAnew(unmarked(line.text), unmarked(lines[at - 1]?.text ?? ''))
        : isSameField(line, unmarked(lines[start]?.text ?? ''), quoted));
    const isField: boolean =
      continues && isListed(unmarked(line.text), unmarked(lines[start]?.text ?? ''), listed);
    if (continues && !isField) continue;
    const text = joined(lines.slice(start, at));
    const mayGoOn = line !== undefined && at - start < MOST_QUOTED_LINES;
    if (mayGoOn && leavesQuotationOpen(standing(text))) continue;
    const first = start === 0;
    const bullet = bulletOf(text);
    const marked = text.slice(bullet.length, text.endsWith('\\') ? -1 : undefined);
    const own = standingLine(marked);
    const number = bullet === '' ? undefined : /\d+/.exec(bullet)?.[0];
    into.push({
      kind: 'text',
      raw: own,
      struck: struckIn(marked),
      labelled: readLabel(own) ?? (listed ? readUnusual(own) : null),
      line: firstLine + (lines[start]?.line ?? 0),
      level: 0,
      depth: bullet === '' ? depth : depth + 1,
      item: bullet !== '' || (first && item !== null),
      number: number === undefined ? (first ? (item?.number ?? null) : null) : Number(number),
      quoted,
      first,
      rows: NO_ROWS,
    });
    start = at;
    listed = isField;
  }
}

/** True if a line is a further field of a list without bullets: `Claim: …` and below it `Objection: …`. */
function isListed(line: string, before: string, inList: boolean): boolean {
  if (readUnusual(line) === null) return false;
  return inList || (/^\p{L}/u.test(before) && readLabel(before) !== null);
}
