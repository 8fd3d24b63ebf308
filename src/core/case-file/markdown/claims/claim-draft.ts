import type { Status } from '../../../case/case.ts';
import type { Role } from '../labels/roles.ts';
import { plainText } from '../text/inline.ts';
import type { ClaimHead } from './claim-head.ts';

/** A piece of a field's value. */
export interface Piece {
  readonly raw: string;
  readonly line: number;
  /** True if it stands in a block quote. */
  readonly quoted: boolean;
  /** True if it begins a bullet. */
  readonly item: boolean;
  /** Number of lists around it. */
  readonly depth: number;
}

/** A labelled value of a claim, in one or several pieces. */
export interface Field {
  readonly role: Role | null;
  /** As written. */
  readonly label: string;
  readonly line: number;
  readonly depth: number;
  /** True if the label itself stands in a block quote, which then makes no quote of the value. */
  readonly quoted: boolean;
  readonly pieces: Piece[];
}

/** Words that leave a status in doubt, and their place. */
export interface Doubt {
  readonly told: string;
  readonly line: number;
}

/** The place of a head, and the part of it that isn't struck out. */
export interface DraftPlace {
  readonly line: number;
  readonly level: number;
  readonly depth: number;
  readonly row?: boolean;
  readonly withdrawn?: boolean;
  readonly struckSentence?: boolean;
  /** Words of the head that leave its status in doubt. */
  readonly doubt?: string;
  /** The approver and date in the head. */
  readonly told?: string;
  /** `C8 APPROVED, C9 REJECTED`: what the head says of each of its claims. */
  readonly each?: string;
}

/** The status that a claim's section gives. */
export interface SectionStatus {
  readonly status: Status | null;
  readonly doubtful: boolean;
  /** Of the heading that gives it. */
  readonly line: number;
}

/** A claim while it is being read: its head, and everything that stands under it. */
export interface Draft {
  /** Ids as written; a field may still give one to a claim whose head gives none. */
  ids: readonly string[];
  /** Ids that the head names, whoever tells them in the end. */
  readonly written: readonly string[];
  readonly title: string;
  readonly line: number;
  /** Places that give a status, in the order of the file. */
  readonly statuses: { readonly status: Status; readonly where: string; readonly line: number }[];
  /** Words that limit a status, doubt it or take it back. */
  readonly doubts: Doubt[];
  /** The approver and date in its head, or empty. */
  readonly told: string;
  /** True if it is struck out. */
  readonly withdrawn: boolean;
  /** True if a sentence of it is struck out: without another one it is withdrawn. */
  struckSentence: boolean;
  readonly fields: Field[];
  /** Text without a label. */
  readonly prose: Piece[];
  /** Level of the heading that opened it; 0 if a paragraph or an item did. */
  readonly level: number;
  /** Depth of the head in lists. */
  readonly depth: number;
  /** True if the id stands behind the title, so that the head may name a group of claims. */
  readonly group: boolean;
  /** True if it stands in a part that speaks of claims (summary, recommendations). */
  readonly aside: boolean;
  /** True if it is a row of a table, which may sum up claims that are told elsewhere. */
  readonly row: boolean;
}

/** A draft that holds what its head says, and its section of all its claims. */
export function createDraft(
  head: ClaimHead,
  at: DraftPlace,
  aside: boolean,
  section: SectionStatus,
): Draft {
  const draft: Draft = {
    ids: head.ids,
    written: head.ids,
    title: head.title,
    line: at.line,
    statuses: [],
    doubts: [],
    told: at.told ?? '',
    withdrawn: at.withdrawn ?? false,
    struckSentence: at.struckSentence ?? false,
    fields: [],
    prose: [],
    level: at.level,
    depth: at.depth,
    group: head.idLast,
    aside,
    row: at.row ?? false,
  };
  if (section.doubtful) draft.doubts.push({ told: 'the heading of its section', line: at.line });
  else if (section.status !== null) {
    draft.statuses.push({ status: section.status, where: 'its section', line: section.line });
  }
  if (at.doubt) draft.doubts.push({ told: `"${at.doubt}"`, line: at.line });
  if (head.status !== null) {
    draft.statuses.push({ status: head.status, where: 'its heading', line: at.line });
  }
  if (head.sentence !== '') draft.fields.push(fieldOf('claim', '', head.sentence, at));
  if (at.each) draft.fields.push(fieldOf('status', 'heading', at.each, at));
  return draft;
}

/** A field that a line of its own gives. */
export function fieldOf(
  role: Role,
  label: string,
  raw: string,
  { line, depth }: { line: number; depth: number },
): Field {
  return {
    role,
    label,
    line,
    depth,
    quoted: false,
    pieces: [{ raw, line, quoted: false, item: false, depth }],
  };
}

/** True if anything stands under the head yet. */
export function isBare(draft: Draft): boolean {
  return draft.fields.length === 0 && draft.prose.length === 0;
}

/** Returns the values of a role's fields as plain text, without empty ones. */
export function fieldTexts(draft: Draft, role: Role): string[] {
  return draft.fields
    .filter((field) => field.role === role)
    .map(({ pieces }) => textOf(pieces))
    .filter((text) => text !== '');
}

/** Pieces as plain text, one a line. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ raw }) => plainText(raw))
    .filter((text) => text !== '')
    .join('\n');
}

/** True if a text ends in a colon: it announces what follows and is no sentence of its own. */
export function isLeadIn(raw: string): boolean {
  const text = plainText(raw);
  return text.endsWith(':') || text.endsWith('：');
}
