import type { Case } from '../case/case.ts';
import { counted } from '../words/printable.ts';
import type { Library } from './library.ts';

/**
 * True if a case isn't published yet: its front matter says `status: draft`, in just these words, or
 * its file lies in a folder `drafts`.
 */
export function isDraft({ extra, file }: Pick<Case, 'extra' | 'file'>): boolean {
  return extra.status === 'draft' || /(?:^|\/)drafts\//.test(file);
}

/** Says that drafts are left out of something; empty if there are none. */
export function draftsLeftOut({ cases }: Pick<Library, 'cases'>): string {
  const drafts = cases.filter(isDraft).length;
  if (drafts === 0) return '';
  return `${counted(drafts, 'draft')} left out: only curators see ${drafts === 1 ? 'it' : 'them'}.`;
}

/**
 * The library without drafts: as everybody but curators sees it, as if their files were not there.
 * @returns the same library if it has none
 */
export function publishedOf(library: Library): Library {
  const drafts = library.cases.filter(isDraft);
  if (drafts.length === 0) return library;
  const ids = new Set(drafts.map(({ id }) => id));
  const files = new Set(drafts.map(({ file }) => file));
  const cases = library.cases.filter(({ id }) => !ids.has(id));
  return {
    ...library,
    cases,
    byId: new Map(cases.map((one) => [one.id, one])),
    problems: library.problems.filter(({ file }) => !files.has(file)),
    revision: `${library.revision} without ${drafts.length}`,
  };
}
