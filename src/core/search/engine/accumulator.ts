import type { FieldIndex } from './field-index.ts';

/** One term that a concept of the question may be found as, and how sure that is (0..1). */
export interface WeightedTerm {
  readonly term: number;
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
  /** Adds a concept: a document that holds several of its terms counts the best one. */
  add(terms: readonly WeightedTerm[]): void;
  scoreOf(document: number): number;
  /** The documents that hold any term so far; valid until the next `begin`. */
  touched(): Uint32Array;
}

/** Creates the accumulator of one index. */
export function createAccumulator(index: FieldIndex): Accumulator {
  const scores = new Float32Array(index.size);
  const stamps = new Uint32Array(index.size);
  const best = new Float32Array(index.size);
  const bestStamps = new Uint32Array(index.size);
  const touched = new Uint32Array(index.size);
  let touchedCount = 0;
  let question = 0;
  let concept = 0;

  function addTerm({ term, factor }: WeightedTerm, alone: boolean): void {
    const scale = factor / 65535;
    for (const { first, postings } of index.layers) {
      if (term + 1 >= postings.starts.length) continue;
      const end = postings.starts[term + 1] as number;
      for (let i = postings.starts[term] as number; i < end; i++) {
        const document = first + (postings.documents[i] as number);
        const gain = scale * (postings.impacts[i] as number);
        if (stamps[document] !== question) {
          stamps[document] = question;
          scores[document] = 0;
          touched[touchedCount++] = document;
        }
        if (alone) {
          scores[document] = (scores[document] as number) + gain;
        } else {
          const before = bestStamps[document] === concept ? (best[document] as number) : 0;
          if (gain <= before) continue;
          best[document] = gain;
          bestStamps[document] = concept;
          scores[document] = (scores[document] as number) + gain - before;
        }
      }
    }
  }

  return {
    begin() {
      question++;
      touchedCount = 0;
    },
    add(terms) {
      concept++;
      const alone = terms.length === 1;
      for (const term of terms) addTerm(term, alone);
    },
    scoreOf: (document) => (stamps[document] === question ? (scores[document] as number) : 0),
    touched: () => touched.subarray(0, touchedCount),
  };
}

/** Keeps the best `limit` of the documents offered, best first; ties go to the lower number. */
export function createTopList(limit: number): {
  offer(document: number, score: number): void;
  finish(): Scored[];
} {
  const heap: Scored[] = [];
  const worse = (a: Scored, b: Scored) =>
    a.score < b.score || (a.score === b.score && a.document > b.document);
  function sink(): void {
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && worse(heap[child] as Scored, heap[least] as Scored))
          least = child;
      }
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }
  function swap(a: number, b: number): void {
    const held = heap[a] as Scored;
    heap[a] = heap[b] as Scored;
    heap[b] = held;
  }
  function rise(): void {
    let at = heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!worse(heap[at] as Scored, heap[parent] as Scored)) return;
      swap(at, parent);
      at = parent;
    }
  }
  return {
    offer(document, score) {
      const full = heap.length === limit;
      if (full && score < (heap[0] as Scored).score) return;
      const entry = { document, score };
      if (full) {
        if (worse(entry, heap[0] as Scored)) return;
        heap[0] = entry;
        sink();
      } else {
        heap.push(entry);
        rise();
      }
    },
    finish: () => heap.sort((a, b) => (worse(a, b) ? 1 : -1)),
  };
}
