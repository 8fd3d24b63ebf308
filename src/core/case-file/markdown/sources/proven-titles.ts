import type { Problem, Source } from '../../../case/case.ts';
import { problemAt } from '../../../case/problems.ts';
import type { FileText } from '../text/file-text.ts';

/** Sources, less each title with words that the file doesn't have. */
export function withProvenTitles(
  sources: readonly Source[],
  text: FileText,
  file: string,
): { sources: readonly Source[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const proven = sources.map((source): Source => {
    // A publisher may be named before the title that it stands behind.
    const parts = source.title.split(' - ');
    if (parts.every((part) => text.holdsWords(part))) return source;
    const message = `Source ${source.id} has a title with words that aren't in the file, so it isn't shown.`;
    problems.push(problemAt('source-title-not-in-file', { file, line: source.line }, message));
    return { ...source, title: '' };
  });
  return { sources: proven, problems };
}
