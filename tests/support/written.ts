import type { Case, Claim, Source } from '../../src/core/case/case.ts';
import { type Place, writeClaimPlaces, writeSourcePlaces } from '../../src/core/case/places.ts';
import type { Library } from '../../src/core/library/library.ts';

/** A case that no file holds, and the text of a file that would. */
export interface Written {
  readonly case: Case;
  readonly text: string;
}

/**
 * Writes a file that a case might be read from, a line for each line of its evidence, and notes the places.
 * @param before what stands in that file already
 */
export function written(one: Case, before = ''): Written {
  let text = before;
  const place = (words: string): Place => {
    const spans = words.split('\n').flatMap((line) => {
      const from = text.length;
      text += `${line}\n`;
      return [from, from + line.length];
    });
    return { spans, proof: 'cut' };
  };
  const withPlaces = (claim: Claim): Claim => ({
    ...claim,
    places: writeClaimPlaces({
      title: place(claim.title),
      text: place(claim.text),
      status: place(claim.status),
      quotes: claim.quotes.map(place),
    }),
  });
  const found: Case = {
    ...one,
    claims: one.claims.map(withPlaces),
    ...(one.context && { context: one.context.map(withPlaces) }),
    sources: one.sources.map(
      (source): Source => ({
        ...source,
        places: writeSourcePlaces({ title: place(source.title), url: place(source.url) }),
      }),
    ),
  };
  return { case: found, text };
}

/** A library of cases that no file holds, with texts that prove them. */
export function writtenLibrary(cases: readonly Case[], revision = 'library-revision'): Library {
  const texts = new Map<string, string>();
  const placed = cases.map((one) => {
    const { case: found, text } = written(one, texts.get(one.file));
    texts.set(one.file, text);
    return found;
  });
  return {
    cases: placed,
    byId: new Map(placed.map((one) => [one.id, one])),
    texts,
    problems: [],
    revision,
  };
}
