import { type Claim, claimOf } from '../../case/case.ts';
import type { Library } from '../../library/library.ts';
import type { Collection, IndexedGroup } from '../engine/index/collection.ts';
import { createTopList } from '../engine/match/top-list.ts';
import { searchedClaims } from './case-documents.ts';
import type { Candidate } from './ranker.ts';

/** What a sentence encoder makes of texts: vectors of length one, near each other if they mean the same. */
export interface Meanings {
  /** Returns the vector of a text; undefined if it isn't encoded. */
  of(text: string): Float32Array | undefined;
  /** Encodes questions. Resolves soon, whatever happens, and never rejects. */
  encode(texts: readonly string[]): Promise<void>;
}

/** Weight of the cosine between question and claim beside the features, learned by `bench/search/encoder.ts`. */
export const MEANING_WEIGHT = 6;
/** So many claims are candidates because they are nearest in meaning. */
const NEAREST = 20;
/** In a larger library only the candidates that words selected are compared: comparing all takes too long. */
const MOST_COMPARED = 5_000;

/** Re-reads the candidates of a question by what they mean. */
export interface MeaningReader {
  /** Returns the documents that are nearest to a question; none until every claim is encoded. */
  nearest(question: Float32Array): readonly number[];
  /** Orders candidates anew; leaves them as they are until every one of them is encoded. */
  reread(candidates: readonly Candidate[], question: Float32Array): readonly Candidate[];
}

/** Returns what is encoded of a claim. */
export function encodedText({ title, text }: Claim): string {
  return title === '' || title === text ? text : `${title}. ${text}`;
}

/** Lists what is encoded of a library's claims. */
export function* encodedTexts({ cases }: Library): Generator<string> {
  for (const one of cases) for (const claim of searchedClaims(one)) yield encodedText(claim);
}

/** Creates the reader over one library. */
export function createMeaningReader(
  { cases, byId }: Library,
  { numberOfGroup, groups }: Collection,
  meanings: Meanings,
): MeaningReader {
  const best = createTopList();
  let compared: ReadonlyMap<number, Float32Array> | null = null;

  /** Returns the vectors of all claims by document, worked out once; null if one is missing. */
  function vectors(): ReadonlyMap<number, Float32Array> | null {
    const found = new Map<number, Float32Array>();
    for (const one of cases) {
      const { firstDocument } = groups[numberOfGroup.get(one.id) as number] as IndexedGroup;
      for (const [place, claim] of searchedClaims(one).entries()) {
        const vector = meanings.of(encodedText(claim));
        if (vector === undefined) return null;
        found.set(firstDocument + place, vector);
        if (found.size > MOST_COMPARED) return new Map();
      }
    }
    return found;
  }

  return {
    nearest(question) {
      compared ??= vectors();
      best.begin(NEAREST);
      for (const [document, vector] of compared ?? []) {
        if (vector.length === question.length) best.offer(document, dot(question, vector));
      }
      return best.kept().map(({ document }) => document);
    },

    reread(candidates, question) {
      const read: Candidate[] = [];
      for (const candidate of candidates) {
        const claim = claimOf(byId.get(candidate.caseId), candidate.claimId);
        const vector = claim && meanings.of(encodedText(claim));
        // Another model may answer at the same address by now.
        if (vector?.length !== question.length) return candidates;
        const meaning = dot(question, vector);
        const score = candidate.wordScore + MEANING_WEIGHT * meaning;
        read.push({ ...candidate, meaning, score });
      }
      return read.sort((a, b) => b.score - a.score || a.document - b.document);
    },
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
