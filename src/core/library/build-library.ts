import { createHash } from 'node:crypto';
import type { Case, Problem } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { byPlace } from '../case-file/parse-case-file.ts';
import type { Library } from './library.ts';

/** A file of the folder, read as far as possible. */
export interface LibraryFile {
  /** Path relative to the folder, with forward slashes. */
  readonly file: string;
  /** Null if the file has no case that can be served. */
  readonly case: Case | null;
  readonly problems: readonly Problem[];
}

/**
 * Builds a library from the files of a folder and applies the rules over all of them. Of two cases
 * with one ID, the one whose file sorts first is served.
 * @param folderProblems problems of the folder itself
 */
export function buildLibrary(
  files: readonly LibraryFile[],
  folderProblems: readonly Problem[] = [],
): Library {
  const byId = new Map<string, Case>();
  const problems: Problem[] = [...folderProblems];
  for (const { case: found, problems: own } of inOrder(files, ({ file }) => file)) {
    for (const problem of own) problems.push(problem);
    if (found === null) continue;
    const holder = byId.get(found.id);
    if (holder === undefined) byId.set(found.id, found);
    else {
      const message = `The case_id "${found.id}" is taken by ${holder.file}; this file is not served.`;
      problems.push(problemAt('case-duplicate-id', { file: found.file, line: 1 }, message));
    }
  }
  const cases = inOrder([...byId.values()], ({ id }) => id);
  return {
    cases,
    byId,
    problems: problems.sort(byPlace),
    revision: revisionOf(cases),
  };
}

/** Sorts by a key. Most lists are sorted already. */
function inOrder<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const keys = list.map(keyOf);
  if (keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') <= key)) return list;
  return [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function revisionOf(cases: readonly Case[]): string {
  const all = cases.map(({ id, revision }) => `${id}\n${revision}\n`).join('');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}
