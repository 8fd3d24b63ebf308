import type { Review, Status } from '../../../case/case.ts';
import { labelName } from '../labels/label.ts';
import type { Notes } from '../labels/notes.ts';
import { leadingStatus, stricter } from '../text/status-phrase.ts';
import { type Doubt, type Draft, type Piece, textOf } from './claim-draft.ts';
import { readReview } from './review.ts';
import { readStatusField } from './status-field.ts';
import { takenBackIn } from './taken-back.ts';

/** A claim's own status, and its contradictions. */
export interface FoundStatus {
  /** The strictest; null if there is none that is known. Never APPROVED if there are doubts. */
  readonly status: Status | null;
  /** Every place and what it says, if they disagree; null if they agree. */
  readonly conflict: { readonly told: string; readonly line: number } | null;
  /** Words that limit an approval, doubt it or take it back. */
  readonly doubts: readonly Doubt[];
  /** Who gave it, and when; undefined if the file says neither. */
  readonly review: Review | undefined;
  /** The first place that gives the status: its line, and the words of a field; null if none does. */
  readonly given: { readonly line: number; readonly raw: string } | null;
}

type GivenStatus = Draft['statuses'][number] & Partial<Pick<FoundStatus, 'given'>>;

/**
 * Reads the status of a claim from its section, its heading and its fields. Words that are a status
 * only by their place ("Verified") count if there is no plain one, or if they speak against an
 * approval. What a field says besides the status goes to the notes.
 * @param remarks block quotes that are no evidence
 */
export function readStatus(
  id: string,
  draft: Draft,
  notes: Notes,
  remarks: ReadonlySet<Piece>,
): FoundStatus {
  const plain: GivenStatus[] = [...draft.statuses];
  const loose: GivenStatus[] = [];
  const doubts = [...draft.doubts];
  const told = [draft.told];
  /** Fields that give no known status: one that stands elsewhere is in doubt. */
  const unknown: Doubt[] = [];
  for (const field of draft.fields) {
    if (field.role !== 'status' && field.role !== 'verdict') continue;
    const name = labelName(field.label);
    const read = readStatusField(field, id);
    const { status, value } = read;
    // Who withdrew or doubts a claim has not reviewed it.
    if (!read.doubtful && status !== null && status !== 'NEEDS_REVIEW') told.push(read.rest);
    if (read.doubtful) doubts.push({ told: `"${value || 'struck out'}"`, line: field.line });
    else if (read.unknown) unknown.push({ told: `"${value}"`, line: field.line });
    if (status !== null) {
      const { line, raw } = field.pieces[0] ?? { line: field.line, raw: '' };
      const where = `its ${name}`;
      (read.loose ? loose : plain).push({ status, where, line: field.line, given: { line, raw } });
    }
    // "APPROVED - the figure is audited" says why; "Verified with a quote" is worth reading whole.
    const behind = read.rest;
    if (behind.trim() === '') continue;
    const apart = /[:|–—(;,.-]\s*$/.test(value.slice(0, value.length - behind.length));
    const saysMore = leadingStatus(behind, true)?.rest !== '';
    if (saysMore) notes.add(name, apart ? behind : value);
  }
  const approved = plain.length > 0 && plain.every((one) => one.status === 'APPROVED');
  const against = approved ? loose.filter((one) => one.status !== 'APPROVED') : [];
  const found = plain.length > 0 ? [...plain, ...against] : loose;
  const strictest = found.reduce<Status | null>((all, one) => stricter(all, one.status), null);
  if (strictest !== null) doubts.push(...unknown);
  if (strictest === 'APPROVED') doubts.push(...takenBackIn(draft, remarks));
  const status = doubts.length > 0 ? stricter(strictest, 'NEEDS_REVIEW') : strictest;
  const review = readReview(draft, told.join('\n'));
  const first = found.find((one) => one.status === strictest);
  const given = first === undefined ? null : (first.given ?? { line: first.line, raw: '' });
  if (found.every((one) => one.status === strictest)) {
    return { status, conflict: null, doubts, review, given };
  }
  const places = found.map((one) => `${one.status} in ${one.where}`).join(', ');
  const line = found.at(-1)?.line ?? draft.line;
  return { status, conflict: { told: places, line }, doubts, review, given };
}

/** The words of a status field that gives no status; empty if there is no such field. */
export function unknownStatus(draft: Draft): string {
  const field = draft.fields.find(({ role }) => role === 'status');
  return field === undefined ? '' : textOf(field.pieces);
}
