import { readFileSync } from 'node:fs';
import type { Case } from '../../src/core/case/case.ts';
import type { Library } from '../../src/core/library/library.ts';
import { readLibrary } from '../../src/files/read-library.ts';

/** Opens a library to measure with: a folder of case files, or the output of `casebook export` (`.jsonl`). */
export async function openLibrary(path: string): Promise<Library> {
  if (!path.endsWith('.jsonl')) return readLibrary(path);
  return libraryOf(
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Case),
  );
}

/** Turns some cases into a library without problems. */
export function libraryOf(cases: readonly Case[]): Library {
  const sorted = [...cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((one) => [one.id, one]));
  return { cases: sorted, byId, problems: [], revision: sorted.map((one) => one.revision).join() };
}
