import type { Claim } from '../../../core/case-file/case.ts';

/** The kinds of note that say why a claim is held back, best first. */
const REASONS = ['issue', 'reason', 'assessment', 'analysis', 'finding', 'recommendation', 'note'];

/** The reviewer's reason for holding a claim back; empty where the file gives none. */
export function reasonNote(claim: Claim): string {
  const given = Object.entries(claim.notes).filter(([, note]) => note.trim() !== '');
  const named = REASONS.map((kind) => given.find(([key]) => key === kind)).find(Boolean);
  return (named ?? given[0])?.[1] ?? '';
}
