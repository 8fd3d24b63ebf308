import { type Labelled, readLabel, readUnusual } from '../labels/label.ts';
import type { Block, ListItem, TableRow } from '../text/blocks.ts';
import { leadOf } from '../text/inline.ts';
import { leavesQuotationOpen, quotationsIn } from '../text/quotes.ts';
import {
  eachMarked,
  type Struck,
  standing,
  standingLine,
  struckIn,
  unmarked,
} from '../text/struck.ts';

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
  /** What was struck out of it; null if nothing was. */
  readonly struck: Struck | null;
  /** The label that a text begins with; null where it begins with none. */
  readonly labelled: Labelled | null;
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
  readonly rows: readonly TableRow[];
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
      addBlocks(block.blocks, { ...place, quoted: true }, null, into);
      return;
    case 'table':
      into.push(unlabelled('table', '', block.line, 0, place, block.rows));
      return;
    case 'rule':
      into.push(unlabelled('rule', '', block.line, 0, place));
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

const BULLET = /^\s*(?:[-*+•●▪◦‣]|\d{1,3}[.)])\s+/;
const DASH = /^\s*[–—]\s+/;
/** How most lines begin. */
const NO_BULLET = /^[A-Za-z"“[]|^\*\*/;

/** The bullet that a line of a paragraph begins with. A long dash is one only before a label. */
function bulletOf(line: string): string {
  if (NO_BULLET.test(line)) return '';
  const bullet = BULLET.exec(line)?.[0];
  if (bullet !== undefined) return bullet;
  const dash = DASH.exec(line)?.[0] ?? '';
  return dash !== '' && readLabel(line.slice(dash.length)) !== null ? dash : '';
}

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
      !line.anew &&
      !beginsAnew(unmarked(line.text), unmarked(lines[at - 1]?.text ?? ''));
    const isField: boolean =
      continues && isListed(unmarked(line.text), unmarked(lines[start]?.text ?? ''), listed);
    if (continues && !isField) continue;
    const text = joined(lines.slice(start, at));
    if (line !== undefined && leavesQuotationOpen(standing(text))) continue;
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

/** Whether a line is a further field of a list without bullets: `Claim: …` and below it `Objection: …`. */
function isListed(line: string, before: string, inList: boolean): boolean {
  if (readUnusual(line) === null) return false;
  return inList || (/^\p{L}/u.test(before) && readLabel(before) !== null);
}

interface Line {
  readonly text: string;
  /** 0 for the paragraph's first line. */
  readonly line: number;
  /** Whether it is a further field of the same line. */
  readonly anew: boolean;
}

/** What sets fields apart that share a line: `**Status**: APPROVED | **Source**: S1`, `…<br>…`. */
const MAY_BREAK = /<br|[|·•]|[ \t](?:\*\*|__)/i;
const USUAL =
  '(?:status|verdict|claim|evidence|quote|sources?|analysis|assessment|issues?|recommendation)';
const FIELD_BREAK = new RegExp(
  [
    '[ \\t]*<br[ \\t]*\\/?>[ \\t]*',
    `[ \\t][|·•][ \\t]+(?=\\*\\*[^*]+(?::\\*\\*|\\*\\*:)|${USUAL}:[ \\t])`,
    `(?<=[.;!?"”)]|\\d\\])[ \\t]+(?=(?:\\*\\*|__)${USUAL}(?:\\*\\*:|__:|:\\*\\*|:__))`,
  ].join('|'),
  'i',
);

function linesOf(raw: string): readonly Line[] {
  const lines = raw.includes('\n') ? raw.split('\n') : [raw];
  if (!MAY_BREAK.test(raw)) return lines.map((text, line) => ({ text, line, anew: false }));
  return lines.flatMap((text, line) =>
    eachMarked(text.split(FIELD_BREAK)).map((part, at) => ({ text: part, line, anew: at > 0 })),
  );
}

function joined(lines: readonly Line[]): string {
  let text = lines[0]?.text ?? '';
  for (const line of lines.slice(1)) text += line.anew ? line.text : `\n${line.text}`;
  return text.trim();
}

/** The id of a claim or a source as the first word of a line: `S1: …`, `[S2] …`, `[3] …`. */
const LEADING_ID =
  /^(?:\d{1,2}(?:\.\d{1,2})+\s+(?=[CS]\d))?(?:\[(?:\^S?|[CS])?\d{1,3}\](?!\()|[CS]\d{1,3}(?:\s*[:|]|\.\s|\s+[–—-]\s))/;

const BOLD_ID = /^\[?(?:[CS]|(?:claim|finding|source)\s+[CS#]?)\d/i;

/** Whether a line is a quotation as a whole, and more than a name. */
function isQuotation(line: string): boolean {
  return /^["“„«「]/.test(line) && quotationsIn(line).whole && line.split(' ').length > 3;
}

/**
 * Whether a line begins a statement of its own: behind a hard break, with a bullet or a label, bold as
 * a whole, or with the id of a claim or a source.
 */
function beginsAnew(line: string, before: string): boolean {
  if (before.endsWith('  ') || before.endsWith('\\') || bulletOf(line) !== '') return true;
  const text = line.trim();
  if (LEADING_ID.test(text) || readLabel(text) !== null || isQuotation(text)) return true;
  const lead = leadOf(text);
  return lead?.bold === true && (lead.rest.trim() === '' || BOLD_ID.test(lead.inner));
}
