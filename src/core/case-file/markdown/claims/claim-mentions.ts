import type { Role } from '../labels/roles.ts';
import { type Draft, type Field, isBare, type Piece, textOf } from './claim-draft.ts';
import { tellsAnother } from './same-claim.ts';

/**
 * People name a claim in an overview or a recommendation and tell it elsewhere. Such mentions give
 * way to what is told, and leave their status and their words to it.
 * @returns the drafts that remain, in the order of the file
 */
export function mergeMentions(drafts: readonly Draft[]): Draft[] {
  const known = withoutReplaced(withoutAsides(drafts));
  const tellers = tellersOf(known);
  const rows = tellingRows(known);
  return known.filter((draft) => {
    if (isOverview(draft) || draft.ids.length === 0) return true;
    draft.ids = draft.ids.filter((id) => {
      const row = isRemark(draft) ? rows.get(id) : undefined;
      const teller = tellers.get(id) ?? draft;
      if (teller !== draft && isJudged(draft) && tellsAnother(draft, teller)) return true;
      if (row !== undefined) row.prose.push(remarkIn(draft));
      else if (fullness(draft) >= fullness(teller)) return true;
      else leaveTo(teller, draft);
      return false;
    });
    return draft.ids.length > 0;
  });
}

/** A line that sums up claims: the heading of a group, or a row of a table. */
export function isOverview(draft: Draft): boolean {
  return draft.row || (draft.group && (draft.ids.length > 1 || isBare(draft)));
}

/**
 * Without the claims of the summary and the recommendations, unless they are told there and nowhere
 * else, or the file has no others.
 */
function withoutAsides(drafts: readonly Draft[]): Draft[] {
  const told = new Set(drafts.flatMap(({ ids, aside }) => (aside ? [] : ids)));
  return drafts.filter(
    (draft) =>
      !draft.aside ||
      told.size === 0 ||
      (fullness(draft) === TOLD && !draft.ids.some((id) => told.has(id))),
  );
}

/** Without the claims that are struck out and told anew under the same id. */
function withoutReplaced(drafts: readonly Draft[]): Draft[] {
  if (!drafts.some(({ withdrawn }) => withdrawn)) return [...drafts];
  const told = new Set(
    drafts
      .filter((draft) => !draft.withdrawn && !isOverview(draft) && fullness(draft) > 0)
      .flatMap(({ ids }) => ids),
  );
  return drafts.filter(({ withdrawn, ids }) => !(withdrawn && ids.some((id) => told.has(id))));
}

const TOLD = 3;

/** Measures a draft: everything if it has fields of its own, less if it is one line. */
function fullness({ title, fields, prose }: Draft): number {
  const oneLine = fields.every(({ label, role }) => label === '' || role === 'status');
  if (prose.length > 0 || !oneLine) return TOLD;
  return (title === '' ? 0 : 1) + (fields.length === 0 ? 0 : 1);
}

/** The draft that says most of a claim, for each id; the first of equals. */
function tellersOf(drafts: readonly Draft[]): Map<string, Draft> {
  const tellers = new Map<string, Draft>();
  for (const draft of drafts) {
    if (isOverview(draft)) continue;
    for (const id of draft.ids) {
      const before = tellers.get(id);
      if (before === undefined || fullness(draft) > fullness(before)) tellers.set(id, draft);
    }
  }
  return tellers;
}

/** The rows that give evidence or a source, by their ids: no overview says as much. */
function tellingRows(drafts: readonly Draft[]): Map<string, Draft> {
  const rows = drafts.filter(
    ({ row, fields }) => row && fields.some(({ role }) => role !== null && TELLING.has(role)),
  );
  return new Map(rows.flatMap((row) => row.ids.map((id) => [id, row])));
}

const TELLING = new Set<Role>(['evidence', 'quote', 'source']);

/** `C3: the year was not over`: a line on a claim, below the table that tells it. */
function isRemark(draft: Draft): boolean {
  return fullness(draft) < TOLD && draft.statuses.length === 0;
}

/** True if a draft gives itself a status, as a claim does and a remark doesn't. */
function isJudged({ statuses }: Draft): boolean {
  return statuses.some(({ where }) => where !== 'its section');
}

/** Leaves what a mention of a claim says of its status to the draft that tells it. */
export function leaveStatus(teller: Draft, { statuses, doubts, withdrawn, line }: Draft): void {
  teller.statuses.push(...statuses);
  teller.doubts.push(...doubts);
  if (withdrawn && !teller.withdrawn) teller.doubts.push({ told: 'struck out in one place', line });
}

/** Leaves the status under a group's heading to a claim of the group that gives itself none. */
export function leaveStatusFields(teller: Draft, { fields }: Draft): void {
  const isStatus = ({ role }: Field) => role === 'status';
  if (teller.statuses.length > 0 || teller.fields.some(isStatus)) return;
  teller.fields.push(...fields.filter(isStatus));
}

function remarkIn({ title, fields, line }: Draft): Piece {
  const raw = title || textOf(fields.flatMap(({ pieces }) => pieces));
  return { raw, line, quoted: false, item: false, depth: 0 };
}

function leaveTo(teller: Draft, mention: Draft): void {
  const { fields } = mention;
  leaveStatus(teller, mention);
  const hasText = teller.fields.some(({ role }) => role === 'claim' || role === 'finding');
  for (const field of fields) {
    if (textOf(field.pieces) === teller.title) continue;
    if (hasText || teller.prose.length === 0) teller.fields.push(field);
    else teller.prose.push(...field.pieces);
  }
}
