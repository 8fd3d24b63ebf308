import type { Case, Problem } from '../core/case/case.ts';
import { problemAt } from '../core/case/problems.ts';
import { captureProblems, withCaptures } from '../core/evidence/check-captures.ts';
import type { LibraryFile } from '../core/library/library.ts';
import type { ReadCaptures } from './captures.ts';
import type { ReadFile } from './read-case-file.ts';

interface Checked {
  readonly captures: ReadCaptures;
  readonly case: Case;
  readonly problems: readonly Problem[];
}

/** By the case as its file alone has it: a case that hasn't changed stays the same value. */
const checked = new WeakMap<Case, Checked>();

/** Said without naming a source: where a library left many texts out, it is told once. */
function missingTexts({ file, sources }: Case, missing: readonly string[]): Problem[] {
  const [first] = missing;
  if (first === undefined) return [];
  const line = sources.find(({ id }) => id === first)?.line ?? 1;
  const hint = `Capture ${missing.join(', ')} again, or leave the field out.`;
  const message = 'The text_file of a source is not beside the case.';
  return [problemAt('source-incomplete', { file, line }, message, hint)];
}

/** A file's case and problems, with what was found in captured texts. */
export function captured(file: string, read: ReadFile): LibraryFile {
  const { case: found, captures } = read;
  if (found === null || captures === undefined) return { ...read, file };
  let known = checked.get(found);
  if (known?.captures !== captures) {
    const results = new Map(captures.found);
    known = {
      captures,
      case: withCaptures(found, results),
      problems: [...captureProblems(found, results), ...missingTexts(found, captures.missing)],
    };
    checked.set(found, known);
  }
  return { ...read, file, case: known.case, problems: [...read.problems, ...known.problems] };
}
