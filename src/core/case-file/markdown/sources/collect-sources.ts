import { fieldRows } from '../document/field-table.ts';
import { type Area, readSection, type Section } from '../document/sections.ts';
import type { Statement } from '../document/statements.ts';
import { roleOf } from '../labels/label.ts';
import { plainText, withoutDecoration } from '../text/inline.ts';
import { isFootnote, looksLikeSource, readSourceHead } from './source-head.ts';

/** A source while it is being read. */
export interface SourceDraft {
  /** `S1`, or null where none is written. */
  readonly id: string | null;
  /** The number of the list item that it stands in; null where there is none. */
  readonly number: number | null;
  readonly line: number;
  /** Unlabelled markdown: what follows the id, then further lines. */
  readonly lines: string[];
  readonly fields: { readonly role: string; readonly value: string }[];
  readonly item: boolean;
  readonly depth: number;
}

/** Gathers the statements of the sources' part of a document into sources. */
export function collectSources(statements: readonly Statement[]): SourceDraft[] {
  const collector = new Collector();
  for (const statement of statements) collector.take(statement);
  return collector.drafts.length > 0 ? collector.drafts : listedAnywhere(statements);
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
  for (const statement of statements.slice(from)) collector.take(statement);
  return collector.drafts.filter(({ id }) => id !== null);
}

class Collector {
  readonly drafts: SourceDraft[] = [];
  private sections: Section[] = [];
  private draft: SourceDraft | null = null;
  /** Whether text stands before the sources: "None yet; these would help:" makes a list no sources. */
  private prefaced = false;
  private heading: { title: string; line: number } | null = null;
  /** What everything stands in that no heading is above. */
  private readonly within: Area;

  constructor(within: Area = 'top') {
    this.within = within;
  }

  take(statement: Statement): void {
    if (statement.kind === 'heading') this.takeHeading(statement);
    else if (!this.inSources()) this.takeFootnote(statement);
    else if (statement.kind === 'table') this.takeTable(statement);
    else if (statement.kind === 'rule') this.draft = null;
    else this.takeText(statement);
  }

  private takeHeading({ raw, level, line }: Statement): void {
    while ((this.sections.at(-1)?.level ?? 0) >= level) this.sections.pop();
    const within = this.area();
    const head = readSourceHead(raw);
    this.draft = null;
    this.heading = null;
    this.prefaced = false;
    if (within === 'sources' && head.id !== null) {
      this.open(head.id, null, line, head.rest, { item: false, depth: 0 });
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

  /** Whether an item without an id is a source: one with an address, or of a list that can be nothing else. */
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
      const first = readSourceHead(row.cells[0] ?? '');
      const number = /^#?(\d{1,3})$/.exec(plainText(row.cells[0] ?? ''))?.[1];
      const titled = roles.includes('title');
      this.open(first.id, number === undefined ? null : Number(number), row.line, '', {
        item: false,
        depth: 0,
      });
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
  ): void {
    this.draft = { id, number, line, lines: rest === '' ? [] : [rest], fields: [], item, depth };
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
