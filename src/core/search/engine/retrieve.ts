import {
  type Accumulator,
  createAccumulator,
  type Scored,
  type WeightedTerm,
} from './accumulator.ts';
import type { Collection, IndexedGroup } from './collection.ts';
import type { Alternative, Concept } from './concepts.ts';
import { type FieldIndex, frequencyOf, isRemoved } from './field-index.ts';
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

interface ConceptTerm extends WeightedTerm {
  readonly isSynonym: boolean;
}

function weighed(
  { term, similarity, relation, idf }: Alternative,
  { weight }: Concept,
): ConceptTerm {
  return { term, factor: similarity * Math.min(idf, weight), isSynonym: relation === 'synonym' };
}

/** Adds a concept to all documents: its own terms, and synonyms while the budget of postings lasts. */
function addEverywhere(
  scores: Accumulator,
  index: FieldIndex,
  terms: readonly ConceptTerm[],
  budget: number,
): void {
  let left = budget;
  const affordable = terms.filter(({ term, isSynonym }) => {
    if (!isSynonym) return true;
    if (left <= 0) return false;
    left -= frequencyOf(index, term);
    return left >= 0;
  });
  scores.add(affordable, affordable.length === terms.length);
}

/** Creates the retriever of a collection; it keeps working memory and serves one question at a time. */
export function createRetriever(collection: Collection): Retriever {
  const { documentIndex, groupIndex, groupOf, groups } = collection;
  const documents = createAccumulator(documentIndex);
  const groupScores = createAccumulator(groupIndex);

  function score(concepts: readonly Concept[], wanted: readonly number[]): void {
    documents.begin();
    groupScores.begin();
    const budget = wanted.length > 0 ? 0 : SYNONYM_POSTINGS / concepts.length;
    for (const concept of concepts) {
      const terms = concept.alternatives.map((alternative) => weighed(alternative, concept));
      addEverywhere(documents, documentIndex, terms, budget);
      addEverywhere(groupScores, groupIndex, terms, budget);
      for (const number of wanted) {
        const { firstDocument, documentIds } = groups[number] as IndexedGroup;
        documents.addWithin(terms, firstDocument, firstDocument + documentIds.length);
        groupScores.addWithin(terms, number, number + 1);
      }
    }
  }

  function shared(group: number): number {
    return GROUP_SHARE * groupScores.scoreOf(group);
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
      const isWanted = new Set(wanted);
      for (const document of documents.touched()) {
        const group = groupOf[document] as number;
        const total = documents.scoreOf(document) + shared(group);
        if (total <= list.least() || isWanted.has(group)) continue;
        if (!isRemoved(documentIndex, document)) list.offer(document, total);
      }
      for (const group of wanted.length === 0 ? bestGroups() : []) {
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
