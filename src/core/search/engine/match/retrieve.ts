import type { Collection, IndexedGroup } from '../index/collection.ts';
import { type FieldIndex, frequencyOf, isRemoved } from '../index/field-index.ts';
import { type Accumulator, createAccumulator, type Scored } from './accumulator.ts';
import type { Concept } from './concepts.ts';
import { SYNONYM } from './meanings.ts';
import { createTopList } from './top-list.ts';

/** Selects documents of one collection by BM25F, with groups and alternatives counted in. */
export interface Retriever {
  /**
   * The best documents for some concepts, in no order.
   * @param limit how many at most, besides those of `wanted`
   * @param wanted groups all of whose documents are selected whatever they hold; where there are any,
   *   synonyms count in these only, since a search through all documents for them costs most
   */
  best(concepts: readonly Concept[], limit: number, wanted: readonly number[]): Scored[];
  /** What a document's own fields, and a group's, score for the concepts last asked for. */
  ownScore(document: number): number;
  groupScore(group: number): number;
}

/** How much a group's own fields add to the score of each of its documents. */
const GROUP_SHARE = 0.6;
/** Documents of this many groups are looked at for the group's sake, without a match of their own. */
const GROUPS_FOLLOWED = 6;

/** Synonyms are looked up in all documents as far as this many postings go, the nearest first. */
const SYNONYM_POSTINGS = 60_000;

/** Adds a concept to all documents; its synonyms while the budget of postings lasts, then in the wanted groups. */
function addConcept(
  scores: Accumulator,
  index: FieldIndex,
  { alternatives, weight }: Concept,
  budget: number,
): void {
  let left = budget;
  // The first, mostly the word itself, is added last: it has the most documents.
  let first = 0;
  const { terms, similarities, relations, idfs } = alternatives;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    const isSynonym = relations[i] === SYNONYM;
    if (isSynonym && left > 0) left -= frequencyOf(index, term);
    const factor = (similarities[i] as number) * Math.min(idfs[i] as number, weight);
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

/** Creates the retriever of a collection; it keeps working memory and serves one question at a time. */
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

  /** The most that a group which is not wanted adds to its documents. */
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
        // Most are passed over without a look at their group.
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
