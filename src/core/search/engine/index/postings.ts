import { type Cursor, type DocumentStore, readNumber } from './document-store.ts';

/** The weight of one field in BM25F. */
export interface FieldWeight {
  /** Number of times that a word in this field counts. */
  readonly weight: number;
  /** Discount for long fields, 0..1. */
  readonly b: number;
}

/** Most documents of one section, so that a number takes two bytes. */
export const LARGEST_SECTION = 0x10000;

/**
 * For each term, the documents of a section that hold it, with its BM25F saturation (0..1, in
 * 255ths). A term's score in a document is its idf times this impact. The idf is applied at query
 * time, because it changes with the collection.
 */
export interface Postings {
  /** Offset of each term's postings, and one more for the end. */
  readonly starts: Uint32Array;
  /** Document numbers from the section's first on, ascending within a term. */
  readonly documents: Uint16Array;
  readonly impacts: Uint8Array;
}

/** Returns the average number of tokens of each field. */
export function averageLengths(store: DocumentStore): Float64Array {
  const sums = new Float64Array(store.fieldCount);
  const cursor: Cursor = { at: 0 };
  for (let document = 0; document < store.size; document++) {
    cursor.at = store.offsets[document] as number;
    for (let field = 0; field < store.fieldCount; field++) {
      const length = readNumber(store.bytes, cursor);
      sums[field] = (sums[field] as number) + length;
      for (let i = 0; i < length; i++) readNumber(store.bytes, cursor);
    }
  }
  return sums.map((sum) => Math.max(1, sum / Math.max(1, store.size)));
}

/**
 * Turns the documents `from` up to, not including, `to` into postings, as in Robertson, Zaragoza
 * and Taylor, "Simple BM25 extension to multiple weighted fields" (2004): field frequencies are
 * normalised by field length, weighted and summed, then saturated once.
 * @param termCount size of the vocabulary
 * @param k1 saturation; near 0, only a word's presence counts
 */
export function createPostings(
  store: DocumentStore,
  from: number,
  to: number,
  termCount: number,
  fields: readonly FieldWeight[],
  averages: Float64Array,
  k1: number,
): Postings {
  const frequency = new Float32Array(termCount);
  const seen: number[] = [];

  function collect(document: number): void {
    seen.length = 0;
    const cursor: Cursor = { at: store.offsets[document] as number };
    for (let field = 0; field < store.fieldCount; field++) {
      const length = readNumber(store.bytes, cursor);
      const { weight, b } = fields[field] as FieldWeight;
      const share = weight / (1 - b + (b * length) / (averages[field] as number));
      for (let i = 0; i < length; i++) {
        const term = readNumber(store.bytes, cursor);
        if (share === 0) continue;
        if (frequency[term] === 0) seen.push(term);
        frequency[term] = (frequency[term] as number) + share;
      }
    }
  }

  const starts = new Uint32Array(termCount + 1);
  for (let document = from; document < to; document++) {
    collect(document);
    for (const term of seen) {
      starts[term + 1] = (starts[term + 1] as number) + 1;
      frequency[term] = 0;
    }
  }
  for (let term = 0; term < termCount; term++) {
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  }
  const total = starts[termCount] as number;
  const documents = new Uint16Array(total);
  const impacts = new Uint8Array(total);
  const next = starts.slice();
  for (let document = from; document < to; document++) {
    collect(document);
    for (const term of seen) {
      const weight = frequency[term] as number;
      const slot = next[term] as number;
      next[term] = slot + 1;
      documents[slot] = document - from;
      impacts[slot] = Math.max(1, Math.round((255 * weight) / (weight + k1)));
      frequency[term] = 0;
    }
  }
  return { starts, documents, impacts };
}

/** Returns the number of documents that hold a term. */
export function documentFrequency(postings: Postings, term: number): number {
  if (term + 1 >= postings.starts.length) return 0;
  return (postings.starts[term + 1] as number) - (postings.starts[term] as number);
}
