import type { Collection } from '../engine/index/collection.ts';
import { frequencyOf } from '../engine/index/field-index.ts';
import { remembering } from '../engine/index/remember.ts';
import { STOP } from '../engine/index/term-dictionary.ts';
import type { KnownWord, WordKnowledge } from '../engine/match/meanings.ts';
import { GENERIC_NAME_WORDS } from '../names/name-variants.ts';
import type { NameWord, Standing } from '../names/names.ts';
import { LIGHT_WORDS } from '../vocabulary/stop-words.ts';

/** A word of a question, looked up once for all uses. */
export interface AskedWord extends KnownWord, NameWord {
  /** True for a word that carries little: `company`, `use`. */
  readonly isLight: boolean;
  /** True for a negation: `not`, `without`. */
  readonly denies: boolean;
}

/** A word in this share of the documents is an everyday word, even if it looks like a name. */
const EVERYDAY_SHARE = 0.02;
const NEGATIONS = new Set('not no never without nor neither none nobody nothing cannot'.split(' '));

/** Creates the lookup of words in one collection. */
export function createAskedWords(
  collection: Collection,
  knowledge: WordKnowledge,
  know: (text: string) => KnownWord,
): (text: string) => AskedWord {
  const { documentIndex, groupIndex } = collection;

  function standingOf({ text, stem, term }: KnownWord): Standing {
    if (term === STOP || LIGHT_WORDS.has(text) || GENERIC_NAME_WORDS.has(text)) return 'everyday';
    const frequency = term < 0 ? 0 : frequencyOf(documentIndex, term);
    const isEveryday =
      frequency > Math.max(3, EVERYDAY_SHARE * documentIndex.liveCount) ||
      knowledge.isWord(text, stem);
    if (!isEveryday) return 'strange';
    return term >= 0 && frequencyOf(groupIndex, term) === 1 ? 'own' : 'everyday';
  }

  return remembering((text) => {
    const known = know(text);
    // Copied field by field: V8 is slower with spread objects, and each question reads these.
    return {
      text,
      stem: known.stem,
      term: known.term,
      phrases: known.phrases,
      meaning: known.meaning,
      standing: standingOf(known),
      isLight: LIGHT_WORDS.has(text),
      denies: NEGATIONS.has(text),
    };
  });
}
