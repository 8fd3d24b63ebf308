import { editDistance } from '../../../words/edit-distance.ts';

/** A known word that may correct an unknown one. */
export interface Repair {
  /** Index of the word in the list. */
  readonly index: number;
  /** 0..1, 1 for the same word. */
  readonly similarity: number;
}

/** Finds words of a growing list with nearly the same spelling. */
export interface Spelling {
  /**
   * Returns the nearest words, best first, at most `limit`. Words that begin with the given one
   * count too: `calc`, `calculation`.
   */
  near(word: string, limit: number): Repair[];
}

/** Shorter words are too easily confused. */
const SHORTEST = 4;
const SHORTEST_PREFIX = 3;
/** Longer strings (a name of eight words joined has half as many letters) aren't words. */
const LONGEST = 120;
/** Penalty for a wrong first letter, which is rare among typos. */
const FIRST_LETTER = 0.1;
/** Least similarity of a word that begins with the given one. The shorter the word, the more is added. */
const PREFIX = 0.6;
const PREFIX_LENGTH = 0.35;

/** Words of one length, with their signatures. */
interface Bucket {
  indexes: Uint32Array;
  signatures: Uint32Array;
  size: number;
}

/**
 * Creates the lookup over `words`, which may grow afterwards. Each word has a signature of its
 * letters. An edit removes at most one of its 32 bits and adds at most one, and an insertion
 * removes none, so one comparison rules out most words of a similar length.
 */
export function createSpelling(words: readonly string[]): Spelling {
  const buckets: Bucket[] = [];
  let known = 0;
  /** Indexes of words in alphabetical order, for prefixes. Later words are checked one by one. */
  let sorted = new Uint32Array(0);

  function catchUp(): void {
    for (; known < words.length; known++) {
      const word = words[known] as string;
      if (word.length <= LONGEST) put(bucketOf(word.length), known, signatureOf(word));
    }
  }

  function bucketOf(length: number): Bucket {
    while (buckets.length <= length) {
      buckets.push({ indexes: new Uint32Array(8), signatures: new Uint32Array(8), size: 0 });
    }
    return buckets[length] as Bucket;
  }

  function withPrefix(prefix: string): number[] {
    if (words.length > sorted.length * 1.1 + 100) {
      sorted = Uint32Array.from(words.keys());
      sorted.sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
    }
    const found: number[] = [];
    for (let at = lowerBound(prefix); at < sorted.length; at++) {
      const index = sorted[at] as number;
      if (!(words[index] as string).startsWith(prefix)) break;
      found.push(index);
    }
    for (let index = sorted.length; index < words.length; index++) {
      if ((words[index] as string).startsWith(prefix)) found.push(index);
    }
    return found;
  }

  function lowerBound(word: string): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[sorted[middle] as number] as string) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function nearlySpelt(word: string, edits: number): Repair[] {
    const signature = signatureOf(word);
    const found: Repair[] = [];
    const longest = Math.min(buckets.length - 1, word.length + edits);
    for (let length = Math.max(SHORTEST, word.length - edits); length <= longest; length++) {
      const { signatures, indexes, size } = buckets[length] as Bucket;
      const mostLost = edits - Math.max(0, length - word.length);
      const mostGained = edits - Math.max(0, word.length - length);
      for (let i = 0; i < size; i++) {
        const other = signatures[i] as number;
        if (bitCount(signature & ~other) > mostLost) continue;
        if (bitCount(other & ~signature) > mostGained) continue;
        const index = indexes[i] as number;
        const candidate = words[index] as string;
        const distance = editDistance(word, candidate, edits);
        if (distance > edits) continue;
        const first = word.charCodeAt(0) === candidate.charCodeAt(0) ? 0 : FIRST_LETTER;
        const similarity = 1 - distance / Math.max(word.length, candidate.length) - first;
        found.push({ index, similarity });
      }
    }
    return found;
  }

  return {
    near(word, limit) {
      catchUp();
      if (word.length < SHORTEST_PREFIX || words.length === 0) return [];
      const edits = allowedEdits(word);
      const found = edits > 0 ? nearlySpelt(word, edits) : [];
      for (const index of withPrefix(word)) {
        const share = word.length / (words[index] as string).length;
        found.push({ index, similarity: PREFIX + PREFIX_LENGTH * share });
      }
      return found.sort((a, b) => b.similarity - a.similarity || a.index - b.index).slice(0, limit);
    },
  };
}

function put(bucket: Bucket, index: number, signature: number): void {
  if (bucket.size === bucket.indexes.length) {
    bucket.indexes = doubled(bucket.indexes);
    bucket.signatures = doubled(bucket.signatures);
  }
  bucket.indexes[bucket.size] = index;
  bucket.signatures[bucket.size] = signature;
  bucket.size++;
}

function doubled(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Returns the number of edits allowed for a word of this length. */
function allowedEdits(word: string): number {
  if (word.length < SHORTEST) return 0;
  if (word.length <= 5) return 1;
  return word.length <= 11 ? 2 : 3;
}

/** Sets one bit for each letter a-z, one for digits, the rest for other characters. */
function signatureOf(word: string): number {
  let signature = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 97 && code <= 122) signature |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) signature |= 1 << 26;
    else signature |= 1 << (27 + (code % 5));
  }
  return signature >>> 0;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
