import { type FieldIndex, forEachTerm, locate, type Section } from '../index/field-index.ts';
import type { Postings } from '../index/postings.ts';

/** A document and its score. */
export interface Scored {
  readonly document: number;
  readonly score: number;
}

/**
 * Adds up the scores of documents for one question at a time, concept by concept. If a document
 * holds several terms of a concept, its best one counts.
 */
export interface Accumulator {
  /**
   * Begins a new question.
   * @param within the documents that `addTermWithin` scores, as pairs of numbers: the first, and
   *   the one after the last
   */
  begin(within: Uint32Array): void;
  /**
   * Scores all documents with a term of the current concept.
   * @param factor the term's worth in a document that holds nothing else
   */
  addTerm(term: number, factor: number): void;
  /**
   * Does the same for the last term of the concept. Pass the term with the most documents: it costs
   * least here.
   */
  addLastTerm(term: number, factor: number): void;
  /** Scores only the documents passed to `begin`. */
  addTermWithin(term: number, factor: number): void;
  /** Counts the current concept and begins the next. */
  endConcept(): void;
  scoreOf(document: number): number;
  /** The documents scored so far; valid until the next `begin`. */
  touched(): Uint32Array;
}

/** Impacts are kept in 255ths. */
const IMPACT_UNIT = 255;

/** Creates the accumulator of one index. */
export function createAccumulator(index: FieldIndex): Accumulator {
  /**
   * All 0 except for the touched documents. `gains` are 0 except for those that the current concept
   * reached.
   */
  const scores = new Float32Array(index.size);
  const gains = new Float32Array(index.size);
  const touched = new Uint32Array(index.size);
  const reached = new Uint32Array(index.size);
  const { sections } = index;
  const termCount = sections.reduce(
    (most, { postings }) => Math.max(most, postings.starts.length),
    0,
  );
  let ranges: Uint32Array = new Uint32Array(0);
  /** For each term, the last question whose ranges hold it. This skips most synonyms. */
  const heldFor = new Uint32Array(termCount);
  let question = 0;
  let touchedCount = 0;
  let reachedCount = 0;

  function offer(postings: Postings, from: number, to: number, shift: number, scale: number) {
    const { documents, impacts } = postings;
    let count = reachedCount;
    for (let i = from; i < to; i++) {
      const document = shift + (documents[i] as number);
      const gain = scale * (impacts[i] as number);
      const before = gains[document] as number;
      if (gain <= before) continue;
      if (before === 0) reached[count++] = document;
      gains[document] = gain;
    }
    reachedCount = count;
  }

  /** Scores documents directly if no other term of the concept has reached them. */
  function offerLast(postings: Postings, from: number, to: number, shift: number, scale: number) {
    const { documents, impacts } = postings;
    let count = touchedCount;
    for (let i = from; i < to; i++) {
      const document = shift + (documents[i] as number);
      const gain = scale * (impacts[i] as number);
      const before = gains[document] as number;
      if (before === 0) {
        const score = scores[document] as number;
        if (score === 0) touched[count++] = document;
        scores[document] = score + gain;
      } else if (gain > before) {
        gains[document] = gain;
      }
    }
    touchedCount = count;
  }

  function noteHeld(document: number): void {
    const { store, at } = locate(index, document);
    forEachTerm(store, at, (term) => {
      heldFor[term] = question;
    });
  }

  return {
    begin(within) {
      for (let i = 0; i < touchedCount; i++) scores[touched[i] as number] = 0;
      touchedCount = 0;
      question++;
      ranges = within;
      for (let range = 0; range < ranges.length; range += 2) {
        const end = ranges[range + 1] as number;
        for (let document = ranges[range] as number; document < end; document++) noteHeld(document);
      }
    },
    addTerm(term, factor) {
      for (let i = 0; i < sections.length; i++) {
        const { first, postings } = sections[i] as Section;
        const { starts } = postings;
        if (term + 1 >= starts.length) continue;
        const from = starts[term] as number;
        offer(postings, from, starts[term + 1] as number, first, factor / IMPACT_UNIT);
      }
    },
    addLastTerm(term, factor) {
      for (let i = 0; i < sections.length; i++) {
        const { first, postings } = sections[i] as Section;
        const { starts } = postings;
        if (term + 1 >= starts.length) continue;
        const from = starts[term] as number;
        offerLast(postings, from, starts[term + 1] as number, first, factor / IMPACT_UNIT);
      }
    },
    addTermWithin(term, factor) {
      if (heldFor[term] !== question) return;
      for (let i = 0; i < sections.length; i++) {
        const { first, postings } = sections[i] as Section;
        const { starts, documents } = postings;
        if (term + 1 >= starts.length) continue;
        const start = starts[term] as number;
        const last = starts[term + 1] as number;
        if (start === last) continue;
        for (let range = 0; range < ranges.length; range += 2) {
          const end = (ranges[range + 1] as number) - first;
          let at = lowerBound(documents, start, last, (ranges[range] as number) - first);
          const from = at;
          while (at < last && (documents[at] as number) < end) at++;
          if (at > from) offer(postings, from, at, first, factor / IMPACT_UNIT);
        }
      }
    },
    endConcept() {
      for (let i = 0; i < reachedCount; i++) {
        const document = reached[i] as number;
        const before = scores[document] as number;
        if (before === 0) touched[touchedCount++] = document;
        scores[document] = before + (gains[document] as number);
        gains[document] = 0;
      }
      reachedCount = 0;
    },
    scoreOf: (document) => scores[document] as number,
    touched: () => touched.subarray(0, touchedCount),
  };
}

/** Returns the first position from `from` up to `to` that holds `value` or more. */
function lowerBound(sorted: Uint16Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
