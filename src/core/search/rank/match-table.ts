import type { TermDictionary } from '../engine/index/term-dictionary.ts';
import type { Concept } from '../engine/match/concepts.ts';
import { SYNONYM } from '../engine/match/meanings.ts';

/**
 * Looks up in constant time what a term of the index matches in the current question. A match is a
 * number from 1 on. The matches of a term form a list that ends with 0.
 */
export interface MatchTable {
  begin(concepts: readonly Concept[]): void;
  /** Returns the first match of a term, or 0. */
  first(term: number): number;
  /** Returns the next match of the same term, or 0. */
  next(match: number): number;
  /** Returns the index of the matched concept in the question. */
  concept(match: number): number;
  similarity(match: number): number;
  /** True if the term is only close in meaning. */
  isSynonym(match: number): boolean;
}

/** Creates a table over all terms of a vocabulary. It serves one question at a time. */
export function createMatchTable(dictionary: TermDictionary): MatchTable {
  let firsts = new Uint32Array(dictionary.size);
  const terms: number[] = [0];
  const nexts: number[] = [0];
  const places: number[] = [0];
  const similarities: number[] = [0];
  const synonyms: boolean[] = [false];

  function add(term: number): void {
    const match = terms.push(term) - 1;
    let last = firsts[term] as number;
    if (last === 0) {
      firsts[term] = match;
      return;
    }
    while (nexts[last] !== 0) last = nexts[last] as number;
    nexts[last] = match;
  }

  return {
    begin(concepts) {
      for (let match = 1; match < terms.length; match++) firsts[terms[match] as number] = 0;
      if (firsts.length < dictionary.size) firsts = new Uint32Array(dictionary.size);
      terms.length = 1;
      for (let concept = 0; concept < concepts.length; concept++) {
        const { alternatives } = concepts[concept] as Concept;
        for (let i = 0; i < alternatives.terms.length; i++) {
          const match = terms.length;
          nexts[match] = 0;
          places[match] = concept;
          similarities[match] = alternatives.similarities[i] as number;
          synonyms[match] = alternatives.relations[i] === SYNONYM;
          add(alternatives.terms[i] as number);
        }
      }
    },
    first: (term) => firsts[term] as number,
    next: (match) => nexts[match] as number,
    concept: (match) => places[match] as number,
    similarity: (match) => similarities[match] as number,
    isSynonym: (match) => synonyms[match] as boolean,
  };
}
