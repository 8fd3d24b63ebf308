import { unwrapped } from '../text/unwrapped.ts';

/** Sources behind words without marks: `(S1)`, `Source: S1.`, an address, a link, a footnote. */
const BEHIND =
  /\s*(?:[([](?:sources?:?\s*)?S\d[^)\]]*[)\]]|\bsources?:\s*S\d[\s\w,&]*\.?|[–—-]?\s*\(?\s*(?:sources?:\s*)?(?:<?https?:\/\/[^\s()]+|\[[^\][]*\]\([^\s()]+\)|\[[^\][]+\]\[[^\][]*\])\s*\)?|\[\^[^\][]+\])\s*\.?$/i;
/** No source is named at greater length. Characters. */
const LONGEST_BEHIND = 500;

/** A quote without marks: less emphasis around the whole, the line that says who said it, and sources. */
export function withoutWrapping(raw: string): string {
  const trimmed = raw.trim();
  const from = Math.max(0, trimmed.length - LONGEST_BEHIND);
  const text = trimmed.slice(0, from) + trimmed.slice(from).replace(BEHIND, '');
  return unwrapped(text.replace(/\n\s*[–—-]+\s*[^\n]*$/, '').trim());
}
