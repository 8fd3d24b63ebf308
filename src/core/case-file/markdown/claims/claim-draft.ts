import type { Status } from '../../../case/case.ts';
import type { Role } from '../labels/roles.ts';
import { plainText } from '../text/inline.ts';
import type { ClaimHead } from './claim-head.ts';

/** A piece of a field's value. */
export interface Piece {
  readonly raw: string;
  readonly line: number;
  /** Whether it stands in a block quote. */
  readonly quoted: boolean;
  /** Whether it begins a bullet. */
  readonly item: boolean;
  /** How many lists it stands in. */
  readonly depth: number;
}

/** A labelled value of a claim, in one or several pieces. */
export interface Field {
  readonly role: Role | null;
  /** As written. */
  readonly label: string;
  readonly line: number;
  readonly depth: number;
  /** Whether the label itself stands in a block quote, which then makes no quote of the value. */
  readonly quoted: boolean;
  readonly pieces: Piece[];
}

/** Words that leave a status in doubt, and where. */
export interface Doubt {
  readonly told: string;
  readonly line: number;
}

/** Where a head stands, and how much of it stands. */
export interface DraftPlace {
  readonly line: number;
  readonly level: number;
  readonly depth: number;
  readonly row?: boolean;
  readonly withdrawn?: boolean;
  readonly struckSentence?: boolean;
  /** Words of the head that leave its status in doubt. */
  readonly doubt?: string;
  /** What the head says of who approved it and when. */
  readonly told?: string;
  /** `C8 APPROVED, C9 REJECTED`: what the head says of each of its claims. */
  readonly each?: string;
}

/** What the section that a claim stands in says of its status. */
export interface SectionStatus {
  readonly status: Status | null;
  readonly doubtful: boolean;
}

/** A claim while it is being read: its head, and everything that stands under it. */
export interface Draft {
  /** Ids as written; a field may still give one to a claim whose head gives none. */
  ids: readonly string[];
  /** Ids that the head names, whoever tells them in the end. */
  readonly written: readonly string[];
  readonly title: string;
  readonly line: number;
  /** Where a status was read, in the order of the file. */
  readonly statuses: { readonly status: Status; readonly where: string; readonly line: number }[];
  /** Words that limit a status, doubt it or take it back. */
  readonly doubts: Doubt[];
  /** What its head says of who approved it and when; empty if it says nothing. */
  readonly told: string;
  /** Whether it is struck out. */
  readonly withdrawn: boolean;
  /** Whether a sentence of it is struck out: without another one it is withdrawn. */
  struckSentence: boolean;
  readonly fields: Field[];
  /** Text without a label. */
  readonly prose: Piece[];
  /** Level of the heading that opened it; 0 where a paragraph or an item did. */
  readonly level: number;
  /** How deep in lists the head stands. */
  readonly depth: number;
  /** Whether the id stands behind the title, so that the head may name a group of claims. */
  readonly group: boolean;
  /** Whether it stands in a part that speaks of claims (summary, recommendations). */
  readonly aside: boolean;
  /** Whether it is a row of a table, which may sum up claims that are told elsewhere. */
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
    draft.statuses.push({ status: section.status, where: 'its section', line: at.line });
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

/** Whether anything stands under the head yet. */
export function isBare(draft: Draft): boolean {
  return draft.fields.length === 0 && draft.prose.length === 0;
}

/** What the fields of a role say, as plain text; those that say nothing are left out. */
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

/** Whether a text ends in a colon: it announces what follows and is no sentence of its own. */
export function isLeadIn(raw: string): boolean {
  return /[:：]$/.test(plainText(raw));
}
