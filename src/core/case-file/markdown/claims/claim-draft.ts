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

/** A draft that holds what its head says; `sectionStatus` is what the section says of all its claims. */
export function createDraft(
  head: ClaimHead,
  at: { line: number; level: number; depth: number; row?: boolean },
  aside: boolean,
  sectionStatus: Status | null,
): Draft {
  const draft: Draft = {
    ids: head.ids,
    written: head.ids,
    title: head.title,
    line: at.line,
    statuses: [],
    fields: [],
    prose: [],
    level: at.level,
    depth: at.depth,
    group: head.idLast,
    aside,
    row: at.row ?? false,
  };
  if (sectionStatus !== null) {
    draft.statuses.push({ status: sectionStatus, where: 'its section', line: at.line });
  }
  if (head.status !== null) {
    draft.statuses.push({ status: head.status, where: 'its heading', line: at.line });
  }
  if (head.sentence !== '') {
    draft.fields.push({
      role: 'claim',
      label: '',
      line: at.line,
      depth: at.depth,
      quoted: false,
      pieces: [{ raw: head.sentence, line: at.line, quoted: false, item: false, depth: at.depth }],
    });
  }
  return draft;
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
