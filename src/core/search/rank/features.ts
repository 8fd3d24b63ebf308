import type { Collection, IndexedGroup } from '../engine/index/collection.ts';
import { type Cursor, readNumber } from '../engine/index/document-store.ts';
import { locate } from '../engine/index/field-index.ts';
import type { Concept } from '../engine/match/concepts.ts';
import type { WantedKinds } from '../question/answer-kinds.ts';
import { createMatchTable } from './match-table.ts';

/** Features of a candidate claim for a question, each roughly 0..1. */
export const FEATURES = [
  'exact title',
  'exact claim',
  'exact quote',
  'exact asked as',
  'synonym title',
  'synonym claim',
  'synonym quote',
  'synonym asked as',
  'covered',
  'bm25',
  'case bm25',
  'kind in claim',
  'kind in quote',
  'second kind',
  'counted',
  'near',
  'focus',
  'named',
  'named in full',
  'early',
  'length',
] as const;
export type Feature = (typeof FEATURES)[number];

/** The part of a question that features need. */
export interface QuestionTerms {
  readonly concepts: readonly Concept[];
  readonly weight: number;
  readonly wanted: WantedKinds;
}

/** Scores of a candidate from the first selection. */
export interface Signals {
  /** Scores of the claim and of its case, as shares of the question's weight. */
  readonly bm25: number;
  readonly caseBm25: number;
  /** Strength of the claim's case in the question, 0..1. */
  readonly named: number;
  /** Kinds of answer in the claim's sentence, and in its quotes. */
  readonly claimKinds: number;
  readonly quoteKinds: number;
}

/** Computes the features of candidates for one question at a time. */
export interface FeatureReader {
  begin(question: QuestionTerms): void;
  /** Returns the features of a document, in the order of `FEATURES`. */
  read(document: number, signals: Signals): readonly number[];
}

/** The claim's fields that are read closely: title, claim, quote, asked as. */
const FIELDS = 4;
const SENTENCE = 1;
/** From this strength on, a name is written in full and is no everyday word. */
const FULL_NAME = 0.95;
/** Words this close belong together. */
const NEAR = 2;
/** A number at most this far before a word counts it. */
const COUNTS = 3;

/** Creates the reader over one collection. */
export function createFeatureReader(collection: Collection): FeatureReader {
  const { documentIndex, groupOf, groups, dictionary } = collection;
  const table = createMatchTable(dictionary);
  let weights: readonly number[] = [];
  let countedConcept = -1;
  let wanted: WantedKinds = { first: 0, second: 0, countedAt: -1 };
  let count = 0;
  /** Best similarity of each concept, field after field: of the same word, and of a synonym. */
  let exact = new Float64Array(0);
  let synonym = new Float64Array(0);

  /** Records the claim's matches. Returns facts about its sentence as a whole. */
  function readClaim(document: number) {
    exact.fill(0, 0, FIELDS * count);
    synonym.fill(0, 0, FIELDS * count);
    const seen = { tokens: 0, matched: 0, pairs: 0, counted: 0 };
    let lastAt = -9;
    let lastConcept = -1;
    let numberAt = -9;
    const { store, at: start } = locate(documentIndex, document);
    const { bytes } = store;
    const cursor: Cursor = { at: start };
    for (let field = 0; field < FIELDS; field++) {
      const length = readNumber(bytes, cursor);
      if (field === SENTENCE) seen.tokens = length;
      for (let at = 0; at < length; at++) {
        const term = readNumber(bytes, cursor);
        const isInSentence = field === SENTENCE;
        if (isInSentence && countedConcept >= 0 && dictionary.isNumber(term)) numberAt = at;
        const first = table.first(term);
        if (first === 0) continue;
        for (let match = first; match !== 0; match = table.next(match)) {
          const best = table.isSynonym(match) ? synonym : exact;
          const slot = field * count + table.concept(match);
          const similarity = table.similarity(match);
          if (similarity > (best[slot] as number)) best[slot] = similarity;
        }
        if (!isInSentence) continue;
        seen.matched++;
        const concept = table.concept(first);
        if (concept !== lastConcept && lastConcept >= 0 && at - lastAt <= NEAR) seen.pairs++;
        if (concept === countedConcept && at - numberAt <= COUNTS) seen.counted = 1;
        lastConcept = concept;
        lastAt = at;
      }
    }
    return seen;
  }

  /**
   * Adds the weights of the found concepts, scaled by similarity, into `sums`: for each field, then
   * for any field.
   */
  function weigh(sums: number[]): void {
    for (let concept = 0; concept < count; concept++) {
      const weight = weights[concept] as number;
      let most = 0;
      for (let field = 0; field < FIELDS; field++) {
        const same = exact[field * count + concept] as number;
        const near = synonym[field * count + concept] as number;
        if (same > 0) sums[field] = (sums[field] as number) + weight * same;
        if (near > same) {
          sums[FIELDS + field] = (sums[FIELDS + field] as number) + weight * (near - same);
        }
        if (same > most) most = same;
        if (near > most) most = near;
      }
      sums[2 * FIELDS] = (sums[2 * FIELDS] as number) + weight * most;
    }
  }

  return {
    begin(question) {
      const { concepts } = question;
      table.begin(concepts);
      wanted = question.wanted;
      count = concepts.length;
      weights = concepts.map((concept) => concept.weight / question.weight);
      countedConcept = concepts.findIndex(({ first }) => first === wanted.countedAt);
      if (exact.length >= FIELDS * count) return;
      exact = new Float64Array(FIELDS * count);
      synonym = new Float64Array(FIELDS * count);
    },

    read(document, { bm25, caseBm25, named, claimKinds, quoteKinds }) {
      const seen = readClaim(document);
      const { first, second } = wanted;
      const group = groups[groupOf[document] as number] as IndexedGroup;
      const place = document - group.firstDocument;
      const features = [
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        bm25,
        caseBm25,
        first & claimKinds ? 1 : 0,
        first & quoteKinds && !(first & claimKinds) ? 1 : 0,
        second & claimKinds && !(first & (claimKinds | quoteKinds)) ? 1 : 0,
        seen.counted,
        seen.pairs / Math.max(1, count - 1),
        seen.matched / Math.max(6, seen.tokens),
        named,
        named >= FULL_NAME ? 1 : 0,
        1 - place / Math.max(1, group.documentIds.length),
        Math.min(1, seen.tokens / 20),
      ];
      weigh(features);
      return features;
    },
  };
}
