import type { Statement } from '../document/statements.ts';
import type { Draft, Field } from './claim-draft.ts';

/** True if an unlabelled statement goes on with the open field's value. */
export function goesOn(field: Field | null, statement: Statement): boolean {
  if (field === null) return false;
  const last = field.pieces.at(-1)?.raw ?? '';
  if (last === '' || last.trimEnd().endsWith(':')) return true;
  // `- **Status**:` above a list of boxes
  const isList =
    field.role === 'status' && field.pieces.every((piece) => piece.line !== field.line);
  if (isList && statement.depth > field.depth) return true;
  if (statement.depth <= field.depth) return field.pieces.length > 1 && statement.depth > 0;
  return field.role !== 'status' && (field.role !== 'claim' || !isComplete(last));
}

function isComplete(raw: string): boolean {
  return !/[,;:–—-]\s*$/.test(raw);
}

/** True if a statement stands deeper than the open field, so that its label is part of the value. */
export function isInside(field: Field | null, statement: Statement): boolean {
  return field !== null && statement.depth > field.depth && goesOn(field, statement);
}

/** True if a block quote belongs to the open field. */
export function wantsQuote(field: Field | null, quoted: boolean): boolean {
  return quoted && (field?.role === 'evidence' || field?.role === 'quote');
}

/** True if a second Claim field begins a further claim: the open one has no id, or it another. */
export function isAnother(
  draft: Draft,
  role: Field['role'],
  named: { readonly ids: readonly string[] } | null,
): boolean {
  const hasClaim = draft.fields.some((field) => field.role === 'claim');
  if (role !== 'claim' || !hasClaim) return false;
  return draft.ids.length === 0 || named?.ids.some((id) => !draft.ids.includes(id)) === true;
}
