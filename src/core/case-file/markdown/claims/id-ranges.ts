/** `C1-C999`, `C1 to C999`; without a second C only a number that is no year. */
const RANGE =
  /\bC(\d{1,12})(?:\s?[–—-]\s?C[ -]?|\s(?:to|through|bis|à|a)\sC[ -]?|[–—-](?=\d{5}))(\d{1,12})(?!\d)/gi;
/** No heading stands over more claims. */
const MOST = 100;
/** A range stands near the beginning. Characters. */
const FARTHEST = 300;

/** The range in a text that holds more claims than a heading can head; empty if there is none. */
export function hugeRange(text: string): string {
  if (!/\d{3}/.test(text)) return '';
  for (const [range, first, last] of text.slice(0, FARTHEST).matchAll(RANGE)) {
    if (Number(last) - Number(first) >= MOST) return range;
  }
  return '';
}
