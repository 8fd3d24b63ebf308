import type { CaptureCheck, Case, Claim, Problem, Source } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { linkAtQuote } from '../citations/text-fragment.ts';
import type { CapturedText } from './captured-text.ts';

/** The result of looking for a claim's quotes in captured texts. */
export interface Captured {
  readonly capture: CaptureCheck;
  /** The cited source that holds them; absent if none does. */
  readonly capturedIn?: string;
  /** Another source of the case that holds the quote, if no cited one does. */
  readonly elsewhere?: string;
  /** Addresses that open a cited source at the quote: see `Claim.links`. Absent if there are none. */
  readonly links?: Readonly<Record<string, string>>;
}

/**
 * Looks for the quotes of every claim and fact of a case.
 * @param texts the captured texts by source id
 * @returns by claim id; claims without quotes are left out
 */
export function checkCaptures(
  { claims, context = [], sources }: Case,
  texts: ReadonlyMap<string, CapturedText>,
): ReadonlyMap<string, Captured> {
  const all = [...claims, ...context].filter(({ quotes }) => quotes.length > 0);
  return new Map(
    all.map((claim) => {
      const links = claim.status === 'REJECTED' ? [] : linksOf(claim, sources, texts);
      const found = checkOne(claim, texts);
      return [
        claim.id,
        links.length === 0 ? found : { ...found, links: Object.fromEntries(links) },
      ];
    }),
  );
}

/** A page that holds the words twice, or not at all, would open at the wrong place. */
function linksOf(
  { quotes, sources: cited }: Claim,
  sources: readonly Source[],
  texts: ReadonlyMap<string, CapturedText>,
): [id: string, url: string][] {
  return cited.flatMap((id): [string, string][] => {
    const source = sources.find((one) => one.id === id);
    const quote = quotes.find((one) => texts.get(id)?.holdsOnce(one));
    if (source === undefined || quote === undefined) return [];
    const url = linkAtQuote(source.url, quote, kindOf(source));
    return url === source.url ? [] : [[id, url]];
  });
}

/** The kind of source, and how its text was taken: from a PDF, for instance. */
function kindOf({ type, given = {} }: Source): string {
  const { extraction_method: method } = given;
  return typeof method === 'string' ? `${type} ${method}` : type;
}

function checkOne(claim: Claim, texts: ReadonlyMap<string, CapturedText>): Captured {
  const cited = citedFirst(claim);
  const found = bestIn(cited, claim.quotes, texts);
  if (found !== null) return found;
  // A quote that no captured text holds may stand in the one that wasn't captured.
  const isOpen = cited.length === 0 || cited.some((id) => !texts.has(id));
  const others = [...texts.keys()].filter((id) => !cited.includes(id));
  const elsewhere = bestIn(others, claim.quotes, texts)?.capturedIn;
  return {
    capture: isOpen ? 'not-checked' : 'not-found',
    ...(elsewhere !== undefined && { elsewhere }),
  };
}

/** The first source that holds all quotes word for word, else the first that holds all normalised. */
function bestIn(
  ids: readonly string[],
  quotes: readonly string[],
  texts: ReadonlyMap<string, CapturedText>,
): Captured | null {
  let second: Captured | null = null;
  for (const id of ids) {
    const text = texts.get(id);
    if (text === undefined) continue;
    const each = quotes.map((quote) => text.find(quote));
    if (each.every((one) => one === 'word-for-word'))
      return { capture: 'word-for-word', capturedIn: id };
    if (second === null && !each.includes('not-found'))
      second = { capture: 'normalised', capturedIn: id };
  }
  return second ?? acrossSources(ids, quotes, texts);
}

/** Several quotes may come from several of the sources. */
function acrossSources(
  ids: readonly string[],
  quotes: readonly string[],
  texts: ReadonlyMap<string, CapturedText>,
): Captured | null {
  if (quotes.length < 2) return null;
  const each = quotes.map((quote) => bestIn(ids, [quote], texts));
  if (each.includes(null)) return null;
  const isExact = each.every((one) => one?.capture === 'word-for-word');
  const [first] = each;
  return { ...first, capture: isExact ? 'word-for-word' : 'normalised' };
}

/** The cited sources; the one that the file names as the quote's own comes first. */
function citedFirst({ sources, given = {} }: Claim): readonly string[] {
  const own = given.quote_source_id;
  if (typeof own !== 'string' || !sources.includes(own)) return sources;
  return [own, ...sources.filter((id) => id !== own)];
}

/** A case whose claims and facts carry what was found. */
export function withCaptures(found: Case, captured: ReadonlyMap<string, Captured>): Case {
  const take = (claim: Claim): Claim => {
    const one = captured.get(claim.id);
    if (one === undefined) return claim;
    const { capturedIn: _before, links: _links, ...rest } = claim;
    return {
      ...rest,
      capture: one.capture,
      ...(one.capturedIn !== undefined && { capturedIn: one.capturedIn }),
      ...(one.links && { links: one.links }),
    };
  };
  const context = found.context?.map(take);
  return { ...found, claims: found.claims.map(take), ...(context && { context }) };
}

/** A problem for each claim of value whose quote is in no captured text of the sources that it cites. */
export function captureProblems(
  { claims, file }: Case,
  captured: ReadonlyMap<string, Captured>,
): Problem[] {
  return claims.flatMap(({ id, sources, status, line }) => {
    const one = captured.get(id);
    const { capture, elsewhere } = one ?? {};
    if (status === 'REJECTED' || (capture !== 'not-found' && elsewhere === undefined)) return [];
    const message =
      elsewhere === undefined
        ? `The quote of claim ${id} isn't in the captured text of ${sources.join(', ')}.`
        : `The quote of claim ${id} is in the captured text of ${elsewhere}, which the claim doesn't cite.`;
    const code = 'claim-quote-not-captured';
    return [problemAt(code, { file, line }, message)];
  });
}
