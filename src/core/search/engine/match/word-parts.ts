import type { Collection } from '../index/collection.ts';
import { frequencyOf } from '../index/field-index.ts';
import { isNumberTerm } from '../index/term-dictionary.ts';

/** Shorter parts are in too many words by chance. */
const SHORTEST_PART = 3;
/** A part must be in this many documents: rarer words may be misspellings themselves. */
const FEWEST_DOCUMENTS = 3;
const LONGEST_WORD = 60;

/**
 * Creates a function that splits a run-together word into words of the collection: `costsavings`
 * into `cost` and `savings`. It returns the likeliest split by the words' frequencies, with the
 * fewest parts preferred, or null if there is none.
 */
export function createWordParts(collection: Collection): (word: string) => string[] | null {
  const { dictionary, documentIndex } = collection;

  /** Returns the negative logarithm of a part's frequency, or null if it may be no part. */
  function costOf(part: string): number | null {
    if (!dictionary.isWritten(part)) return null;
    const frequency = frequencyOf(documentIndex, dictionary.find(part));
    if (frequency < FEWEST_DOCUMENTS) return null;
    return Math.log((documentIndex.liveCount + 1) / frequency) + 1;
  }

  return (word) => {
    if (word.length < 2 * SHORTEST_PART || word.length > LONGEST_WORD || isNumberTerm(word)) {
      return null;
    }
    const costs = new Array<number>(word.length + 1).fill(Number.POSITIVE_INFINITY);
    const starts = new Array<number>(word.length + 1).fill(0);
    costs[0] = 0;
    for (let end = SHORTEST_PART; end <= word.length; end++) {
      for (let start = 0; start <= end - SHORTEST_PART; start++) {
        const before = costs[start] as number;
        if (before === Number.POSITIVE_INFINITY) continue;
        const cost = costOf(word.slice(start, end));
        if (cost === null || before + cost >= (costs[end] as number)) continue;
        costs[end] = before + cost;
        starts[end] = start;
      }
    }
    if (costs[word.length] === Number.POSITIVE_INFINITY) return null;
    const parts: string[] = [];
    for (let end = word.length; end > 0; end = starts[end] as number) {
      parts.unshift(word.slice(starts[end], end));
    }
    return parts.length > 1 ? parts : null;
  };
}
