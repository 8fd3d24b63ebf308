import type { WantedKinds } from './answer-kinds.ts';
import { CASE_FIELDS, CLAIM_FIELDS } from './case-documents.ts';
import type { Collection } from './engine/collection.ts';
import type { Alternative, Concept } from './engine/concepts.ts';
import { type Cursor, readNumber } from './engine/document-store.ts';
import { type FieldIndex, locate } from './engine/field-index.ts';

/** What a candidate claim has in common with the question; each roughly 0..1. */
export const FEATURES = [
  'exact title',
  'exact claim',
  'exact quote',
  'exact notes',
  'exact case',
  'synonym title',
  'synonym claim',
  'synonym quote',
  'synonym notes',
  'synonym case',
  'covered',
  'bm25',
  'kind in claim',
  'kind in quote',
  'second kind',
  'counted',
  'near',
  'focus',
  'named',
  'early',
  'length',
] as const;
export type Feature = (typeof FEATURES)[number];

/** The part of a question that features look at. */
export interface QuestionTerms {
  readonly concepts: readonly Concept[];
  readonly wanted: WantedKinds;
}

const EXACT = 0;
const SYNONYM = 5;
const FIELD_CASE = 4;

/** Where one term of the index matches the question. */
interface TermMatch {
  readonly concept: number;
  readonly similarity: number;
  /** First feature of the class of match: EXACT or SYNONYM. */
  readonly kind: number;
}

/** Computes the features of candidates for one question at a time. */
export interface FeatureReader {
  begin(question: QuestionTerms): void;
  /**
   * @param bm25 score of the first selection
   * @param named 0..1: how surely the question names the claim's case
   * @param claimKinds answer kinds in the claim's sentence; `quoteKinds` in its quotes
   */
  read(
    document: number,
    signals: {
      readonly bm25: number;
      readonly named: number;
      readonly claimKinds: number;
      readonly quoteKinds: number;
    },
  ): Float64Array;
}

const relationKind = (alternative: Alternative): number =>
  alternative.relation === 'synonym' ? SYNONYM : EXACT;

/** Creates the reader over one collection. */
export function createFeatureReader(collection: Collection): FeatureReader {
  let matches = new Map<number, TermMatch[]>();
  let weights = new Float64Array(0);
  let totalWeight = 1;
  let countedConcept = -1;
  let wanted: WantedKinds = { first: 0, second: 0, countedAt: -1 };
  let conceptCount = 0;
  /** Best similarity by class, field and concept, of the claim and of its case. */
  let claimBest = new Float64Array(0);
  let caseBest = new Float64Array(0);
  let caseRead = -1;

  function scan(
    index: FieldIndex,
    document: number,
    fields: number,
    best: Float64Array,
    onToken?: TokenVisitor,
  ) {
    const { store, at } = locate(index, document);
    const cursor: Cursor = { at };
    for (let field = 0; field < fields; field++) {
      const length = readNumber(store.bytes, cursor);
      for (let i = 0; i < length; i++) {
        const term = readNumber(store.bytes, cursor);
        const found = matches.get(term);
        onToken?.(field, i, term, found);
        if (!found) continue;
        for (const { concept, similarity, kind } of found) {
          const slot = (kind + field) * conceptCount + concept;
          if (similarity > (best[slot] as number)) best[slot] = similarity;
        }
      }
    }
  }

  return {
    begin(question) {
      const { concepts } = question;
      wanted = question.wanted;
      conceptCount = concepts.length;
      matches = new Map();
      weights = Float64Array.from(concepts, (concept) => concept.weight);
      totalWeight = weights.reduce((sum, weight) => sum + weight, 0) || 1;
      countedConcept = concepts.findIndex(({ first }) => first === wanted.countedAt);
      concepts.forEach((concept, place) => {
        for (const alternative of concept.alternatives) {
          const list = matches.get(alternative.term) ?? [];
          matches.set(alternative.term, list);
          list.push({
            concept: place,
            similarity: alternative.similarity,
            kind: relationKind(alternative),
          });
        }
      });
      claimBest = new Float64Array(10 * conceptCount);
      caseBest = new Float64Array(10 * conceptCount);
      caseRead = -1;
    },

    read(document, { bm25, named, claimKinds, quoteKinds }) {
      const group = collection.groupOf[document] as number;
      if (group !== caseRead) {
        caseBest.fill(0);
        scan(collection.groupIndex, group, CASE_FIELDS.length, caseBest);
        caseRead = group;
      }
      claimBest.fill(0);
      let lastMatch = -9;
      let lastConcept = -1;
      let nearPairs = 0;
      let claimTokens = 0;
      let matchedTokens = 0;
      let lastNumber = -9;
      let counted = 0;
      scan(
        collection.documentIndex,
        document,
        CLAIM_FIELDS.length,
        claimBest,
        (field, at, term, found) => {
          if (field !== 1) return;
          claimTokens++;
          if (collection.vocabulary.stemOf(term).startsWith('#')) lastNumber = at;
          if (!found) return;
          const { concept } = found[0] as TermMatch;
          matchedTokens++;
          if (concept !== lastConcept && lastConcept >= 0 && at - lastMatch <= 2) nearPairs++;
          lastConcept = concept;
          lastMatch = at;
          if (concept === countedConcept && at - lastNumber <= 3) counted = 1;
        },
      );

      const vector = new Float64Array(FEATURES.length);
      let covered = 0;
      for (let concept = 0; concept < conceptCount; concept++) {
        const weight = (weights[concept] as number) / totalWeight;
        let anywhere = 0;
        for (let field = 0; field <= FIELD_CASE; field++) {
          const exact = bestOf(EXACT, field, concept);
          const synonym = bestOf(SYNONYM, field, concept);
          add(vector, EXACT + field, weight * exact);
          add(vector, SYNONYM + field, weight * Math.max(0, synonym - exact));
          if (field < FIELD_CASE - 1) anywhere = Math.max(anywhere, exact, synonym);
        }
        covered += weight * anywhere;
      }
      const { first, second } = wanted;
      const { firstDocument, documentIds } = collection.groups[
        group
      ] as Collection['groups'][number];
      const place = document - firstDocument;
      const rest: readonly number[] = [
        covered,
        bm25 / totalWeight,
        first & claimKinds ? 1 : 0,
        first & quoteKinds && !(first & claimKinds) ? 1 : 0,
        second & claimKinds && !(first & (claimKinds | quoteKinds)) ? 1 : 0,
        counted,
        nearPairs / Math.max(1, conceptCount - 1),
        matchedTokens / Math.max(6, claimTokens),
        named,
        1 - place / Math.max(1, documentIds.length),
        Math.min(1, claimTokens / 20),
      ];
      for (let i = 0; i < rest.length; i++) vector[10 + i] = rest[i] as number;
      return vector;
    },
  };

  function bestOf(kind: number, field: number, concept: number): number {
    if (field < FIELD_CASE) return claimBest[(kind + field) * conceptCount + concept] as number;
    let best = 0;
    for (let part = 0; part < CASE_FIELDS.length; part++) {
      best = Math.max(best, caseBest[(kind + part) * conceptCount + concept] as number);
    }
    return best;
  }
}

type TokenVisitor = (
  field: number,
  at: number,
  term: number,
  found: readonly TermMatch[] | undefined,
) => void;

function add(vector: Float64Array, feature: number, value: number): void {
  vector[feature] = (vector[feature] as number) + value;
}
