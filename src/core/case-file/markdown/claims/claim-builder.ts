import type { Statement } from '../document/statements.ts';
import { roleOf } from '../labels/label.ts';
import { isCaution } from '../text/approval.ts';
import { plainText } from '../text/inline.ts';
import { leadingStatus } from '../text/status-phrase.ts';
import { namesUndoing } from '../text/undone.ts';
import {
  createDraft,
  type Draft,
  type DraftPlace,
  type Field,
  fieldOf,
  isBare,
  type Piece,
} from './claim-draft.ts';
import type { ClaimHead } from './claim-head.ts';
import { idsIn } from './ids-in.ts';
import { goesOn, isAnother, wantsQuote } from './open-field.ts';
import { NO_STATUS, SectionStack } from './section-stack.ts';
import { idInSentence } from './sentence-id.ts';
import { namesClaims } from './shared-status.ts';
import { statusDoubt } from './standing-head.ts';
import { boldTitle, lineTitle, titleHead } from './untitled-head.ts';

/** A line that may turn out to be the title of a claim without an id. */
interface Candidate {
  readonly head: ClaimHead;
  readonly line: number;
  readonly level: number;
  readonly depth: number;
  readonly doubt: string;
}

/** Text below a status is read this far for words that limit it. Characters. */
const LONGEST_REMARK = 500;

const ID_TITLE = /^C\d{1,3}\s+(?=\p{Lu})/u;

/** Builds claims from heads, fields and text, one after another. Which a statement is, others tell. */
export class ClaimBuilder {
  readonly drafts: Draft[] = [];
  /** Statuses that name the claims they are about. */
  readonly shared: Field[] = [];
  protected readonly sections = new SectionStack();
  protected draft: Draft | null = null;
  protected field: Field | null = null;
  protected candidate: Candidate | null = null;
  /** Line of the heading of a group of claims, if one stands over this place; else 0. */
  protected groupLine = 0;

  protected takeField(
    label: string,
    role: Field['role'],
    value: string,
    statement: Statement,
  ): void {
    const named = role === 'claim' ? idInSentence(value) : null;
    const mayBegin = this.draft === null || isAnother(this.draft, role, named);
    if (mayBegin && (role === 'claim' || (role === 'status' && leadingStatus(value) !== null)))
      this.openUntitled(statement);
    if (role === 'id' && this.takeId(idsIn(plainText(value)), statement)) return;
    // What one claim says of another is no status of the other.
    if (role === 'status' && this.draft?.ids.length !== 1 && namesClaims(value)) {
      this.shared.push(fieldOf('status', label, value, statement));
    }
    if (this.draft === null) return;
    const isOfGroup = role === 'source' && statement.depth < this.draft.depth;
    // `- [ ] **Status**: APPROVED`
    if (role === 'status' && /^\s*(?:\[ ?\]|[☐☒])/.test(statement.raw)) {
      this.draft.doubts.push({ told: 'an unticked box before it', line: statement.line });
    }
    if (role === 'claim' && statement.struck !== null && plainText(value) === '') {
      this.draft.struckSentence = true;
    }
    const names = named !== null && this.draft.ids.length === 0;
    if (names) this.draft.ids = named.ids;
    this.openField(role, label, statement, names ? named.sentence : value);
    if (isOfGroup) this.shareSource();
  }

  /** A source below the bullets of a group's claims is that of each that names none. */
  private shareSource(): void {
    const { field, draft } = this;
    if (field === null || draft === null || this.groupLine === 0) return;
    for (const other of this.drafts) {
      const isBeside = other.line > this.groupLine && other.depth === draft.depth;
      if (other !== draft && isBeside && !other.fields.some(({ role }) => role === 'source'))
        other.fields.push(field);
    }
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
    if (!this.sections.mayHoldUntitled()) return;
    const { line, depth } = statement;
    const candidate = this.candidate;
    if (candidate === null) this.open(titleHead(''), { line, level: 0, depth });
    else this.open(candidate.head, candidate);
  }

  protected takeProse(statement: Statement): void {
    const { raw, line, quoted, item, depth } = statement;
    if (this.takeIdTitle(statement)) return;
    const piece: Piece = { raw, line, quoted, item, depth };
    if (this.draft === null) {
      const title = lineTitle(raw, item);
      if (title === null) return;
      this.candidate = { head: title, line, level: 0, depth, doubt: statusDoubt(statement) };
      return;
    }
    const isQuote = quoted && this.field !== null && roleOf(this.field.label) === undefined;
    if (
      this.field !== null &&
      !isQuote &&
      (goesOn(this.field, statement) || wantsQuote(this.field, quoted))
    ) {
      this.field.pieces.push({ ...piece, quoted: quoted && !this.field.quoted });
      return;
    }
    const title = this.draft.level === 0 && statement.depth === 0 ? boldTitle(raw) : null;
    // `**WITHDRAWN**` below a claim is said of it.
    if (title !== null && !namesUndoing(plainText(raw))) {
      this.close();
      this.candidate = { head: title, line, level: 0, depth: 0, doubt: statusDoubt(statement) };
      return;
    }
    const isBelow = this.field?.role === 'status' && statement.depth > this.field.depth;
    if (isBelow && !quoted && !/^["“„«]/.test(raw) && isCaution(raw.slice(0, LONGEST_REMARK))) {
      this.draft.doubts.push({ told: `"${plainText(raw)}"`, line });
    }
    this.field = null;
    this.draft.prose.push(piece);
  }

  /** `**C1 Fuel** — **Status**: …`: an id before a title is a claim's if its fields follow. */
  private takeIdTitle(statement: Statement): boolean {
    const { raw, line, quoted, item, depth } = statement;
    const isOutside = this.draft === null || depth <= this.draft.depth;
    if (quoted || !item || !isOutside || !/^[*_]{2}C\d/.test(raw)) return false;
    const head = boldTitle(raw);
    const [id = ''] = ID_TITLE.exec(head?.title ?? '') ?? [];
    if (head === null || id === '') return false;
    const named = { ...head, ids: idsIn(id), title: head.title.slice(id.length) };
    this.close();
    this.candidate = { head: named, line, level: 0, depth, doubt: statusDoubt(statement) };
    return true;
  }

  protected open(head: ClaimHead, at: DraftPlace): void {
    const above = this.draft;
    // A heading with a status and no id that has nothing but claims under it heads a group of them.
    const isGroup = above?.ids.length === 0 && above.level > 0 && isBare(above);
    if (isGroup && (at.level === 0 || at.level > above.level)) this.drafts.pop();
    const own = at.level > 0 && head.ids.length === 0 && head.status !== null;
    this.draft = createDraft(
      head,
      at,
      this.sections.isAside(),
      own ? NO_STATUS : this.sections.status(),
    );
    this.drafts.push(this.draft);
    this.field = null;
    this.candidate = null;
  }

  protected openField(
    role: Field['role'],
    label: string,
    { line, depth, quoted, item }: Statement,
    value: string,
  ): void {
    this.field = { role, label, line, depth, quoted, pieces: [] };
    if (value !== '') this.field.pieces.push({ raw: value, line, quoted: false, item, depth });
    this.draft?.fields.push(this.field);
  }

  protected close(): void {
    this.draft = null;
    this.field = null;
    this.candidate = null;
  }
}
