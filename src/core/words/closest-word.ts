import { editDistance } from './edit-distance.ts';

/**
 * Returns the word of a list that another word probably misspells. Allows one edit up to four
 * letters, two up to eight, three beyond.
 * @returns undefined if no word is close
 */
export function closestWord(word: string, list: readonly string[]): string | undefined {
  if (word.length < 3) return undefined;
  const allowed = word.length <= 4 ? 1 : word.length <= 8 ? 2 : 3;
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of list) {
    const distance = editDistance(word, candidate, allowed);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}
