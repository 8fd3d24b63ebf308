import type { Case, Problem } from '../core/case/case.ts';
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

/** A file's case and problems, with what was found in captured texts. */
export function captured({
  case: found,
  problems,
  fieldLines,
  captures,
}: ReadFile): Omit<LibraryFile, 'file'> {
  const lines = fieldLines && { fieldLines };
  if (found === null || captures === undefined) return { case: found, problems, ...lines };
  let known = checked.get(found);
  if (known?.captures !== captures) {
    const results = new Map(captures.found);
    known = {
      captures,
      case: withCaptures(found, results),
      problems: captureProblems(found, results),
    };
    checked.set(found, known);
  }
  return { case: known.case, problems: [...problems, ...known.problems], ...lines };
}
