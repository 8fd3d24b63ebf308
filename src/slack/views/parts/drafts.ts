import type { Case } from '../../../core/case/case.ts';
import { count } from '../../kit/clip.ts';
import { context, italic, section } from '../../kit/kit.ts';
import type { Surface } from '../../kit/surface.ts';

/** Says that a case is a draft; null if it isn't. */
export function draftLine({ isDraft }: Case) {
  return isDraft ? section(italic('Draft: only curators see this. It can’t be shared.')) : null;
}

/** Says what Share makes of the drafts among the cases that a private reply shows; null if there are none. */
export function draftsNote({ surface }: Surface, cases: readonly Case[]) {
  const shown = new Set(cases);
  const drafts = [...shown].filter(({ isDraft }) => isDraft).length;
  if (surface !== 'private' || drafts === 0) return null;
  if (drafts === shown.size) {
    return context('Drafts can’t be shared: only curators see them.');
  }
  return context(`Share leaves out ${count(drafts, 'draft')}: only curators see what is a draft.`);
}
