import type { WordKnowledge } from '../engine/match/meanings.ts';
import { stemmerOf } from '../engine/words/stem.ts';
import { LIGHT_WORDS, STOP_WORDS } from '../vocabulary/stop-words.ts';
import { SYNONYMS } from '../vocabulary/synonyms.ts';
import { parseSynonyms, type SynonymTable } from './synonym-table.ts';

let shipped: SynonymTable | null = null;

/** Returns Casebook's knowledge of English: its synonyms, read on first use. */
export function englishKnowledge(): WordKnowledge {
  const stem = stemmerOf('en') as (word: string) => string;
  const table = () => {
    shipped ??= parseSynonyms(
      SYNONYMS,
      stem,
      (word) => STOP_WORDS.has(word) || LIGHT_WORDS.has(word),
    );
    return shipped;
  };
  return {
    related: (wanted) => table().related(wanted),
    phrasesFrom: (first) => table().phrasesFrom(first),
    isWord: (word, wanted) => table().has(word, wanted),
  };
}
