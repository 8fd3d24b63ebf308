import type { Scored } from './accumulator.ts';

/** Keeps the best of the documents offered to it. */
export interface TopList {
  /**
   * Starts over.
   * @param limit number of documents to keep, at least 1
   */
  begin(limit: number): void;
  /** The score that a document must exceed to enter. */
  least(): number;
  offer(document: number, score: number): void;
  /** Returns the kept documents in no order. Of equal ones, the lower numbers are kept. */
  kept(): Scored[];
}

/** Keeps the best documents in a binary heap with the worst at its root. */
export function createTopList(): TopList {
  let documents = new Uint32Array(0);
  let scores = new Float64Array(0);
  let limit = 0;
  let size = 0;

  function isWorse(a: number, b: number): boolean {
    const difference = (scores[a] as number) - (scores[b] as number);
    return (
      difference < 0 || (difference === 0 && (documents[a] as number) > (documents[b] as number))
    );
  }

  function swap(a: number, b: number): void {
    const document = documents[a] as number;
    const score = scores[a] as number;
    documents[a] = documents[b] as number;
    scores[a] = scores[b] as number;
    documents[b] = document;
    scores[b] = score;
  }

  function rise(): void {
    let at = size - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }

  function sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= size) return;
      const child = left + 1 < size && isWorse(left + 1, left) ? left + 1 : left;
      if (!isWorse(child, at)) return;
      swap(at, child);
      at = child;
    }
  }

  return {
    begin(most) {
      limit = most;
      size = 0;
      if (documents.length >= limit) return;
      documents = new Uint32Array(limit);
      scores = new Float64Array(limit);
    },
    least: () => (size < limit ? Number.NEGATIVE_INFINITY : (scores[0] as number)),
    offer(document, score) {
      if (size < limit) {
        documents[size] = document;
        scores[size] = score;
        size++;
        rise();
        return;
      }
      const worst = scores[0] as number;
      if (score < worst || (score === worst && document > (documents[0] as number))) return;
      documents[0] = document;
      scores[0] = score;
      sink();
    },
    kept() {
      const found: Scored[] = [];
      for (let i = 0; i < size; i++) {
        found.push({ document: documents[i] as number, score: scores[i] as number });
      }
      return found;
    },
  };
}
