import type { Collection, IndexedGroup } from '../engine/index/collection.ts';
import { createRetriever } from '../engine/match/retrieve.ts';
import type { Question } from '../question/question.ts';
import { kindsOfMark } from './case-documents.ts';
import { createFeatureReader } from './features.ts';
import { RANKING_WEIGHTS } from './ranking-weights.ts';

/** A claim that may answer a question. */
export interface Candidate {
  readonly document: number;
  readonly group: number;
  readonly caseId: string;
  readonly claimId: string;
  /** By the order of `FEATURES`. */
  readonly features: readonly number[];
  /** By its words alone. */
  readonly wordScore: number;
  /** By its words, and by what it means if an encoder read that. */
  readonly score: number;
  /** Cosine with the question, if an encoder read both. */
  readonly meaning?: number;
}

/** Number of claims that the index selects for a closer look, and of claims besides those of named cases. */
const CANDIDATES = 40;
const RIVALS = 12;
/** Looks at the claims of at most this many named cases. */
const MOST_NAMED = 8;

/** Ranks claims for a question: the index selects them, the features order them. */
export interface Ranker {
  /**
   * Returns candidates, best first.
   * @param limit number of claims wanted; more may be returned
   * @param also documents that are candidates too, whatever words they have
   */
  rank(question: Question, limit: number, also?: readonly number[]): Candidate[];
}

/** Creates the ranker of a collection. It reuses its working memory and serves one question at a time. */
export function createRanker(collection: Collection, weights = RANKING_WEIGHTS): Ranker {
  const retriever = createRetriever(collection);
  const reader = createFeatureReader(collection);

  return {
    rank(question, limit, also = []) {
      const { concepts, named } = question;
      const wanted = [...named.keys()].slice(0, MOST_NAMED);
      const others = Math.max(limit, wanted.length > 0 ? RIVALS : CANDIDATES);
      reader.begin(question);
      const selected = retriever.best(concepts, others, wanted).map(({ document }) => document);
      const all = also.length === 0 ? selected : [...new Set([...selected, ...also])];
      const candidates = all.map((document) => {
        const number = collection.groupOf[document] as number;
        const group = collection.groups[number] as IndexedGroup;
        const kinds = kindsOfMark(collection.marks[document] as number);
        const features = reader.read(document, {
          bm25: retriever.ownScore(document) / question.weight,
          caseBm25: retriever.groupScore(number) / question.weight,
          named: named.get(number) ?? 0,
          claimKinds: kinds.claim,
          quoteKinds: kinds.quote,
        });
        let total = 0;
        for (let i = 0; i < features.length; i++) {
          total += (features[i] as number) * (weights[i] as number);
        }
        return {
          document,
          group: number,
          caseId: group.id,
          claimId: group.documentIds[document - group.firstDocument] as string,
          features,
          wordScore: total,
          score: total,
        };
      });
      return candidates.sort((a, b) => b.score - a.score || a.document - b.document);
    },
  };
}
