import { createHash } from 'node:crypto';
import type { Case, Problem } from '../case-file/case.ts';
import { byPlace } from '../case-file/parse-case-file.ts';
import { problemAt } from '../case-file/problems.ts';
import type { Library } from './library.ts';

/** One file of a folder, as far as it could be read. */
export interface LibraryFile {
  /** Path relative to the folder, with forward slashes. */
  readonly file: string;
  /** Null where the file holds no case that can be served. */
  readonly case: Case | null;
  readonly problems: readonly Problem[];
}

/**
 * Puts the files of a folder together and applies the rules that no file can break alone. Of two
 * cases with one id, the one whose file sorts first is served.
 * @param folderProblems what is wrong with the folder itself
 */
export function buildLibrary(
  files: readonly LibraryFile[],
  folderProblems: readonly Problem[] = [],
): Library {
  const byId = new Map<string, Case>();
  const problems: Problem[] = [...folderProblems];
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1));

  for (const { case: found, problems: own } of sorted) {
    problems.push(...own);
    if (found === null) continue;
    const holder = byId.get(found.id);
    if (holder === undefined) byId.set(found.id, found);
    else {
      const message = `The case_id "${found.id}" is taken by ${holder.file}; this file is not served.`;
      problems.push(problemAt('case-duplicate-id', { file: found.file, line: 1 }, message));
    }
  }
  const cases = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    cases,
    byId: new Map(cases.map((one) => [one.id, one])),
    problems: problems.sort(byPlace),
    revision: revisionOf(cases),
  };
}

function revisionOf(cases: readonly Case[]): string {
  const hash = createHash('sha256');
  for (const { id, revision } of cases) hash.update(`${id}\n${revision}\n`);
  return hash.digest('hex').slice(0, 16);
}
