import { CASE_FIELDS, CLAIM_FIELDS } from './case-documents.ts';
import type { Collection } from './engine/collection.ts';
import type { Concept, Relation } from './engine/concepts.ts';
import { type Cursor, readNumber } from './engine/document-store.ts';
import { type FieldIndex, locate } from './engine/field-index.ts';

/** Where and as what a concept of the question stands in a claim or in its case. */
export interface FoundConcept {
  readonly concept: Concept;
  readonly similarity: number;
  readonly relation: Relation;
  readonly term: number;
  /** The claim's field, or `case`. */
  readonly field: (typeof CLAIM_FIELDS)[number] | 'case';
}

/**
 * How each concept of a question is found in a claim: the nearest of its terms, in the claim's own
 * fields before the case's. Null for a concept that is not there.
 */
export function matchDetails(
  collection: Collection,
  concepts: readonly Concept[],
  document: number,
): readonly (FoundConcept | null)[] {
  const fieldsOfTerm = new Map<number, FoundConcept['field']>();
  const note = (field: FoundConcept['field'], term: number) => {
    if (!fieldsOfTerm.has(term)) fieldsOfTerm.set(term, field);
  };
  scan(collection.documentIndex, document, CLAIM_FIELDS.length, (field, _, term) =>
    note(CLAIM_FIELDS[field] as FoundConcept['field'], term),
  );
  const group = collection.groupOf[document] as number;
  scan(collection.groupIndex, group, CASE_FIELDS.length, (_, __, term) => note('case', term));
  return concepts.map((concept) => {
    let found: FoundConcept | null = null;
    for (const { term, similarity, relation } of concept.alternatives) {
      const field = fieldsOfTerm.get(term);
      if (field === undefined) continue;
      const inCase = field === 'case';
      const better =
        found === null ||
        (found.field === 'case' && !inCase && similarity >= 0.5 * found.similarity);
      if (better) found = { concept, similarity, relation, term, field };
      if (found?.field !== 'case') break;
    }
    return found;
  });
}

/** Calls back for each token of a document's fields, in order. */
function scan(
  index: FieldIndex,
  document: number,
  fields: number,
  visit: (field: number, at: number, term: number) => void,
): void {
  const { store, at } = locate(index, document);
  const cursor: Cursor = { at };
  for (let field = 0; field < fields; field++) {
    const length = readNumber(store.bytes, cursor);
    for (let i = 0; i < length; i++) visit(field, i, readNumber(store.bytes, cursor));
  }
}
