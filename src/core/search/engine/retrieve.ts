import { createAccumulator, type Scored, type WeightedTerm } from './accumulator.ts';
import type { Collection, IndexedGroup } from './collection.ts';
import { type Concept, idfOf } from './concepts.ts';
import { isRemoved } from './field-index.ts';
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

/** Creates the retriever of a collection; it keeps working memory and serves one question at a time. */
export function createRetriever(collection: Collection): Retriever {
  const { documentIndex, groupIndex, groupOf, groups } = collection;
  const documents = createAccumulator(documentIndex);
  const groupScores = createAccumulator(groupIndex);

  function score(concepts: readonly Concept[], wanted: readonly number[]): void {
    documents.begin();
    groupScores.begin();
    for (const { alternatives, weight } of concepts) {
      if (alternatives.length === 0) continue;
      const terms = alternatives.map(({ term, similarity }) => ({
        term,
        factor: similarity * Math.min(idfOf(collection, term), weight),
      }));
      groupScores.add(terms);
      if (wanted.length === 0) {
        documents.add(terms);
        continue;
      }
      const literal = terms.filter((_, i) => alternatives[i]?.relation !== 'synonym');
      if (literal.length > 0) documents.add(literal);
      if (literal.length < terms.length) addToGroups(terms, wanted);
    }
  }

  function addToGroups(terms: readonly WeightedTerm[], wanted: readonly number[]): void {
    for (const number of wanted) {
      const { firstDocument, documentIds } = groups[number] as IndexedGroup;
      documents.addWithin(terms, firstDocument, firstDocument + documentIds.length);
    }
  }

  function bestGroups(): number[] {
    const top = createTopList(GROUPS_FOLLOWED);
    for (const group of groupScores.touched()) {
      if (!isRemoved(groupIndex, group)) top.offer(group, groupScores.scoreOf(group));
    }
    return top.finish().map((entry) => entry.document);
  }

  return {
    ownScore: documents.scoreOf,
    groupScore: groupScores.scoreOf,
    best(concepts, limit, wanted) {
      score(concepts, wanted);
      const list = createTopList(limit);
      const shared = (group: number) => GROUP_SHARE * groupScores.scoreOf(group);
      const isWanted = new Set(wanted);
      for (const document of documents.touched()) {
        if (isRemoved(documentIndex, document)) continue;
        const group = groupOf[document] as number;
        if (isWanted.has(group)) continue;
        list.offer(document, documents.scoreOf(document) + shared(group));
      }
      for (const group of bestGroups()) {
        if (isWanted.has(group)) continue;
        forEachDocument(group, (document) => {
          if (documents.scoreOf(document) === 0) list.offer(document, shared(group));
        });
      }
      const found: Scored[] = [];
      for (const group of wanted) {
        forEachDocument(group, (document) =>
          found.push({ document, score: documents.scoreOf(document) + shared(group) }),
        );
      }
      return [...found.sort((a, b) => b.score - a.score), ...list.finish()];
    },
  };

  function forEachDocument(group: number, visit: (document: number) => void): void {
    const { firstDocument, documentIds } = groups[group] as IndexedGroup;
    for (let i = 0; i < documentIds.length; i++) visit(firstDocument + i);
  }
}
