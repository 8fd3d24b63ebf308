import { stemmerOf } from '../engine/words/stem.ts';
import { splitWords } from '../engine/words/words.ts';
import { STOP_WORDS } from '../vocabulary/stop-words.ts';

const stem = stemmerOf('en') as (word: string) => string;

/** Returns the distinct stems of the words that carry meaning, or of all words if none does ("it"). */
export function tellingStems(text: string): string[] {
  const words = splitWords(text).map((word) => word.text);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return [...new Set((telling.length > 0 ? telling : words).map(stem))];
}
