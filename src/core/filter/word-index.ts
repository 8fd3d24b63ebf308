import { findable, foldText } from './facets.ts';

/** From how many letters on a word of a filter also finds longer words that begin with it. */
const PREFIX_FROM = 4;

/**
 * Finds words and phrases in many texts: splits each text once, then looks words up instead of
 * searching.
 * @param texts folded by `foldText`
 * @returns for a word or phrase, for each text: 1 if it has it, else 0
 */
export function createWordIndex(texts: readonly string[]): (phrase: string) => Uint8Array {
  let index: Index | null = null;
  return (phrase) => {
    const found = new Uint8Array(texts.length);
    const folded = foldText(phrase);
    const wanted = findable(folded);
    const words = folded.trim().split(' ');
    const last = words.at(-1) ?? '';
    const sought = last.length >= PREFIX_FROM ? wanted.trimEnd() : wanted;
    if (wanted !== folded) {
      for (const [at, text] of texts.entries()) if (text.includes(wanted)) found[at] = 1;
      return found;
    }
    index ??= indexOf(texts);
    for (const at of textsWith(index, last)) {
      if (words.length === 1 || texts[at]!.includes(sought)) found[at] = 1;
    }
    return found;
  };
}

interface Index {
  /** Positions of the texts that hold a word, ascending. */
  readonly texts: ReadonlyMap<string, readonly number[]>;
  /** All words, sorted by code unit. */
  readonly words: readonly string[];
}

function indexOf(texts: readonly string[]): Index {
  const found = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    for (const word of text.split(' ')) {
      const positions = found.get(word);
      if (positions === undefined) found.set(word, [at]);
      else if (positions[positions.length - 1] !== at) positions.push(at);
    }
  }
  return { texts: found, words: [...found.keys()].sort() };
}

function* textsWith({ texts, words }: Index, word: string): Iterable<number> {
  if (word.length < PREFIX_FROM) {
    yield* texts.get(word) ?? [];
    return;
  }
  for (let at = firstFrom(words, word); words[at]?.startsWith(word); at++) {
    yield* texts.get(words[at]!) ?? [];
  }
}

/** Position of the first of the sorted words that is not before `word`. */
function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
