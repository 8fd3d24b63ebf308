import type { ASKED_AS, Claim } from '../../../core/case/case.ts';

/** A reviewer's note and its kind. */
export type Note = readonly [kind: string, text: string];

/** The kinds of note that say why a claim is held back, best first. */
const REASONS = [
  'withdrawn',
  'issue',
  'reason',
  'assessment',
  'analysis',
  'finding',
  'recommendation',
  'note',
];

/** Questions for the search, no note for people. */
const FOR_THE_SEARCH: typeof ASKED_AS = 'asked as';

/** Returns the notes that say something to a person, in the file's order. */
export function notesOf(claim: Claim): Note[] {
  return Object.entries(claim.notes).filter(
    ([kind, text]) => kind !== FOR_THE_SEARCH && text.trim() !== '',
  );
}

/**
 * Returns the note that says why a claim is held back; undefined if there is none, or no need for
 * one.
 */
export function reasonNote(claim: Claim): Note | undefined {
  if (claim.status === 'APPROVED') return undefined;
  const notes = notesOf(claim);
  const named = REASONS.map((kind) => notes.find(([key]) => key === kind)).find(Boolean);
  return named ?? notes[0];
}
