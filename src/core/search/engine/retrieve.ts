import { createAccumulator, type Scored } from './accumulator.ts';
import type { Collection, IndexedGroup } from './collection.ts';
import type { Concept } from './concepts.ts';
import { frequencyOf, isRemoved } from './field-index.ts';
import { createTopList } from './top-list.ts';

/** Selects documents of one collection by BM25F, with groups and alternatives counted in. */
export interface Retriever {
  /**
   * The best documents for some concepts, best first.
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

/** Creates the retriever of a collection; it keeps working memory and serves one question at a time. */
export function createRetriever(collection: Collection): Retriever {
  const { documentIndex, groupIndex, groupOf, groups } = collection;
  const documents = createAccumulator(documentIndex);
  const groupScores = createAccumulator(groupIndex);
  const best = createTopList();

  function score(concepts: readonly Concept[], wanted: readonly number[]): void {
    documents.begin();
    groupScores.begin();
    const budget = wanted.length > 0 ? 0 : SYNONYM_POSTINGS / concepts.length;
    for (const concept of concepts) addConcept(concept, budget, wanted);
  }

  /** Adds a concept to all documents; its synonyms while the budget of postings lasts. */
  function addConcept(
    { alternatives, weight }: Concept,
    budget: number,
    wanted: readonly number[],
  ) {
    let left = budget;
    let leftOfGroups = budget;
    for (const { term, similarity, relation, idf } of alternatives) {
      const factor = similarity * Math.min(idf, weight);
      const isSynonym = relation === 'synonym';
      if (isSynonym && left > 0) left -= frequencyOf(documentIndex, term);
      if (isSynonym && leftOfGroups > 0) leftOfGroups -= frequencyOf(groupIndex, term);
      if (!isSynonym || left > 0) documents.addTerm(term, factor);
      if (!isSynonym || leftOfGroups > 0) groupScores.addTerm(term, factor);
      for (const number of isSynonym ? wanted : []) {
        const { firstDocument, documentIds } = groups[number] as IndexedGroup;
        documents.addTermWithin(term, factor, firstDocument, firstDocument + documentIds.length);
        groupScores.addTermWithin(term, factor, number, number + 1);
      }
    }
    documents.endConcept();
    groupScores.endConcept();
  }

  function shared(group: number): number {
    return GROUP_SHARE * groupScores.scoreOf(group);
  }

  function bestGroups(): number[] {
    best.begin(GROUPS_FOLLOWED);
    for (const group of groupScores.touched()) {
      if (!isRemoved(groupIndex, group)) best.offer(group, groupScores.scoreOf(group));
    }
    return best.finish().map((entry) => entry.document);
  }

  return {
    ownScore: documents.scoreOf,
    groupScore: groupScores.scoreOf,
    best(concepts, limit, wanted) {
      score(concepts, wanted);
      const followed = wanted.length === 0 ? bestGroups() : [];
      best.begin(limit);
      let most = 0;
      for (const group of groupScores.touched()) most = Math.max(most, shared(group));
      for (const document of documents.touched()) {
        const own = documents.scoreOf(document);
        const least = best.least();
        // Most are passed over without a look at their group.
        if (own + most <= least) continue;
        const group = groupOf[document] as number;
        const total = own + shared(group);
        if (total <= least || wanted.includes(group)) continue;
        if (!isRemoved(documentIndex, document)) best.offer(document, total);
      }
      for (const group of followed) {
        forEachDocument(group, (document) => {
          if (documents.scoreOf(document) === 0) best.offer(document, shared(group));
        });
      }
      const found: Scored[] = [];
      for (const group of wanted) {
        forEachDocument(group, (document) =>
          found.push({ document, score: documents.scoreOf(document) + shared(group) }),
        );
      }
      return [...found.sort((a, b) => b.score - a.score), ...best.finish()];
    },
  };

  function forEachDocument(group: number, visit: (document: number) => void): void {
    const { firstDocument, documentIds } = groups[group] as IndexedGroup;
    for (let i = 0; i < documentIds.length; i++) visit(firstDocument + i);
  }
}
