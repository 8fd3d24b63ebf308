import type { Library } from '../../src/core/library/library.ts';
import { type CaseSearch, createSearch } from '../../src/core/search/search.ts';
import { openLibrary } from './open-library.ts';
import { readQuestionSet, type SetQuestion } from './question-set.ts';

/** A question set with the library that it asks, and the search over it. */
export interface AskedSet {
  readonly library: Library;
  readonly search: CaseSearch;
  readonly questions: readonly SetQuestion[];
}

/**
 * Opens the question sets of a command line: `LIBRARY QUESTIONS.jsonl[#train|#test]`, any number of
 * times. Options that begin with `--` come after them.
 * @throws if there is none
 */
export async function openSets(given: readonly string[]): Promise<AskedSet[]> {
  const first = given.findIndex((one) => one.startsWith('--'));
  const paths = first < 0 ? given : given.slice(0, first);
  if (paths.length === 0 || paths.length % 2 > 0) {
    throw new Error('Give at least one LIBRARY and its QUESTIONS.jsonl');
  }
  const opened = new Map<string, { library: Library; search: CaseSearch }>();
  const sets: AskedSet[] = [];
  for (let at = 0; at < paths.length; at += 2) {
    const path = paths[at] as string;
    let one = opened.get(path);
    if (!one) {
      const library = await openLibrary(path);
      one = { library, search: createSearch(library) };
      opened.set(path, one);
    }
    sets.push({ ...one, questions: readQuestionSet(paths[at + 1] as string) });
  }
  return sets;
}
