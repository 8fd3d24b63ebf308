import type { Case } from '../case-file/case.ts';
import type { Library } from '../library/library.ts';
import { CASE_COLLECTION, documentsOfCase } from './case-documents.ts';
import { type Collection, createCollection, updateCollection } from './engine/collection.ts';
import { createCaseFinder } from './find-cases.ts';
import { createNames } from './names.ts';
import { type Question, type Reading, readQuestion } from './question.ts';
import { type Candidate, createRanker } from './ranker.ts';
import type { Hit, Ranking, Search, Turn } from './ranking.ts';
import { englishKnowledge } from './word-knowledge.ts';

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

/**
 * What `rank` sees of a question before it decides: for training and measuring.
 * @returns a function from a question and its thread to its analysis and scored candidates
 */
export function examine(
  library: Library,
): (text: string, thread: readonly Turn[]) => { question: Question; candidates: Candidate[] } {
  const collection = createCollection(CASE_COLLECTION, library.cases.map(documentsOfCase));
  const reading = createReading(library, collection);
  const ranker = createRanker(collection);
  return (text, thread) => {
    const question = readQuestion(text, thread, reading);
    return { question, candidates: ranker.rank(question) };
  };
}

function createReading(library: Library, collection: Collection): Reading {
  return { collection, names: createNames(library.cases), knowledge: englishKnowledge() };
}

function searchOver(library: Library, collection: Collection): CaseSearch {
  const reading = createReading(library, collection);
  const findCases = createCaseFinder(library.cases);
  const ranker = createRanker(collection);

  function rank(text: string, options: { thread?: readonly Turn[]; limit?: number } = {}): Ranking {
    const { thread = [], limit = 10 } = options;
    const question = readQuestion(text, thread, reading);
    const candidates = ranker.rank(question);
    const hits = candidates.slice(0, limit).map(
      ({ caseId, claimId, score }): Hit => ({
        caseId,
        claimId,
        score,
        matched: matchedWords(question),
      }),
    );
    const confidence = Math.max(0, Math.min(1, (candidates[0]?.score ?? 0) / 12));
    const named = [...question.named.keys()].map((group) => collection.groups[group]?.id ?? '');
    return {
      hits,
      confidence,
      verdict: confidence < 0.2 ? 'nothing' : confidence > 0.6 ? 'answer' : 'choose',
      namedCases: question.usedThread ? [] : named,
      nearestCases: [...new Set([...named, ...hits.map((hit) => hit.caseId)])].slice(0, 3),
      usedThread: question.usedThread,
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

function matchedWords({ concepts, mentions }: Question): string[] {
  const words = concepts.filter((concept) => concept.alternatives.length > 0);
  return [...mentions.map((mention) => mention.name), ...words.map((concept) => concept.text)];
}
