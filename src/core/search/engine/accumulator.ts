import type { FieldIndex } from './field-index.ts';
import type { Postings } from './postings.ts';

/** One term that a concept of the question may be found as, and what finding it is worth. */
export interface WeightedTerm {
  readonly term: number;
  /** The term's idf times how surely it stands for the concept. */
  readonly factor: number;
}

/** A document and its score. */
export interface Scored {
  readonly document: number;
  readonly score: number;
}

/**
 * Adds up the scores of documents for one question at a time. Arrays are as long as the index and are
 * never cleared: an entry counts only where its stamp is that of the present question.
 */
export interface Accumulator {
  /** Begins a new question. */
  begin(): void;
  /**
   * Adds a concept to all documents; one that holds several of its terms counts the best.
   * @param isWhole false where `addWithin` will add further terms of the same concept
   */
  add(terms: readonly WeightedTerm[], isWhole?: boolean): void;
  /**
   * Adds further terms of the concept last added, to the documents from `first` up to, not including,
   * `end` only.
   */
  addWithin(terms: readonly WeightedTerm[], first: number, end: number): void;
  scoreOf(document: number): number;
  /** The documents scored so far; valid until the next `begin`. */
  touched(): Uint32Array;
}

/** Impacts are kept in 255ths. */
const IMPACT_UNIT = 255;

/** Creates the accumulator of one index. */
export function createAccumulator(index: FieldIndex): Accumulator {
  const scores = new Float32Array(index.size);
  const stamps = new Uint32Array(index.size);
  /** What the present concept has added to a document so far. */
  const gains = new Float32Array(index.size);
  const gainStamps = new Uint32Array(index.size);
  const touched = new Uint32Array(index.size);
  let touchedCount = 0;
  let question = 0;
  let concept = 0;

  function addOnly(postings: Postings, from: number, to: number, shift: number, scale: number) {
    const { documents, impacts } = postings;
    for (let i = from; i < to; i++) {
      const document = shift + (documents[i] as number);
      const gain = scale * (impacts[i] as number);
      if (stamps[document] === question) {
        scores[document] = (scores[document] as number) + gain;
      } else {
        stamps[document] = question;
        scores[document] = gain;
        touched[touchedCount++] = document;
      }
    }
  }

  function addBest(postings: Postings, from: number, to: number, shift: number, scale: number) {
    const { documents, impacts } = postings;
    for (let i = from; i < to; i++) {
      const document = shift + (documents[i] as number);
      const gain = scale * (impacts[i] as number);
      if (stamps[document] !== question) {
        stamps[document] = question;
        scores[document] = 0;
        touched[touchedCount++] = document;
      }
      const before = gainStamps[document] === concept ? (gains[document] as number) : 0;
      if (gain <= before) continue;
      gains[document] = gain;
      gainStamps[document] = concept;
      scores[document] = (scores[document] as number) + gain - before;
    }
  }

  return {
    begin() {
      question++;
      touchedCount = 0;
    },
    add(terms, isWhole = true) {
      concept++;
      const addPostings = terms.length === 1 && isWhole ? addOnly : addBest;
      for (const { term, factor } of terms) {
        for (const { first, postings } of index.layers) {
          const { starts } = postings;
          if (term + 1 >= starts.length) continue;
          const from = starts[term] as number;
          addPostings(postings, from, starts[term + 1] as number, first, factor / IMPACT_UNIT);
        }
      }
    },
    addWithin(terms, first, end) {
      for (const { term, factor } of terms) {
        for (const layer of index.layers) {
          const { starts, documents } = layer.postings;
          if (term + 1 >= starts.length || end <= layer.first) continue;
          const last = starts[term + 1] as number;
          const from = lowerBound(documents, starts[term] as number, last, first - layer.first);
          let to = from;
          while (to < last && (documents[to] as number) < end - layer.first) to++;
          addBest(layer.postings, from, to, layer.first, factor / IMPACT_UNIT);
        }
      }
    },
    scoreOf: (document) => (stamps[document] === question ? (scores[document] as number) : 0),
    touched: () => touched.subarray(0, touchedCount),
  };
}

/** The first place from `from` up to `to` that holds `value` or more. */
function lowerBound(sorted: Uint32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
