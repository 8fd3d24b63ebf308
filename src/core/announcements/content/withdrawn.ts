import type { Case } from '../../case/case.ts';
import type { Library } from '../../library/library.ts';
import type { KnownCase } from './delivery.ts';

/** In place of a hash: the edition says that the library has the case no more, and holds what it said last. */
const WITHDRAWN = 'withdrawn';

/** The edition of a case that the library has no more. */
export function withdraw(last: Case): Case {
  return { ...last, revision: WITHDRAWN };
}

export function isWithdrawn({ revision }: { readonly revision: string }): boolean {
  return revision === WITHDRAWN;
}

/**
 * Ids of the cases that were there when announcing last looked and are not in the library. None where
 * it is empty or a folder of it cannot be read: then files are out of reach rather than deleted.
 */
export function missingFrom(
  { cases, byId, problems }: Library,
  known: ReadonlyMap<string, { readonly revision: string }>,
): readonly string[] {
  if (cases.length === 0 || problems.some(({ code }) => code === 'folder-unreadable')) return [];
  return [...known]
    .filter(([caseId, of]) => !byId.has(caseId) && !isWithdrawn(of))
    .map(([caseId]) => caseId);
}

/** Whether a case's file is still there, though nothing that can be served is in it. */
export function isBroken({ problems }: Library, { case: of }: KnownCase): boolean {
  return problems.some(({ file }) => file === of.file);
}
