import { fieldRows } from '../document/field-table.ts';
import { type Area, readSection, type Section } from '../document/sections.ts';
import type { Statement } from '../document/statements.ts';
import { roleOf } from '../labels/label.ts';
import { plainText, withoutDecoration } from '../text/inline.ts';
import { ungapped } from '../text/struck.ts';
import { isFootnote, looksLikeSource, readSourceHead } from './source-head.ts';

/** A source while it is being read. */
export interface SourceDraft {
  /** `S1`, or null if none is written. */
  readonly id: string | null;
  /** The number of the list item that it stands in; null if there is none. */
  readonly number: number | null;
  readonly line: number;
  /** Unlabelled markdown: what follows the id, then further lines. */
  readonly lines: string[];
  readonly fields: { readonly role: string; readonly value: string }[];
  readonly item: boolean;
  readonly depth: number;
  /** True if it is struck out. */
  readonly withdrawn: boolean;
}

/** Gathers the statements of the sources' part of a document into sources. */
export function collectSources(statements: readonly Statement[]): SourceDraft[] {
  const collector = new Collector();
  for (const statement of statements) collector.take(withoutGaps(statement));
  return collector.drafts.length > 0 ? collector.drafts : listedAnywhere(statements);
}

/** A statement less the gaps that struck words leave: a source is read from what stands. */
function withoutGaps(statement: Statement): Statement {
  const { struck, raw, labelled, rows } = statement;
  if (struck === null && rows.every((row) => row.struck === null)) return statement;
  return {
    ...statement,
    raw: ungapped(raw).trim(),
    labelled: labelled && { ...labelled, value: ungapped(labelled.value).trim() },
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ungapped(cell).trim()) })),
  };
}

/** Where no part is headed as that of the sources: lines with the id of a source and an address. */
function listedAnywhere(statements: readonly Statement[]): SourceDraft[] {
  const from = statements.findIndex(({ raw, rows }) =>
    [raw, ...rows.map(({ cells }) => cells.join(' '))].some(
      (text) => /^[*_\s[(]*S1\b/.test(text) && /https?:\/\//.test(text),
    ),
  );
  if (from === -1) return [];
  const collector = new Collector('sources');
  for (const statement of statements.slice(from)) collector.take(withoutGaps(statement));
  return collector.drafts.filter(({ id }) => id !== null);
}

class Collector {
  readonly drafts: SourceDraft[] = [];
  private sections: Section[] = [];
  private draft: SourceDraft | null = null;
  /** True if text stands before the sources: "None yet; these would help:" makes a list no sources. */
  private prefaced = false;
  private heading: { title: string; line: number } | null = null;
  /** The section of everything before the first heading. */
  private readonly within: Area;

  constructor(within: Area = 'top') {
    this.within = within;
  }

  take(statement: Statement): void {
    if (statement.kind === 'heading') this.takeHeading(statement);
    else if (statement.kind === 'text' && statement.raw === '') this.takeStruck(statement);
    else if (!this.inSources()) this.takeFootnote(statement);
    else if (statement.kind === 'table') this.takeTable(statement);
    else if (statement.kind === 'rule') this.draft = null;
    else this.takeText(statement);
  }

  /** A source whose line is struck out is withdrawn, and what stands below it with it. */
  private takeStruck({ struck, line, item, depth }: Statement): void {
    const { id } = readSourceHead(withoutDecoration(struck?.full ?? ''));
    if (id !== null && this.inSources()) this.open(id, null, line, '', { item, depth }, true);
  }

  private takeHeading({ raw: words, level, line, struck }: Statement): void {
    const raw = words || (struck?.full ?? '');
    while ((this.sections.at(-1)?.level ?? 0) >= level) this.sections.pop();
    const within = this.area();
    const head = readSourceHead(raw);
    this.draft = null;
    this.heading = null;
    this.prefaced = false;
    if (within === 'sources' && head.id !== null) {
      this.open(head.id, null, line, head.rest, { item: false, depth: 0 }, words === '');
      return;
    }
    const section = readSection(raw, level, within);
    this.sections.push(section);
    if (within === 'sources' && section.area === 'sources') {
      this.heading = { title: plainText(raw), line };
    }
  }

  private takeFootnote({ raw, line, depth }: Statement): void {
    if (!isFootnote(raw)) return;
    const { id, rest } = readSourceHead(raw);
    this.open(id, null, line, rest, { item: false, depth });
    this.draft = null;
  }

  private takeText(statement: Statement): void {
    const { raw, labelled, line, item, depth, number, first } = statement;
    const isField = labelled?.known === true && labelled.role !== 'source';
    const nested = this.draft !== null && depth > this.draft.depth;
    const head =
      isField && !/^\[?S\d/i.test(plainText(raw)) ? null : readSourceHead(withoutDecoration(raw));
    // An id that ends a line under a source is a cross reference; one that begins it is its own.
    if (
      head?.id &&
      (!nested || /^[*_\s[(]*S-?\d/i.test(raw)) &&
      !this.isRemark(head.rest, statement)
    ) {
      this.open(head.id, number, line, head.rest, { item, depth });
      return;
    }
    const written = labelled?.role === 'id' ? readSourceHead(plainText(labelled.value)).id : null;
    if (written !== null && this.draft?.id !== written) {
      this.open(written, number, line, '', { item, depth });
      return;
    }
    if (labelled !== null && isField) {
      this.openFromHeading(labelled.role);
      this.takeField(labelled.role ?? 'note', labelled.value);
      return;
    }
    if (item && !nested && !(this.draft !== null && !this.draft.item)) {
      if (this.isOwn(statement)) {
        this.open(null, number, line, raw, { item, depth });
        return;
      }
      this.draft = null;
      return;
    }
    if (labelled !== null && this.draft !== null) {
      this.takeField(labelled.role === 'source' ? 'publisher' : 'note', labelled.value);
      return;
    }
    if (this.draft === null) {
      this.prefaced = true;
      if (first && /https?:\/\//.test(raw)) this.open(null, number, line, raw, { item, depth });
      return;
    }
    this.draft.lines.push(raw);
  }

  /** "Note: source S2 was not accessible": a line about a source and not the source. */
  private isRemark(rest: string, { raw }: Statement): boolean {
    return /^[*_]*\s*note\b/i.test(raw) || /^(?:was|were|is|are|and|could|returned)\b/i.test(rest);
  }

  /** True if an item without an id is a source: one with an address, or of a list that can be nothing else. */
  private isOwn({ raw, number }: Statement): boolean {
    if (/https?:\/\/|\]\(/.test(raw)) return true;
    return !this.prefaced || (number !== null && looksLikeSource(raw));
  }

  /** `### IBM Case Study` without an id, followed by `- **URL**: …`. */
  private openFromHeading(role: string | null): void {
    if (this.draft !== null || this.heading === null) return;
    if (role !== 'url' && role !== 'title' && role !== 'type') return;
    const { title, line } = this.heading;
    this.open(null, null, line, title, { item: false, depth: 0 });
  }

  private takeField(role: string, value: string): void {
    const draft = this.draft;
    if (draft === null) return;
    draft.fields.push({ role, value });
  }

  private takeTable(statement: Statement): void {
    const [head, ...rows] = statement.rows;
    if (head === undefined || this.takeFieldTable(statement)) return;
    const roles = head.cells.map((cell) => roleOf(plainText(cell)) ?? 'note');
    for (const row of rows) {
      const start = row.struck?.[0] ?? row.cells[0] ?? '';
      const first = readSourceHead(start);
      const number = /^#?(\d{1,3})$/.exec(plainText(start))?.[1];
      const isStruck = start !== '' && row.cells[0] === '';
      const titled = roles.includes('title');
      const place = { item: false, depth: 0 };
      const at = number === undefined ? null : Number(number);
      this.open(first.id, at, row.line, '', place, isStruck);
      row.cells.forEach((cell, column) => {
        if (column === 0 && (first.id !== null || number !== undefined)) return;
        const role = roles[column] ?? 'note';
        if (role === 'source' && !titled) this.takeField('title', cell);
        else this.takeField(role, cell);
      });
    }
    this.draft = null;
  }

  /** `| Title | … |` and `| URL | … |` below a source's heading: a field a row. */
  private takeFieldTable(statement: Statement): boolean {
    const fields = fieldRows(statement);
    if (this.draft === null || !fields.some(({ role }) => role === 'url')) return false;
    for (const { role, value } of fields) if (role !== undefined) this.takeField(role, value);
    return true;
  }

  private open(
    id: string | null,
    number: number | null,
    line: number,
    rest: string,
    { item, depth }: { item: boolean; depth: number },
    withdrawn = false,
  ): void {
    const lines = rest === '' ? [] : [rest];
    this.draft = { id, number, line, lines, fields: [], item, depth, withdrawn };
    this.drafts.push(this.draft);
    this.heading = null;
  }

  private area(): Area {
    return this.sections.at(-1)?.area ?? this.within;
  }

  private inSources(): boolean {
    return this.area() === 'sources';
  }
}
