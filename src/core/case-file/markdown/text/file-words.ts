/** Signs and tags that mark up a word and don't end it: `**un**clear`, `snake\_case`. */
const WITHIN =
  '(?:[*_~`\\\\\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]|<\\/?(?:a|b|i|em|strong|u|s|del|code|span|mark|sup|sub)\\b[^<>]{0,200}>)';
const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const WORD = new RegExp(`${LETTER}+(?:${WITHIN}+${LETTER}+)*`, 'giu');
const EACH_WITHIN = new RegExp(WITHIN, 'giu');

/** The words of a text, markup within them left out; everything but letters and digits separates them. */
export function wordsIn(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.replace(EACH_WITHIN, ''));
}

/** The stretches of the same words. */
export function wordPlacesIn(text: string): (readonly [number, number])[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => [index, index + word.length]);
}
