import type { Case } from '../../case/case.ts';
import type { Library } from '../../library/library.ts';
import type { KnownCase } from './delivery.ts';

/** Replaces the revision's hash in the edition of a withdrawn case, which holds its last text. */
const WITHDRAWN = 'withdrawn';

/** Marks a case that the library no longer has. */
export function withdraw(last: Case): Case {
  return { ...last, revision: WITHDRAWN };
}

/** True if the edition says that the library no longer has the case. */
export function isWithdrawn({ revision }: { readonly revision: string }): boolean {
  return revision === WITHDRAWN;
}

/**
 * Finds the cases that were there when announcing last looked and aren't in the library, by id. Finds
 * none if the library is empty or a folder can't be read: then files are out of reach, not deleted.
 */
export function missingFrom(
  { cases, byId, problems }: Library,
  known: ReadonlyMap<string, { readonly revision: string }>,
): readonly string[] {
  if (cases.length === 0 || problems.some(({ code }) => code === 'folder-unreadable')) return [];
  return [...known]
    .filter(([caseId, edition]) => !byId.has(caseId) && !isWithdrawn(edition))
    .map(([caseId]) => caseId);
}

/** True if a case's file is still there, but can't be read as a case. */
export function isBroken({ problems }: Library, known: KnownCase): boolean {
  return problems.some(({ file }) => file === known.case.file);
}
