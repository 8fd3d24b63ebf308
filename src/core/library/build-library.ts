import { createHash } from 'node:crypto';
import type { Case, Problem } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { byPlace } from '../case-file/parse-case-file.ts';
import { checkFields } from './check-fields.ts';
import type { Library, LibraryFile } from './library.ts';
import { DEFAULT_CONFIG, type LibraryConfig } from './library-config.ts';

/** The rules for checking a library. */
export interface LibraryRules {
  readonly config: LibraryConfig;
  /** `YYYY-MM-DD`: later dates are reported. Empty to report none. */
  readonly today: string;
}

const DEFAULT_RULES: LibraryRules = { config: DEFAULT_CONFIG, today: '' };

/**
 * Builds a library from the files of a folder and applies the rules over all of them. Of two cases
 * with one ID, the one whose file sorts first is served.
 * @param folderProblems problems of the folder itself
 */
export function buildLibrary(
  files: readonly LibraryFile[],
  folderProblems: readonly Problem[] = [],
  rules: LibraryRules = DEFAULT_RULES,
): Library {
  const byId = new Map<string, Case>();
  const holders = new Map<string, Case>();
  const problems: Problem[] = [...folderProblems];
  for (const { case: found, problems: own } of inOrder(files, ({ file }) => file)) {
    for (const problem of own) problems.push(problem);
    if (found === null) continue;
    const holder = holders.get(readAs(found.id));
    if (holder === undefined) {
      holders.set(readAs(found.id), found);
      byId.set(found.id, found);
    } else problems.push(clash(found, holder));
  }
  for (const problem of checkFields(files, rules.config.vocabulary, rules.today)) {
    problems.push(problem);
  }
  const cases = inOrder([...byId.values()], ({ id }) => id);
  return {
    cases,
    byId,
    problems: problems.sort(byPlace),
    revision: revisionOf(cases),
  };
}

/** Ids that people cannot tell apart are one: `Café` is `café`, however its accent is stored. */
function readAs(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

function clash(found: Case, holder: Case): Problem {
  const taken =
    found.id === holder.id ? 'is taken by' : `can't be told apart from "${holder.id}" in`;
  const message = `The case_id "${found.id}" ${taken} ${holder.file}; this file is not served.`;
  return problemAt('case-duplicate-id', { file: found.file, line: 1 }, message);
}

/** Sorts by a key; most lists are in that order already. */
function inOrder<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const keys = list.map(keyOf);
  if (keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') <= key)) return list;
  return [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function revisionOf(cases: readonly Case[]): string {
  const all = cases.map(({ id, revision }) => `${id}\n${revision}\n`).join('');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}
