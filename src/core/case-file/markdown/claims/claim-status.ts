import type { Status } from '../../../case/case.ts';
import { labelName } from '../labels/label.ts';
import type { Notes } from '../labels/notes.ts';
import { leadingStatus, statusesIn, stricter } from '../text/status-phrase.ts';
import { type Draft, textOf } from './claim-draft.ts';

/** The status that a claim gives itself, and where it contradicts itself. */
export interface FoundStatus {
  /** The strictest; null where there is none that is known. */
  readonly status: Status | null;
  /** Every place and what it says, where they disagree; null where they agree. */
  readonly conflict: { readonly told: string; readonly line: number } | null;
}

/**
 * Reads the status of a claim from its section, its heading and its fields. Words that are a status
 * only by their place ("Verified") count where there is no plain one. What a field says besides the
 * status goes to the notes.
 */
export function readStatus(draft: Draft, notes: Notes): FoundStatus {
  const plain = [...draft.statuses];
  const loose: typeof plain = [];
  for (const field of draft.fields) {
    if (field.role !== 'status' && field.role !== 'verdict') continue;
    const name = labelName(field.label);
    const value = textOf(field.pieces);
    const strict = leadingStatus(value) ?? onlyStatus(value, field.role);
    const phrase = strict ?? (field.role === 'status' ? leadingStatus(value, true) : null);
    if (phrase !== null) {
      const found = { status: phrase.status, where: `its ${name}`, line: field.line };
      (strict === null ? loose : plain).push(found);
    }
    // "APPROVED - the figure is audited" says why; "Verified with a quote" is worth reading whole.
    const behind = phrase?.rest ?? value;
    if (behind.trim() === '') continue;
    const apart = /[:|–—(;,.-]\s*$/.test(value.slice(0, value.length - behind.length));
    const saysMore = leadingStatus(behind, true)?.rest !== '';
    if (saysMore) notes.add(name, apart ? behind : value);
  }
  const found = plain.length > 0 ? plain : loose;
  const status = found.reduce<Status | null>((all, one) => stricter(all, one.status), null);
  if (found.every((one) => one.status === status)) return { status, conflict: null };
  const told = found.map(({ status, where }) => `${status} in ${where}`).join(', ');
  return { status, conflict: { told, line: found.at(-1)?.line ?? draft.line } };
}

function onlyStatus(value: string, role: 'status' | 'verdict') {
  const statuses = new Set(statusesIn(value));
  const [status] = statuses;
  if (role === 'verdict' || statuses.size !== 1 || status === undefined) return null;
  return { status, rest: value };
}

/** What a status field says that means none; empty where there is no such field. */
export function unknownStatus(draft: Draft): string {
  const field = draft.fields.find(({ role }) => role === 'status');
  return field === undefined ? '' : textOf(field.pieces);
}
