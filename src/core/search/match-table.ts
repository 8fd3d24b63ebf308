import type { Concept } from './engine/concepts.ts';
import type { Vocabulary } from './engine/vocabulary.ts';

/** A concept of the question that a term stands for. */
export interface TermMatch {
  /** Place of the concept in the question. */
  readonly concept: number;
  readonly similarity: number;
  /** True where it only means nearly the same. */
  readonly synonym: boolean;
}

/** Looks up what a term of the index means for the present question, in constant time. */
export interface MatchTable {
  begin(concepts: readonly Concept[]): void;
  of(term: number): readonly TermMatch[] | undefined;
}

/** Creates a table over all terms of a vocabulary; it serves one question at a time. */
export function createMatchTable(vocabulary: Vocabulary): MatchTable {
  let slots = new Uint16Array(vocabulary.size);
  let touched: number[] = [];
  let lists: TermMatch[][] = [[]];

  return {
    begin(concepts) {
      for (const term of touched) slots[term] = 0;
      if (slots.length < vocabulary.size) slots = new Uint16Array(vocabulary.size);
      touched = [];
      lists = [[]];
      concepts.forEach(({ alternatives }, concept) => {
        for (const { term, similarity, relation } of alternatives) {
          let slot = slots[term] as number;
          if (slot === 0) {
            slot = lists.push([]) - 1;
            slots[term] = slot;
            touched.push(term);
          }
          (lists[slot] as TermMatch[]).push({
            concept,
            similarity,
            synonym: relation === 'synonym',
          });
        }
      });
    },
    of(term) {
      const slot = slots[term] as number;
      return slot === 0 ? undefined : lists[slot];
    },
  };
}
