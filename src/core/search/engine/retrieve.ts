import { createAccumulator, createTopList, type Scored } from './accumulator.ts';
import type { Collection } from './collection.ts';
import { type Concept, idfOf } from './concepts.ts';
import { isRemoved } from './field-index.ts';

/** How much a group's own fields add to the score of each of its documents. */
const GROUP_SHARE = 0.6;

/** Ranks the documents of one collection by BM25F, with groups and alternatives counted in. */
export interface Retriever {
  /** The best `limit` documents for some concepts, best first. `extra` adds to a group's score. */
  best(concepts: readonly Concept[], limit: number, extra?: ReadonlyMap<number, number>): Scored[];
  /** What a document's own fields, and a group's, score for the concepts last asked for. */
  ownScore(document: number): number;
  groupScore(group: number): number;
}

/** Creates the retriever of a collection; it keeps working memory and serves one question at a time. */
export function createRetriever(collection: Collection): Retriever {
  const { documentIndex, groupIndex, groupOf, groups } = collection;
  const documents = createAccumulator(documentIndex);
  const groupScores = createAccumulator(groupIndex);

  return {
    ownScore: documents.scoreOf,
    groupScore: groupScores.scoreOf,
    best(concepts, limit, extra = new Map()) {
      documents.begin();
      groupScores.begin();
      for (const { alternatives, weight } of concepts) {
        const terms = alternatives.map(({ term, similarity }) => ({
          term,
          factor: similarity * Math.min(idfOf(collection, term), weight),
        }));
        if (terms.length === 0) continue;
        documents.add(terms);
        groupScores.add(terms);
      }
      const list = createTopList(limit);
      const shared = (group: number) =>
        GROUP_SHARE * groupScores.scoreOf(group) + (extra.get(group) ?? 0);
      for (const document of documents.touched()) {
        if (isRemoved(documentIndex, document)) continue;
        list.offer(document, documents.scoreOf(document) + shared(groupOf[document] as number));
      }
      for (const group of bestGroups(shared)) {
        const { firstDocument, documentIds } = groups[group] as (typeof groups)[number];
        for (let place = 0; place < documentIds.length; place++) {
          const document = firstDocument + place;
          if (documents.scoreOf(document) === 0) list.offer(document, shared(group));
        }
      }
      return list.finish();

      function bestGroups(score: (group: number) => number): number[] {
        const top = createTopList(8);
        for (const group of groupScores.touched()) {
          if (!isRemoved(groupIndex, group)) top.offer(group, score(group));
        }
        const found = top.finish().map((entry) => entry.document);
        for (const group of extra.keys()) if (!found.includes(group)) found.push(group);
        return found;
      }
    },
  };
}
