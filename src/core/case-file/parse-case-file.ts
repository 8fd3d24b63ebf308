import type { Case, Claim, Problem } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { unstatedFigures } from '../evidence/unstated-figures.ts';
import { mergeConflicts } from '../words/merge-conflict.ts';
import { withAskedAs } from './asked-as.ts';
import { formatOf } from './formats.ts';
import { parseFrontMatter } from './front-matter.ts';
import { revisionOf } from './parts/revision.ts';

/** A parsed case file: its case, if it holds one, and all that is wrong with it. */
export interface ParsedFile {
  readonly case: Case | null;
  /** Sorted by line, then code. */
  readonly problems: readonly Problem[];
  /** The lines of its front matter's known fields; left out if there is no case. */
  readonly fieldLines?: Readonly<Record<string, number>>;
  /** What was parsed; left out if there is no case. Its places are offsets into it. */
  readonly text?: string;
  /** True if verdicts on its claims may stand in a file beside it. */
  readonly hasVerdicts?: true;
}

/**
 * Parses the text of a case file. Never throws on what a file may hold.
 * @param text the whole file
 * @param file its path relative to the library's folder, with forward slashes
 */
export function parseCaseFile(text: string, file: string): ParsedFile {
  const frontMatter = parseFrontMatter(text, file);
  const conflicts = conflictProblems(text, file);
  if (frontMatter.data === null) {
    return { case: null, problems: [...conflicts, ...frontMatter.problems].sort(byPlace) };
  }
  const format = formatOf(frontMatter.data);
  const body = format.read(frontMatter, file);
  if (body.problem !== null) return { case: null, problems: [body.problem] };

  const { header, problems, lines } = format.readHeader(frontMatter, stemOf(file));
  const title =
    body.title !== '' ? body.title : [header.org, header.useCase].filter(Boolean).join(': ');
  const { sources, summary, context } = body;
  const { claims, problems: unasked } = withAskedAs(body.claims, frontMatter);
  const found = { ...header, title, summary, claims, sources, ...(context && { context }), file };
  return {
    case: { ...found, revision: revisionOf(found) },
    problems: [
      ...frontMatter.problems,
      ...conflicts,
      ...problems,
      ...unasked,
      ...body.problems,
      ...unstated(claims, file),
    ].sort(byPlace),
    fieldLines: lines,
    text,
    ...(format.name === 'structured' && { hasVerdicts: true as const }),
  };
}

function conflictProblems(text: string, file: string): Problem[] {
  return mergeConflicts(text).map(({ from }) => {
    const message = 'A merge conflict is not resolved: two versions of the file disagree here.';
    return problemAt('file-merge-conflict', { file, line: from + 1 }, message);
  });
}

function unstated(claims: readonly Claim[], file: string): Problem[] {
  return claims.flatMap((claim) => {
    const figures = claim.status === 'REJECTED' ? [] : unstatedFigures(claim);
    if (figures.length === 0) return [];
    const message = `Claim ${claim.id} says ${figures.join(', ')}, which none of its quotes states.`;
    return [problemAt('claim-figure-not-quoted', { file, line: claim.line }, message)];
  });
}

function stemOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '');
}

/** Order of problems within a file, and of files. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
