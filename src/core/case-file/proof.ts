import type { Case, Claim, Source } from '../case/case.ts';
import {
  NOWHERE,
  type Place,
  readClaimPlaces,
  readSourcePlaces,
  type Spans,
} from '../case/places.ts';
import { onOneLine } from '../words/one-line.ts';
import { linesAt, plainAt } from './markdown/text/cut-out.ts';
import { wordsIn } from './markdown/text/file-words.ts';
import { namesStatus } from './markdown/text/names-status.ts';
import { readsAs } from './parts/scalar.ts';

/** Proves what a case says by the text of its file as it was read, not by the parsed case alone. */

/** A quote of a claim as its file has it, each line byte for byte; null if its places don't show it. */
export function quoteIn({ quotes, places }: Claim, at: number, text: string): string | null {
  const { spans, proof } = readClaimPlaces(places ?? '').quotes[at] ?? NOWHERE;
  if (spans.length === 0 || !areWithin(spans, text)) return null;
  const written = linesAt(spans, text);
  if (proof !== 'scalar') return written;
  const quote = quotes[at];
  return quote !== undefined && readsAs(written, (value) => value === quote) ? quote : null;
}

/** The sentence of a claim, or its title, as its file has it; null if its places don't show it. */
export function plainIn(claim: Claim, part: 'text' | 'title', text: string): string | null {
  const place = readClaimPlaces(claim.places ?? '')[part];
  return isProven(claim[part], place, text) ? claim[part] : null;
}

/** True if an approval of a claim was given by words of its file. */
export function isStatusProven({ status, places }: Claim, text: string): boolean {
  const { spans, proof } = readClaimPlaces(places ?? '').status;
  // The verdict of a claim in the front matter may stand in a file beside it; unusual words were read
  // with what stands around them.
  if (status !== 'APPROVED' || proof !== 'cut') return true;
  if (spans.length === 0 || !areWithin(spans, text)) return false;
  return namesStatus(plainAt(spans, text), status);
}

/** True if the title and the address of a source stand in its file. */
export function isSourceProven({ title, url, places }: Source, text: string): boolean {
  const place = readSourcePlaces(places ?? '');
  // A host stands in the place of a title that only repeats the address.
  const isHost = place.title.spans.length === 0 && title !== '' && url.includes(title);
  return (isHost || isProven(title, place.title, text)) && isProven(url, place.url, text);
}

/** Says what of a case doesn't follow from the text of its file, ids only; empty if all of it does. */
export function faultsOf({ claims, context = [], sources }: Case, text: string): string[] {
  const ofClaims = [...claims, ...context].flatMap((claim) => [
    ...claim.quotes.flatMap((quote, at) =>
      quoteIn(claim, at, text) === quote ? [] : [`${claim.id} quote ${at + 1}`],
    ),
    ...(['title', 'text'] as const).flatMap((part) =>
      plainIn(claim, part, text) === null ? [`${claim.id} ${part}`] : [],
    ),
    ...(isStatusProven(claim, text) ? [] : [`${claim.id} status`]),
  ]);
  const ofSources = sources.filter((source) => !isSourceProven(source, text));
  return [...ofClaims, ...ofSources.map(({ id }) => id)];
}

function isProven(plain: string, { spans, proof }: Place, text: string): boolean {
  if (plain === '') return true;
  if (!areWithin(spans, text)) return false;
  if (proof === 'scalar')
    return readsAs(linesAt(spans, text), (value) => onOneLine(value) === plain);
  // Markup may stand within a word, so that its stretches are two words.
  if (proof === 'words') return wordsAt(spans, text).join('') === wordsIn(plain).join('');
  if (spans.length === 0) return false;
  return linesAt(spans, text) === plain || plainAt(spans, text) === plain.replaceAll('\n', ' ');
}

/** The words of each stretch. A line may break within one: `f<b\nr>ell` */
function wordsAt(spans: Spans, text: string): string[] {
  return spans.flatMap((from, n) => (n % 2 === 0 ? wordsIn(text.slice(from, spans[n + 1])) : []));
}

/** True if stretches lie in a text, and each is one. */
function areWithin(spans: Spans, text: string): boolean {
  return spans.every((at, n) => {
    const isEnd = n % 2 === 1;
    return Number.isInteger(at) && at >= (isEnd ? (spans[n - 1] ?? 0) : 0) && at <= text.length;
  });
}
