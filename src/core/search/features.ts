import type { WantedKinds } from './answer-kinds.ts';
import { CLAIM_FIELDS } from './case-documents.ts';
import type { Collection, IndexedGroup } from './engine/collection.ts';
import type { Concept } from './engine/concepts.ts';
import { type Cursor, readNumber } from './engine/document-store.ts';
import { locate } from './engine/field-index.ts';
import { createMatchTable, type TermMatch } from './match-table.ts';

/** What a candidate claim has in common with the question; each roughly 0..1. */
export const FEATURES = [
  'exact title',
  'exact claim',
  'exact quote',
  'synonym title',
  'synonym claim',
  'synonym quote',
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

/** The part of a question that features look at. */
export interface QuestionTerms {
  readonly concepts: readonly Concept[];
  readonly weight: number;
  readonly wanted: WantedKinds;
}

/** What the selection knows of a candidate already. */
export interface Signals {
  /** Scores of the first selection, of the claim and of its case, as shares of the most there is. */
  readonly bm25: number;
  readonly caseBm25: number;
  /** 0..1: how surely the question names the claim's case. */
  readonly named: number;
  /** Answer kinds in the claim's sentence, and in its quotes. */
  readonly claimKinds: number;
  readonly quoteKinds: number;
}

/** Computes the features of candidates for one question at a time. */
export interface FeatureReader {
  begin(question: QuestionTerms): void;
  /** The features of a document, in the order of `FEATURES`. */
  read(document: number, signals: Signals): Float64Array;
}

/** First features of the two classes of match; a field's own follows at its place. */
const EXACT = 0;
const SYNONYM = 3;
const OTHERS = 6;
/** The claim's fields that are read closely: title, claim, quote. */
const FIELDS = 3;
const SENTENCE = CLAIM_FIELDS.indexOf('claim');
/** From this strength on a name is written out, and is no everyday word. */
const FULL_NAME = 0.95;
/** Words this near belong together. */
const NEAR = 2;
/** A number this far before a word counts it. */
const COUNTS = 3;

/** Creates the reader over one collection. */
export function createFeatureReader(collection: Collection): FeatureReader {
  const table = createMatchTable(collection.vocabulary);
  let weights = new Float64Array(0);
  let countedConcept = -1;
  let wanted: WantedKinds = { first: 0, second: 0, countedAt: -1 };
  let count = 0;
  /** Best similarity by class and field (as the features), then concept. */
  let best = new Float64Array(0);

  function note({ concept, similarity, synonym }: TermMatch, field: number): void {
    const slot = ((synonym ? SYNONYM : EXACT) + field) * count + concept;
    if (similarity > (best[slot] as number)) best[slot] = similarity;
  }

  /** Notes the claim's matches in `best`; returns what its sentence shows beyond single ones. */
  function readClaim(document: number) {
    best.fill(0);
    const seen = { tokens: 0, matched: 0, pairs: 0, counted: 0 };
    let lastAt = -9;
    let lastConcept = -1;
    let numberAt = -9;
    const { store, at: start } = locate(collection.documentIndex, document);
    const { bytes } = store;
    const cursor: Cursor = { at: start };
    for (let field = 0; field < FIELDS; field++) {
      const length = readNumber(bytes, cursor);
      if (field === SENTENCE) seen.tokens = length;
      for (let at = 0; at < length; at++) {
        const term = readNumber(bytes, cursor);
        const matches = table.of(term);
        if (field === SENTENCE && collection.vocabulary.isNumber(term)) numberAt = at;
        if (!matches) continue;
        for (const match of matches) note(match, field);
        if (field !== SENTENCE) continue;
        seen.matched++;
        const { concept } = matches[0] as TermMatch;
        if (concept !== lastConcept && lastConcept >= 0 && at - lastAt <= NEAR) seen.pairs++;
        if (concept === countedConcept && at - numberAt <= COUNTS) seen.counted = 1;
        lastConcept = concept;
        lastAt = at;
      }
    }
    return seen;
  }

  return {
    begin(question) {
      const { concepts } = question;
      table.begin(concepts);
      wanted = question.wanted;
      count = concepts.length;
      weights = Float64Array.from(concepts, (concept) => concept.weight / question.weight);
      countedConcept = concepts.findIndex(({ first }) => first === wanted.countedAt);
      best = new Float64Array(OTHERS * count);
    },

    read(document, { bm25, caseBm25, named, claimKinds, quoteKinds }) {
      const number = collection.groupOf[document] as number;
      const seen = readClaim(document);
      const vector = new Float64Array(FEATURES.length);
      let covered = 0;
      for (let concept = 0; concept < count; concept++) {
        const weight = weights[concept] as number;
        let anywhere = 0;
        for (let field = 0; field < FIELDS; field++) {
          const exact = best[(EXACT + field) * count + concept] as number;
          const synonym = best[(SYNONYM + field) * count + concept] as number;
          add(vector, EXACT + field, weight * exact);
          if (synonym > exact) add(vector, SYNONYM + field, weight * (synonym - exact));
          anywhere = Math.max(anywhere, exact, synonym);
        }
        covered += weight * anywhere;
      }
      const { first, second } = wanted;
      const group = collection.groups[number] as IndexedGroup;
      const place = document - group.firstDocument;
      vector[OTHERS + 0] = covered;
      vector[OTHERS + 1] = bm25;
      vector[OTHERS + 2] = caseBm25;
      vector[OTHERS + 3] = first & claimKinds ? 1 : 0;
      vector[OTHERS + 4] = first & quoteKinds && !(first & claimKinds) ? 1 : 0;
      vector[OTHERS + 5] = second & claimKinds && !(first & (claimKinds | quoteKinds)) ? 1 : 0;
      vector[OTHERS + 6] = seen.counted;
      vector[OTHERS + 7] = seen.pairs / Math.max(1, count - 1);
      vector[OTHERS + 8] = seen.matched / Math.max(6, seen.tokens);
      vector[OTHERS + 9] = named;
      vector[OTHERS + 10] = named >= FULL_NAME ? 1 : 0;
      vector[OTHERS + 11] = 1 - place / Math.max(1, group.documentIds.length);
      vector[OTHERS + 12] = Math.min(1, seen.tokens / 20);
      return vector;
    },
  };
}

function add(vector: Float64Array, feature: number, value: number): void {
  vector[feature] = (vector[feature] as number) + value;
}
