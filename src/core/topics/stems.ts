import { foldWords } from '../filter/facets.ts';
import { stemmerOf } from '../search/engine/words/stem.ts';

const stem = stemmerOf('en') as (word: string) => string;
const remembered = new Map<string, string>();
/** More words than a library commonly has. */
const MOST_REMEMBERED = 50_000;

/** The stem of a folded English word. */
export function stemOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found = word.length < 4 ? word : stem(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, found);
  return found;
}

/**
 * Returns the stems of a text's words, each with a space on both sides: ` bank card `, so that
 * `includes` finds whole words and phrases. Empty if there are no words.
 */
export function stemsOf(text: string): string {
  const words = foldWords(text.replace(/['’]s\b/giu, '')).trim();
  return words === '' ? '' : ` ${words.split(' ').map(stemOf).join(' ')} `;
}
