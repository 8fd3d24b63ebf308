import type { Problem, Source } from '../../../case/case.ts';
import { problemAt } from '../../../case/problems.ts';
import type { Citations, PlacedSource } from './citations.ts';
import { isSameAddress } from './given-sources.ts';

/** Sources that claims give in passing, and the ids that each claim cites. */
export interface PlacedSources {
  /** Without those that the file lists. */
  readonly sources: readonly Source[];
  /** For each claim, in the order of the citations. */
  readonly ids: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

/**
 * Makes sources of the case of what claims give themselves. One that comes without an id gets the next
 * number above all that are listed or cited.
 */
export function placeSources(
  citations: readonly Citations[],
  listed: readonly Source[],
  file: string,
): PlacedSources {
  const cited = citations.flatMap((one) => one.cited);
  const written = [...listed, ...cited].map((one) => (typeof one === 'string' ? one : one.id));
  let last = Math.max(0, ...written.map((id) => Number(id?.slice(1) ?? 0)));
  const sources: Source[] = [];
  const idOf = (given: string | PlacedSource): string => {
    if (typeof given === 'string') return given;
    const known = sources.find((source) => isSame(source, given));
    if (known !== undefined) return known.id;
    const isTaken = sources.some(({ id }) => id === given.id);
    if (given.id === null || isTaken) last += 1;
    const id = given.id === null || isTaken ? `S${last}` : given.id;
    const { title, type, line } = given;
    const url = /^https?:\/\/[^\s/]/i.test(given.url) ? given.url : '';
    sources.push({ id, title, url, type, line });
    return id;
  };
  const ids = citations.map((one) => [...new Set(one.cited.map(idOf))]);
  return { sources, ids, problems: problemsOf(sources, file) };
}

function isSame(source: Source, given: PlacedSource): boolean {
  return given.url === ''
    ? source.url === '' && source.title === given.title
    : isSameAddress(source.url, given.url);
}

function problemsOf(sources: readonly Source[], file: string): Problem[] {
  const [first] = sources;
  if (first === undefined) return [];
  const ids = sources.map(({ id }) => id).join(', ');
  const message =
    sources.length === 1
      ? `A source is given only where it is used; it is called ${ids}.`
      : `${sources.length} sources are given only where they are used; they are called ${ids}.`;
  const unlinked = sources
    .filter(({ url }) => url === '')
    .map(({ id, line }) =>
      problemAt('source-without-url', { file, line }, `Source ${id} has no http(s) address.`),
    );
  return [problemAt('source-not-listed', { file, line: first.line }, message), ...unlinked];
}
