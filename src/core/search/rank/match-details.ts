import type { Collection } from '../engine/index/collection.ts';
import { type Cursor, readNumber } from '../engine/index/document-store.ts';
import { type FieldIndex, locate } from '../engine/index/field-index.ts';
import type { Concept } from '../engine/match/concepts.ts';
import { type Relation, relationAt } from '../engine/match/meanings.ts';
import { CASE_FIELDS, CLAIM_FIELDS } from './case-documents.ts';

/** A concept of the question, found in a claim or in its case. */
export interface FoundConcept {
  readonly concept: Concept;
  readonly similarity: number;
  readonly relation: Relation;
  readonly term: number;
  /** The claim's field, or `case`. */
  readonly field: (typeof CLAIM_FIELDS)[number] | 'case';
}

/**
 * Finds each concept of a question in a claim: its nearest term, in the claim's own fields before
 * the case's. Null for a concept that is missing.
 */
export type ReadDetails = (
  concepts: readonly Concept[],
  document: number,
) => readonly (FoundConcept | null)[];

const CASE = CLAIM_FIELDS.length;
const FIELD_NAMES = [...CLAIM_FIELDS, 'case'] as const;
/** Instead of a field: a term outside the question, and a term of the question not found yet. */
const OTHER = 255;
const MISSING = 254;

/** Creates the reader of details over one collection. */
export function createDetailsReader(collection: Collection): ReadDetails {
  const { documentIndex, groupIndex, groupOf, dictionary } = collection;
  /** The first field that holds each term. */
  let fieldOf = new Uint8Array(dictionary.size).fill(OTHER);

  function scan(index: FieldIndex, document: number, fields: number, first: number): void {
    const { store, at } = locate(index, document);
    const cursor: Cursor = { at };
    for (let field = 0; field < fields; field++) {
      const length = readNumber(store.bytes, cursor);
      for (let i = 0; i < length; i++) {
        const term = readNumber(store.bytes, cursor);
        if (fieldOf[term] === MISSING) fieldOf[term] = Math.min(CASE, first + field);
      }
    }
  }

  function foundAs(concept: Concept): FoundConcept | null {
    let found: FoundConcept | null = null;
    const { alternatives } = concept;
    const { terms, similarities } = alternatives;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      const place = fieldOf[term] as number;
      if (place === MISSING) continue;
      const similarity = similarities[i] as number;
      const relation = relationAt(alternatives, i);
      const inCase = place === CASE;
      const better =
        found === null ||
        (found.field === 'case' && !inCase && similarity >= 0.5 * found.similarity);
      const field = FIELD_NAMES[place] as FoundConcept['field'];
      if (better) found = { concept, similarity, relation, term, field };
      if (found?.field !== 'case') break;
    }
    return found;
  }

  function mark(concepts: readonly Concept[], as: number): void {
    for (const { alternatives } of concepts) {
      for (let i = 0; i < alternatives.terms.length; i++) {
        fieldOf[alternatives.terms[i] as number] = as;
      }
    }
  }

  return (concepts, document) => {
    if (fieldOf.length < dictionary.size) fieldOf = new Uint8Array(dictionary.size).fill(OTHER);
    mark(concepts, MISSING);
    scan(documentIndex, document, CLAIM_FIELDS.length, 0);
    scan(groupIndex, groupOf[document] as number, CASE_FIELDS.length, CASE);
    const found = concepts.map(foundAs);
    mark(concepts, OTHER);
    return found;
  };
}
