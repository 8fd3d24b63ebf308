import { claimFieldRows } from '../document/field-table.ts';
import { readSection } from '../document/sections.ts';
import type { Statement } from '../document/statements.ts';
import { readLabel, roleOf } from '../labels/label.ts';
import { isDefinition } from '../sources/references.ts';
import { plainText, withoutEndColon } from '../text/inline.ts';
import { ClaimBuilder } from './claim-builder.ts';
import { type Draft, fieldOf, isBare } from './claim-draft.ts';
import { claimHeading, claimLine, mayNameClaim } from './claim-head.ts';
import { mergeMentions } from './claim-mentions.ts';
import { claimRows, evidenceCells } from './claim-table.ts';
import { nextInTurn } from './next-in-turn.ts';
import { isInside } from './open-field.ts';
import { NO_STATUS } from './section-stack.ts';
import { separated, shareStatuses } from './shared-status.ts';
import { standingHead, statusDoubt } from './standing-head.ts';
import {
  headingHead,
  isSentenceLike,
  sentenceHead,
  statusItem,
  statusLine,
  titleHead,
} from './untitled-head.ts';

/**
 * Gathers the statements of a document into claims: which begins one, and what belongs to it.
 * Nothing is judged here.
 */
export function collectClaims(statements: readonly Statement[]): Draft[] {
  const collector = new Collector();
  for (const statement of statements) collector.take(statement);
  shareStatuses(collector.drafts, collector.shared);
  return mergeMentions(collector.drafts);
}

class Collector extends ClaimBuilder {
  take(statement: Statement): void {
    switch (statement.kind) {
      case 'heading':
        this.takeHeading(statement);
        return;
      case 'table':
        this.takeTable(statement);
        return;
      case 'rule':
        if (this.draft !== null && !isBare(this.draft)) this.close();
        return;
      case 'text':
        if (this.sections.mayHoldClaims() && !isDefinition(statement.raw)) this.takeText(statement);
    }
  }

  private takeHeading(statement: Statement): void {
    const { level, line, struck } = statement;
    const inClaim = this.draft !== null && this.draft.level > 0 && level >= this.draft.level;
    if (inClaim && this.takeFieldHeading(statement)) return;
    this.sections.closeTo(level + 1);
    this.groupLine = 0;
    // A claim beside the heading of the findings, or of a status, stands under it all the same.
    if (this.sections.area() !== 'findings') this.sections.closeTo(level);
    const mayHead = level > 1 && this.sections.mayHoldClaims();
    const found = mayHead ? standingHead(statement, claimHeading) : null;
    const head = mayHead ? (found?.head ?? nextInTurn(statement, this.drafts.at(-1))) : null;
    if (head !== null) {
      this.open(head, { line, level, depth: 0, ...found });
      if (head.idLast && head.ids.length > 1) this.groupLine = line;
      return;
    }
    this.sections.closeTo(level);
    this.close();
    const { raw, each } = separated(statement.raw || (struck?.full ?? ''));
    const enclosing = readSection(raw, level, this.sections.area());
    const inherited = enclosing.area === 'findings' ? this.sections.status() : NO_STATUS;
    const title = titleHead(plainText(raw));
    const doubt = statusDoubt({ raw, struck });
    if (each !== '') this.shared.push(fieldOf('status', 'heading', each, { line, depth: 0 }));
    const status = enclosing.status ?? title.status ?? inherited.status;
    const doubtful =
      enclosing.doubtful || inherited.doubtful || statement.raw === '' || doubt !== '';
    const isInherited = (enclosing.status ?? title.status) === null;
    const at = isInherited ? inherited.line : line;
    this.sections.open({ level, area: enclosing.area, status, doubtful, line: at });
    if (statement.raw === '') return;
    if (!this.sections.mayHoldUntitled() || level <= 2 || enclosing.status !== null) return;
    const place = { line, level, depth: 0, doubt };
    const untitled = headingHead(raw, title);
    if (untitled !== null) this.open(untitled, place);
    else this.candidate = { head: title, ...place };
  }

  /** `#### Evidence` under `### C1: Title` is a label of the claim. */
  private takeFieldHeading(statement: Statement): boolean {
    const draft = this.draft;
    if (draft === null) return false;
    const label = withoutEndColon(plainText(statement.raw));
    const role = roleOf(label);
    const mayHead = role === undefined || role === 'source';
    if (mayHead && statement.level === draft.level) return false;
    if (claimHeading(statement.raw) !== null) return false;
    this.openField(role ?? null, label, statement, '');
    return true;
  }

  private takeTable(statement: Statement): void {
    if (!this.sections.mayHoldClaims()) return;
    const rows = claimRows(statement.rows);
    if (rows.length === 0) {
      this.takeFieldTable(statement);
      return;
    }
    for (const row of rows) {
      if (this.sections.isAside() && row.head.ids.length === 0) continue;
      this.open(row.head, { ...row, level: 0, depth: 0, row: true });
      for (const { label, value } of row.fields) {
        const role = roleOf(label);
        const own = role === 'note' ? null : (role ?? null);
        this.takeField(label, own, value, { ...statement, line: row.line });
      }
    }
    this.close();
  }

  /** `| Status | APPROVED |` below a claim's head: a field a row. */
  private takeFieldTable(statement: Statement): void {
    if (this.draft === null) return;
    const cells = evidenceCells(statement.rows);
    for (const { label, value, line } of cells) {
      const role = roleOf(label);
      this.takeField(label, role === 'note' ? null : (role ?? null), value, { ...statement, line });
    }
    if (cells.length > 0) return;
    for (const { name, role, value, line } of claimFieldRows(statement)) {
      this.takeField(name, role === 'note' ? null : (role ?? null), value, { ...statement, line });
    }
    this.field = null;
  }

  private takeText(statement: Statement): void {
    const { raw, labelled, struck } = statement;
    const mayHead = (struck !== null || mayNameClaim(raw)) && this.mayHead(statement);
    const found = mayHead ? standingHead(statement, claimLine) : null;
    if (found !== null) {
      this.open(found.head, { line: statement.line, level: 0, depth: statement.depth, ...found });
      return;
    }
    if (raw === '') {
      this.takeStruck(statement);
      return;
    }
    if (this.takeStatusLine(statement) || this.takeStatusItem(statement)) return;
    if (labelled !== null && (labelled.known || !isInside(this.field, statement))) {
      this.takeField(labelled.label, labelled.role, labelled.value, statement);
      return;
    }
    this.takeProse(statement);
  }

  /** A line that is struck out as a whole says that something of the open claim is withdrawn. */
  private takeStruck(statement: Statement): void {
    const full = statement.struck?.full ?? '';
    const label = readLabel(full);
    const { draft } = this;
    if (draft === null || label === null) return;
    if (label.role === 'status' || label.role === 'verdict') {
      draft.doubts.push({ told: `"${plainText(full)}", struck out`, line: statement.line });
    }
    if (label.role !== 'claim') return;
    draft.struckSentence = true;
    if (draft.withdrawn) this.openField('claim', label.label, statement, label.value);
  }

  /** True if a statement stands if a claim may begin: not inside a field's own list. */
  private mayHead(statement: Statement): boolean {
    // In a block quote only bold words begin a claim: the rest is somebody's.
    const raw = statement.raw || (statement.struck?.full ?? '');
    if (statement.quoted && !/^[*_]{2}/.test(raw)) return false;
    const { draft, field } = this;
    if (draft === null) return true;
    return statement.depth <= draft.depth || field === null || !isInside(this.field, statement);
  }

  /** `**APPROVED**: sentence` begins a claim, or is the status of the one whose heading has none. */
  private takeStatusLine(statement: Statement): boolean {
    // A line whose label is for something else begins with no status.
    const role = statement.labelled?.role ?? 'status';
    const mayBegin = role === 'status' || role === 'verdict';
    const said = mayBegin && this.sections.mayHoldUntitled() ? statusLine(statement.raw) : null;
    if (said === null || (this.field?.role === 'status' && isInside(this.field, statement)))
      return false;
    const open = this.draft;
    if (open !== null && !open.statuses.some(({ where }) => where !== 'its section')) {
      open.statuses.push({ status: said.status, where: 'its status line', line: statement.line });
      const doubt = statusDoubt(statement);
      if (doubt !== '') open.doubts.push({ told: `"${doubt}"`, line: statement.line });
      if (said.sentence !== '')
        this.takeProse({ ...statement, raw: said.sentence, labelled: null });
      return true;
    }
    if (!isSentenceLike(said.sentence)) return false;
    this.open({ ...titleHead(''), ...said }, { ...statement, level: 0 });
    return true;
  }

  /** `- **Title** (APPROVED): sentence`, an item that says its own status or stands under one. */
  private takeStatusItem(statement: Statement): boolean {
    const { raw, labelled, item, depth } = statement;
    const nested = this.draft !== null && (this.draft.level > 0 || depth > this.draft.depth);
    const isField = labelled !== null && (labelled.known || (this.draft?.ids.length ?? 0) > 0);
    if (!item || nested || isField || !this.sections.mayHoldUntitled()) return false;
    const head =
      statusItem(raw) ?? (this.sections.status().status === null ? null : sentenceHead(raw));
    if (head !== null) this.open(head, { ...statement, level: 0, doubt: statusDoubt(statement) });
    return head !== null;
  }
}
