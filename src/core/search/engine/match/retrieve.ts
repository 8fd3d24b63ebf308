import type { Collection, IndexedGroup } from '../index/collection.ts';
import { type FieldIndex, frequencyOf, isRemoved } from '../index/field-index.ts';
import { type Accumulator, createAccumulator, type Scored } from './accumulator.ts';
import type { Concept } from './concepts.ts';
import { SYNONYM } from './meanings.ts';
import { createTopList } from './top-list.ts';

/** Selects documents of one collection by BM25F, counting groups and alternatives. */
export interface Retriever {
  /**
   * Returns the best documents for some concepts, in no order.
   * @param limit most documents to return, besides those of `wanted`
   * @param wanted groups to return whole, whatever they hold. If there are any, synonyms count in
   *   these groups only, because looking them up everywhere costs most
   */
  best(concepts: readonly Concept[], limit: number, wanted: readonly number[]): Scored[];
  /** Returns the score of a document's own fields, or of a group's, for the last concepts. */
  ownScore(document: number): number;
  groupScore(group: number): number;
}

/** Share of a group's own score that is added to each of its documents. */
const GROUP_SHARE = 0.6;
/** Number of best groups whose documents are candidates even without a match of their own. */
const GROUPS_FOLLOWED = 6;

/** Most postings that synonyms may read in all documents, nearest synonyms first. */
const SYNONYM_POSTINGS = 60_000;

/**
 * Adds a concept to all documents. Its synonyms count everywhere while the budget of postings
 * lasts, then in the wanted groups only.
 */
function addConcept(
  scores: Accumulator,
  index: FieldIndex,
  { alternatives, weight, repeated }: Concept,
  budget: number,
): void {
  let left = budget;
  // The first, usually the word itself, is added last: it has the most documents.
  let first = 0;
  const { terms, similarities, relations, idfs } = alternatives;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    const isSynonym = relations[i] === SYNONYM;
    if (isSynonym && left > 0) left -= frequencyOf(index, term);
    const telling = Math.min(idfs[i] as number, weight);
    const factor = (similarities[i] as number) * telling * repeated;
    if (isSynonym && left <= 0) {
      scores.addTermWithin(term, factor);
    } else if (i === 0) {
      first = factor;
    } else {
      scores.addTerm(term, factor);
    }
  }
  if (first > 0) scores.addLastTerm(terms[0] as number, first);
  scores.endConcept();
}

/** Creates the retriever of a collection. It reuses its working memory and serves one question at a time. */
export function createRetriever(collection: Collection): Retriever {
  const { documentIndex, groupIndex, groupOf, groups } = collection;
  const documents = createAccumulator(documentIndex);
  const groupScores = createAccumulator(groupIndex);
  const best = createTopList();

  function score(concepts: readonly Concept[], wanted: readonly number[]): void {
    documents.begin(
      Uint32Array.from(
        wanted.flatMap((number) => {
          const { firstDocument, documentIds } = groups[number] as IndexedGroup;
          return [firstDocument, firstDocument + documentIds.length];
        }),
      ),
    );
    groupScores.begin(Uint32Array.from(wanted.flatMap((number) => [number, number + 1])));
    const budget = wanted.length > 0 ? 0 : SYNONYM_POSTINGS / concepts.length;
    for (const concept of concepts) {
      addConcept(documents, documentIndex, concept, budget);
      addConcept(groupScores, groupIndex, concept, budget);
    }
  }

  function shared(group: number): number {
    return GROUP_SHARE * groupScores.scoreOf(group);
  }

  /** Returns the most that a group outside `wanted` adds to its documents. */
  function mostShared(wanted: readonly number[]): number {
    const touched = groupScores.touched();
    let most = 0;
    for (let i = 0; i < touched.length; i++) {
      const score = shared(touched[i] as number);
      if (score > most && !wanted.includes(touched[i] as number)) most = score;
    }
    return most;
  }

  function bestGroups(): number[] {
    best.begin(GROUPS_FOLLOWED);
    for (const group of groupScores.touched()) {
      if (!isRemoved(groupIndex, group)) best.offer(group, groupScores.scoreOf(group));
    }
    return best.kept().map((entry) => entry.document);
  }

  return {
    ownScore: documents.scoreOf,
    groupScore: groupScores.scoreOf,
    best(concepts, limit, wanted) {
      score(concepts, wanted);
      const followed = wanted.length === 0 ? bestGroups() : [];
      best.begin(limit);
      const most = mostShared(wanted);
      const touched = documents.touched();
      let least = best.least();
      for (let i = 0; i < touched.length; i++) {
        const document = touched[i] as number;
        const own = documents.scoreOf(document);
        // Skips most documents without reading their group.
        if (own + most <= least) continue;
        const group = groupOf[document] as number;
        const total = own + shared(group);
        if (total <= least || wanted.includes(group) || isRemoved(documentIndex, document))
          continue;
        best.offer(document, total);
        least = best.least();
      }
      for (const group of followed) {
        forEachDocument(group, (document) => {
          if (documents.scoreOf(document) === 0) best.offer(document, shared(group));
        });
      }
      const found = best.kept();
      for (const group of wanted) {
        forEachDocument(group, (document) =>
          found.push({ document, score: documents.scoreOf(document) + shared(group) }),
        );
      }
      return found;
    },
  };

  function forEachDocument(group: number, visit: (document: number) => void): void {
    const { firstDocument, documentIds } = groups[group] as IndexedGroup;
    for (let i = 0; i < documentIds.length; i++) visit(firstDocument + i);
  }
}
