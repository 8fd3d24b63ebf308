import type { Case } from '../case-file/case.ts';
import type { Library } from '../library/library.ts';
import { CASE_COLLECTION, documentsOfCase } from './case-documents.ts';
import {
  type Collection,
  createCollection,
  type IndexedGroup,
  updateCollection,
} from './engine/collection.ts';
import { type Concept, conceptsOf, idf } from './engine/concepts.ts';
import { frequencyOf } from './engine/field-index.ts';
import { createRetriever } from './engine/retrieve.ts';
import { splitWords } from './engine/words.ts';
import { createCaseFinder } from './find-cases.ts';
import { createNames, type NameMention } from './names.ts';
import type { Hit, Ranking, Search, Turn } from './ranking.ts';
import { LIGHT_WORDS } from './vocabulary/stop-words.ts';

export interface CaseSearch extends Search {
  /** What `rank` did with a question, for a person: the analysis, the candidates, and why. */
  explain(text: string, options?: { readonly thread?: readonly Turn[] }): string;
  /** The search over a later library; reads only the cases that changed. This one stays as it is. */
  update(library: Library): CaseSearch;
}

/** Indexes a library. Pure: keeps the library's cases and adds an index over them. */
export function createSearch(library: Library): CaseSearch {
  return searchOver(library, createCollection(CASE_COLLECTION, library.cases.map(documentsOfCase)));
}

function searchOver(library: Library, collection: Collection): CaseSearch {
  const names = createNames(library.cases);
  const findCases = createCaseFinder(library.cases);
  const retriever = createRetriever(collection);

  function isOrdinary(word: string): boolean {
    const term = collection.vocabulary.find(word);
    return term < 0 ? false : frequencyOf(collection.documentIndex, term) > 30;
  }

  function rank(text: string, options: { thread?: readonly Turn[]; limit?: number } = {}): Ranking {
    const { thread = [], limit = 10 } = options;
    const words = splitWords(text);
    const mentions = names.mentions(
      words.map((word) => word.text),
      isOrdinary,
    );
    const last = thread.at(-1);
    const usedThread = mentions.length === 0 && last !== undefined && library.byId.has(last.case);
    const named = usedThread ? [last.case] : namedCases(mentions);
    const inName = new Set(mentions.flatMap(({ first, end }) => range(first, end)));
    const concepts = conceptsOf(
      collection,
      words.filter((_, at) => !inName.has(at)),
      {
        related: () => [],
        isWord: () => false,
      },
    ).map((concept) =>
      LIGHT_WORDS.has(concept.word) ? { ...concept, weight: concept.weight * 0.25 } : concept,
    );
    const boost = new Map<number, number>();
    const strong = idf(1, collection.documentIndex.liveCount);
    for (const id of named) {
      const number = collection.numberOfGroup.get(id);
      if (number !== undefined) boost.set(number, strong);
    }
    const scored = retriever.best(concepts, Math.max(limit, 30), boost);
    const hits = scored.slice(0, limit).map(({ document, score }): Hit => {
      const group = collection.groups[collection.groupOf[document] as number] as IndexedGroup;
      return {
        caseId: group.id,
        claimId: group.documentIds[document - group.firstDocument] as string,
        score,
        matched: matchedWords(concepts, mentions),
      };
    });
    const confidence = confidenceOf(concepts, scored[0]?.score ?? 0, named.length > 0);
    return {
      hits,
      confidence,
      verdict:
        hits.length === 0 || confidence < 0.2 ? 'nothing' : confidence > 0.6 ? 'answer' : 'choose',
      namedCases: usedThread ? [] : named,
      nearestCases: [...new Set([...named, ...hits.map((hit) => hit.caseId)])].slice(0, 3),
      usedThread,
    };
  }

  return {
    rank,
    findCases,
    explain: (text, options = {}) => JSON.stringify(rank(text, options), null, 2),
    update(next) {
      const byId = (id: string) => documentsOfCase(next.byId.get(id) as Case);
      return searchOver(next, updateCollection(collection, next.cases, byId));
    },
  };
}

function namedCases(mentions: readonly NameMention[]): string[] {
  const ordered = [...mentions].sort((a, b) => b.strength - a.strength);
  return [...new Set(ordered.flatMap((mention) => mention.caseIds))];
}

function matchedWords(concepts: readonly Concept[], mentions: readonly NameMention[]): string[] {
  const words = concepts.filter((concept) => concept.alternatives.length > 0);
  return [...mentions.map((mention) => mention.name), ...words.map((concept) => concept.word)];
}

function confidenceOf(concepts: readonly Concept[], top: number, named: boolean): number {
  const most = concepts.reduce((sum, concept) => sum + concept.weight, 0) || 1;
  return Math.max(0, Math.min(1, (named ? 0.25 : 0) + (0.6 * top) / (most + (named ? 5 : 0) + 1)));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
