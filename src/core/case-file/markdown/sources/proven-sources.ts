import type { Problem, Source } from '../../../case/case.ts';
import { NOWHERE, type Place, writeSourcePlaces } from '../../../case/places.ts';
import { problemAt } from '../../../case/problems.ts';
import type { FileText } from '../text/file-text.ts';

/** Sources with their places, less each title and address that the file doesn't have. */
export function withProof(
  sources: readonly Source[],
  text: FileText,
  file: string,
): { sources: readonly Source[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const proven = sources.map((source): Source => {
    const { id, line } = source;
    const title = placeOfTitle(source, text);
    const url = placeOfAddress(source, text);
    if (title === null) {
      const message = `Source ${id} has a title with words that aren't in the file, so it isn't shown.`;
      problems.push(problemAt('source-title-not-in-file', { file, line }, message));
    }
    if (url === null) {
      const message = `Source ${id} has an address that isn't in the file, so it isn't linked.`;
      problems.push(problemAt('source-url-not-in-file', { file, line }, message));
    }
    return {
      ...source,
      title: title === null ? '' : source.title,
      url: url === null ? '' : source.url,
      places: writeSourcePlaces({ title: title ?? NOWHERE, url: url ?? NOWHERE }),
    };
  });
  return { sources: proven, problems };
}

function placeOfTitle({ title, line }: Source, text: FileText): Place | null {
  if (title === '') return NOWHERE;
  const whole = text.placeOfPlain(title, line);
  if (whole !== null && whole.proof === 'cut') return whole;
  // A publisher may be named before the title that it stands behind.
  const parts = title.split(' - ').map((part) => text.placeOfPlain(part, line));
  if (parts.includes(null)) return null;
  return { spans: parts.flatMap((part) => part?.spans ?? []), proof: 'words' };
}

/** An address is linked as it stands there, or not at all. */
function placeOfAddress({ url, line }: Source, text: FileText): Place | null {
  if (url === '') return NOWHERE;
  const place = text.placeOfPlain(url, line);
  return place?.proof === 'cut' ? place : null;
}
