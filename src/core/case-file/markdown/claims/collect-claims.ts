import type { Status } from '../../../case/case.ts';
import { fieldRows } from '../document/field-table.ts';
import { type Area, readSection, type Section } from '../document/sections.ts';
import type { Statement } from '../document/statements.ts';
import { readLabel, roleOf } from '../labels/label.ts';
import { isDefinition } from '../sources/references.ts';
import { leadOf, plainText, withoutDecoration, withoutEndColon } from '../text/inline.ts';
import { leadingStatus } from '../text/status-phrase.ts';
import { createDraft, type Draft, type Field, isBare, type Piece } from './claim-draft.ts';
import { type ClaimHead, claimHeading, claimLine, idsIn } from './claim-head.ts';
import { mergeMentions } from './claim-mentions.ts';
import { claimRows } from './claim-table.ts';
import { boldTitle, isSentenceLike, statusItem, statusLine, titleHead } from './untitled-head.ts';

/** A line that may turn out to be the title of a claim without an id. */
interface Candidate {
  readonly head: ClaimHead;
  readonly line: number;
  readonly level: number;
  readonly depth: number;
}

/**
 * Gathers the statements of a document into claims: which begins one, and what belongs to it.
 * Nothing is judged here.
 */
export function collectClaims(statements: readonly Statement[]): Draft[] {
  const collector = new Collector();
  for (const statement of statements) collector.take(statement);
  return mergeMentions(collector.drafts);
}

class Collector {
  readonly drafts: Draft[] = [];
  private sections: Section[] = [];
  private draft: Draft | null = null;
  private field: Field | null = null;
  private candidate: Candidate | null = null;

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
        if (this.mayHoldClaims() && !isDefinition(statement.raw)) this.takeText(statement);
    }
  }

  private takeHeading(statement: Statement): void {
    const { raw, level, line } = statement;
    const inClaim = this.draft !== null && this.draft.level > 0 && level >= this.draft.level;
    if (inClaim && this.takeFieldHeading(statement)) return;
    this.closeSections(level + 1);
    // A claim beside the heading of the findings, or of a status, stands under it all the same.
    if (this.area() !== 'findings') this.closeSections(level);
    const head =
      level > 1 && this.mayHoldClaims() ? (claimHeading(raw) ?? this.nextInTurn(statement)) : null;
    if (head !== null) {
      this.open(head, { line, level, depth: 0 });
      return;
    }
    this.closeSections(level);
    this.close();
    const enclosing = readSection(raw, level, this.area());
    const inherited = enclosing.area === 'findings' ? this.sectionStatus() : null;
    const title = titleHead(plainText(raw));
    const status = enclosing.status ?? title.status ?? inherited;
    this.sections.push({ level, area: enclosing.area, status });
    if (!this.mayHoldUntitled() || level <= 2 || enclosing.status !== null) return;
    const at = { line, level, depth: 0 };
    const labelled = readLabel(raw);
    if (labelled?.role === 'claim' && labelled.value !== '') {
      this.open({ ...titleHead(''), sentence: labelled.value }, at);
    } else if (title.status !== null && title.title !== '') this.open(title, at);
    else this.candidate = { head: title, ...at };
  }

  /** `### C4 Title` without a colon: the first id, or the next in a heading like that of the claim before. */
  private nextInTurn({ raw, level }: Statement): ClaimHead | null {
    const before = this.drafts.at(-1);
    const [, number, title] = /^C(\d{1,3})\s+(\S.*)$/.exec(plainText(withoutDecoration(raw))) ?? [];
    const isNext =
      before === undefined
        ? number === '1'
        : before.level === level && before.ids.includes(`C${Number(number) - 1}`);
    return isNext ? claimHeading(`C${number}: ${title}`) : null;
  }

  /** `#### Evidence` under `### C1: Title` is a label of the claim. */
  private takeFieldHeading(statement: Statement): boolean {
    const draft = this.draft;
    if (draft === null || claimHeading(statement.raw) !== null) return false;
    const label = withoutEndColon(plainText(statement.raw));
    const role = roleOf(label);
    if (role === undefined && statement.level === draft.level) return false;
    if (role === 'source' && statement.level === draft.level) return false;
    this.openField(role ?? null, label, statement, '');
    return true;
  }

  private takeTable(statement: Statement): void {
    if (!this.mayHoldClaims()) return;
    const rows = claimRows(statement.rows);
    if (rows.length === 0) {
      this.takeFieldTable(statement);
      return;
    }
    for (const row of rows) {
      if (this.isAside() && row.head.ids.length === 0) continue;
      this.open(row.head, { line: row.line, level: 0, depth: 0, row: true });
      for (const { label, value } of row.fields) {
        this.takeField(label, roleOf(label) ?? null, value, { ...statement, line: row.line });
      }
    }
    this.close();
  }

  /** `| Status | APPROVED |` below a claim's head: a field a row. */
  private takeFieldTable(statement: Statement): void {
    const fields = fieldRows(statement);
    const isOfClaim = fields.some(
      ({ role }) => role === 'status' || role === 'claim' || role === 'evidence',
    );
    if (this.draft === null || !isOfClaim) return;
    const [head, ...body] = fields;
    for (const { name, role, value, line } of head?.role === undefined ? body : fields) {
      this.takeField(name, role === 'note' ? null : (role ?? null), value, { ...statement, line });
    }
    this.field = null;
  }

  private takeText(statement: Statement): void {
    const { raw, labelled } = statement;
    const head = this.mayHead(statement) ? claimLine(raw) : null;
    if (head !== null) {
      this.open(head, { line: statement.line, level: 0, depth: statement.depth });
      return;
    }
    if (this.takeStatusLine(statement) || this.takeStatusItem(statement)) return;
    if (labelled !== null && (labelled.known || !this.isInside(statement))) {
      this.takeField(labelled.label, labelled.role, labelled.value, statement);
      return;
    }
    this.takeProse(statement);
  }

  /** Whether a statement stands where a claim may begin: not inside a field's own list. */
  private mayHead(statement: Statement): boolean {
    // In a block quote only bold words begin a claim: the rest is somebody's.
    if (statement.quoted && !/^[*_]{2}/.test(statement.raw)) return false;
    const { draft, field } = this;
    if (draft === null) return true;
    return statement.depth <= draft.depth || field === null || !this.isInside(statement);
  }

  /** `**APPROVED**: sentence` begins a claim, or is the status of the one whose heading has none. */
  private takeStatusLine(statement: Statement): boolean {
    const said = this.mayHoldUntitled() ? statusLine(statement.raw) : null;
    if (said === null) return false;
    const open = this.draft;
    if (open !== null && !open.statuses.some(({ where }) => where !== 'its section')) {
      open.statuses.push({ status: said.status, where: 'its status line', line: statement.line });
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
    if (!item || nested || isField || !this.mayHoldUntitled()) return false;
    const own = this.sectionStatus() !== null && raw.split(' ').length > 3;
    const head = statusItem(raw) ?? (own ? { ...titleHead(''), sentence: raw } : null);
    if (head !== null) this.open(head, { ...statement, level: 0 });
    return head !== null;
  }

  private takeField(label: string, role: Field['role'], value: string, statement: Statement): void {
    const begins = role === 'claim' || (role === 'status' && leadingStatus(value) !== null);
    const named = role === 'claim' ? idInSentence(value) : null;
    if (begins && (this.draft === null || this.isAnother(role, named)))
      this.openUntitled(statement);
    if (role === 'id' && this.takeId(idsIn(plainText(value)), statement)) return;
    if (this.draft === null) return;
    const names = named !== null && this.draft.ids.length === 0;
    if (names) this.draft.ids = named.ids;
    this.openField(role, label, statement, names ? named.sentence : value);
  }

  /** Whether a second Claim field begins a further claim: the open one has no id, or it another. */
  private isAnother(
    role: Field['role'],
    named: { readonly ids: readonly string[] } | null,
  ): boolean {
    const ids = this.draft?.ids ?? [];
    const hasClaim = this.draft?.fields.some((field) => field.role === 'claim') ?? false;
    if (role !== 'claim' || !hasClaim) return false;
    return ids.length === 0 || named?.ids.some((id) => !ids.includes(id)) === true;
  }

  /** `**Claim ID**: C7` gives the open claim its id, or begins one. */
  private takeId(ids: readonly string[], { line, depth }: Statement): boolean {
    if (ids.length === 0) return false;
    if (this.draft?.ids.length === 0) this.draft.ids = ids;
    else this.open({ ...titleHead(''), ids }, { line, level: 0, depth });
    return true;
  }

  /** A claim that only its fields show: the heading or bold line before them is its title. */
  private openUntitled(statement: Statement): void {
    if (!this.mayHoldUntitled()) return;
    const { line, depth } = statement;
    const candidate = this.candidate;
    if (candidate === null) this.open(titleHead(''), { line, level: 0, depth });
    else this.open(candidate.head, candidate);
  }

  private takeProse(statement: Statement): void {
    const { raw, line, quoted, item, depth } = statement;
    const piece: Piece = { raw, line, quoted, item, depth };
    if (this.draft === null) {
      const lead = leadOf(raw);
      const title =
        lead !== null && statement.item ? titleHead(plainText(lead.inner)) : boldTitle(raw);
      if (title !== null) this.candidate = { head: title, line, level: 0, depth: statement.depth };
      return;
    }
    const isQuote = quoted && this.field !== null && roleOf(this.field.label) === undefined;
    if (this.field !== null && !isQuote && (this.goesOn(statement) || this.wantsQuote(quoted))) {
      this.field.pieces.push({ ...piece, quoted: quoted && !this.field.quoted });
      return;
    }
    const title = this.draft.level === 0 && statement.depth === 0 ? boldTitle(raw) : null;
    if (title !== null) {
      this.close();
      this.candidate = { head: title, line, level: 0, depth: 0 };
      return;
    }
    this.field = null;
    this.draft.prose.push(piece);
  }

  /** Whether an unlabelled statement goes on with the open field's value. */
  private goesOn(statement: Statement): boolean {
    const { field } = this;
    if (field === null) return false;
    const last = field.pieces.at(-1)?.raw ?? '';
    if (last === '' || last.trimEnd().endsWith(':')) return true;
    if (statement.depth <= field.depth) return field.pieces.length > 1 && statement.depth > 0;
    return field.role !== 'status' && (field.role !== 'claim' || !isComplete(last));
  }

  /** Whether a statement stands deeper than the open field, so that its label is part of the value. */
  private isInside(statement: Statement): boolean {
    return this.field !== null && statement.depth > this.field.depth && this.goesOn(statement);
  }

  private wantsQuote(quoted: boolean): boolean {
    return quoted && (this.field?.role === 'evidence' || this.field?.role === 'quote');
  }

  private open(
    head: ClaimHead,
    at: { line: number; level: number; depth: number; row?: boolean },
  ): void {
    const above = this.draft;
    // A heading with a status and no id that has nothing but claims under it heads a group of them.
    const isGroup = above?.ids.length === 0 && above.level > 0 && isBare(above);
    if (isGroup && (at.level === 0 || at.level > above.level)) this.drafts.pop();
    const own = at.level > 0 && head.ids.length === 0 && head.status !== null;
    this.draft = createDraft(head, at, this.isAside(), own ? null : this.sectionStatus());
    this.drafts.push(this.draft);
    this.field = null;
    this.candidate = null;
  }

  private openField(
    role: Field['role'],
    label: string,
    { line, depth, quoted, item }: Statement,
    value: string,
  ): void {
    this.field = { role, label, line, depth, quoted, pieces: [] };
    if (value !== '') this.field.pieces.push({ raw: value, line, quoted: false, item, depth });
    this.draft?.fields.push(this.field);
  }

  private closeSections(level: number): void {
    while ((this.sections.at(-1)?.level ?? 0) >= level) this.sections.pop();
  }

  private close(): void {
    this.draft = null;
    this.field = null;
    this.candidate = null;
  }

  private area(): Area {
    return this.sections.at(-1)?.area ?? 'top';
  }

  private sectionStatus(): Status | null {
    return this.sections.at(-1)?.status ?? null;
  }

  private mayHoldUntitled(): boolean {
    const area = this.area();
    return area === 'findings' || area === 'other';
  }

  private mayHoldClaims(): boolean {
    return this.area() !== 'sources';
  }

  /** Whether this part is about claims rather than made of them: only an id begins one here. */
  private isAside(): boolean {
    const area = this.area();
    return area === 'aside' || area === 'summary';
  }
}

/** `**Claim**: Fuel use fell (C1)`, `**Claim**: C1 - Fuel use fell`: a sentence and the id beside it. */
function idInSentence(raw: string): { ids: readonly string[]; sentence: string } {
  const text = raw.trim();
  const behind = /\s[([](C\d{1,3})[)\]]$/.exec(text.slice(-8));
  if (behind !== null) {
    return { ids: idsIn(behind[1] ?? ''), sentence: text.slice(0, -behind[0].length) };
  }
  const head = claimLine(raw);
  return { ids: head?.ids ?? [], sentence: head?.sentence || (head?.title ?? raw) };
}

function isComplete(raw: string): boolean {
  return !/[,;:–—-]\s*$/.test(raw);
}
