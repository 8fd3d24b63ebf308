import { type Cursor, type DocumentStore, readNumber } from './document-store.ts';
import {
  averageLengths,
  createPostings,
  documentFrequency,
  type FieldWeight,
  LARGEST_SECTION,
  type Postings,
} from './postings.ts';

/** Settings that weigh the documents of one index. */
export interface FieldSettings {
  readonly fields: readonly FieldWeight[];
  /** BM25 saturation. Near 0, only a word's presence counts. */
  readonly k1: number;
}

/** The postings of consecutive documents. They number the documents from 0, which is `first` in the index. */
export interface Section {
  readonly first: number;
  readonly postings: Postings;
}

/**
 * An inverted index of documents with fields. After an update it holds the first documents, a few
 * later ones, and a mark on each document that was replaced. Immutable.
 */
export interface FieldIndex {
  readonly settings: FieldSettings;
  readonly base: DocumentStore;
  /** Numbered on from the base's documents. */
  readonly later: DocumentStore | null;
  /** Sections of the base, then of the later documents. */
  readonly sections: readonly Section[];
  /** Document numbers are below this. Includes removed ones. */
  readonly size: number;
  /** Number of documents that aren't removed. */
  readonly liveCount: number;
  readonly removed: Uint8Array | null;
  readonly removedFrequency: ReadonlyMap<number, number>;
  readonly averages: Float64Array;
}

/** Indexes documents. */
export function createFieldIndex(
  store: DocumentStore,
  termCount: number,
  settings: FieldSettings,
): FieldIndex {
  const averages = averageLengths(store);
  return {
    settings,
    base: store,
    later: null,
    sections: sectionsOf(store, 0, termCount, settings, averages),
    size: store.size,
    liveCount: store.size,
    removed: null,
    removedFrequency: new Map(),
    averages,
  };
}

/**
 * Returns the base of `index` without the documents `removed` (base numbers) and with those of
 * `added`, whose numbers follow the base's. Its cost depends on the change, not on the size of the
 * index.
 */
export function withChanges(
  index: FieldIndex,
  removed: Iterable<number>,
  added: DocumentStore,
  termCount: number,
): FieldIndex {
  const { base, settings, averages } = index;
  const marks = new Uint8Array(base.size);
  const frequency = new Map<number, number>();
  let removedCount = 0;
  for (const document of removed) {
    if (marks[document] === 1) continue;
    marks[document] = 1;
    removedCount++;
    for (const term of new Set(termsAt(base, base.offsets[document] as number))) {
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  return {
    settings,
    base,
    later: added,
    sections: [
      ...index.sections.filter(({ first }) => first < base.size),
      ...sectionsOf(added, base.size, termCount, settings, averages),
    ],
    size: base.size + added.size,
    liveCount: base.size - removedCount + added.size,
    removed: marks,
    removedFrequency: frequency,
    averages,
  };
}

/** @param first the number of the store's first document in the index */
function sectionsOf(
  store: DocumentStore,
  first: number,
  termCount: number,
  { fields, k1 }: FieldSettings,
  averages: Float64Array,
): Section[] {
  const sections: Section[] = [];
  for (let from = 0; from < store.size; from += LARGEST_SECTION) {
    const to = Math.min(store.size, from + LARGEST_SECTION);
    const postings = createPostings(store, from, to, termCount, fields, averages, k1);
    sections.push({ first: first + from, postings });
  }
  return sections;
}

/** Returns the number of live documents that hold a term. */
export function frequencyOf(index: FieldIndex, term: number): number {
  const { sections, removed, removedFrequency } = index;
  let frequency = 0;
  for (let i = 0; i < sections.length; i++) {
    frequency += documentFrequency((sections[i] as Section).postings, term);
  }
  return removed === null ? frequency : frequency - (removedFrequency.get(term) ?? 0);
}

/** Returns the numbers of the live documents that hold a term. */
export function documentsWith(index: FieldIndex, term: number): number[] {
  const found: number[] = [];
  for (const { first, postings } of index.sections) {
    if (documentFrequency(postings, term) === 0) continue;
    const end = postings.starts[term + 1] as number;
    for (let at = postings.starts[term] as number; at < end; at++) {
      const document = first + (postings.documents[at] as number);
      if (!isRemoved(index, document)) found.push(document);
    }
  }
  return found;
}

/** True if an update removed the document. */
export function isRemoved(index: FieldIndex, document: number): boolean {
  return index.removed !== null && index.removed[document] === 1;
}

/** Returns the store that holds a document, and the offset of its fields. */
export function locate(index: FieldIndex, document: number): { store: DocumentStore; at: number } {
  const { base, later } = index;
  const isLater = later !== null && document >= base.size;
  const store = isLater ? later : base;
  return { store, at: store.offsets[isLater ? document - base.size : document] as number };
}

/**
 * Visits all terms of a document in order, field after field.
 * @param at offset of the document in the store
 */
export function forEachTerm(
  { bytes, fieldCount }: DocumentStore,
  at: number,
  visit: (term: number) => void,
): void {
  const cursor: Cursor = { at };
  for (let field = 0; field < fieldCount; field++) {
    const length = readNumber(bytes, cursor);
    for (let i = 0; i < length; i++) visit(readNumber(bytes, cursor));
  }
}

/** Returns the fields of a document that hold a term as bits: the first is 1, the second 2, the third 4. */
export function fieldsWith(index: FieldIndex, document: number, term: number): number {
  const { store, at } = locate(index, document);
  const cursor: Cursor = { at };
  let fields = 0;
  for (let field = 0; field < store.fieldCount; field++) {
    const length = readNumber(store.bytes, cursor);
    for (let i = 0; i < length; i++) {
      if (readNumber(store.bytes, cursor) === term) fields |= 1 << field;
    }
  }
  return fields;
}

/** Returns the terms that `forEachTerm` visits. */
export function termsAt(store: DocumentStore, at: number): number[] {
  const terms: number[] = [];
  forEachTerm(store, at, (term) => terms.push(term));
  return terms;
}
