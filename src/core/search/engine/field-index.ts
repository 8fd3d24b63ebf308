import { type Cursor, type DocumentStore, readNumber } from './document-store.ts';
import {
  averageLengths,
  createPostings,
  documentFrequency,
  type FieldWeight,
  type Postings,
} from './postings.ts';

/** How the documents of one index are weighed. */
export interface FieldSettings {
  readonly fields: readonly FieldWeight[];
  /** BM25 saturation: small values come near "is it there at all". */
  readonly k1: number;
}

/** Documents indexed at one time. Their numbers begin at `first`. */
interface Layer {
  readonly first: number;
  readonly store: DocumentStore;
  readonly postings: Postings;
}

/**
 * An inverted index of documents with fields: a base layer and, after an update, one small layer of
 * later documents, with the documents that these replace marked as removed. Immutable.
 */
export interface FieldIndex {
  readonly settings: FieldSettings;
  readonly layers: readonly Layer[];
  /** Document numbers are below this; removed ones included. */
  readonly size: number;
  /** How many are not removed. */
  readonly liveCount: number;
  readonly removed: Uint8Array | null;
  readonly removedFrequency: ReadonlyMap<number, number>;
  readonly averages: Float64Array;
}

/** Indexes documents from nothing. */
export function createFieldIndex(
  store: DocumentStore,
  termCount: number,
  settings: FieldSettings,
): FieldIndex {
  const averages = averageLengths(store);
  const postings = createPostings(store, termCount, settings.fields, averages, settings.k1);
  return {
    settings,
    layers: [{ first: 0, store, postings }],
    size: store.size,
    liveCount: store.size,
    removed: null,
    removedFrequency: new Map(),
    averages,
  };
}

/**
 * The base of `index` without the documents `removed` (base numbers) and with those of `added`, whose
 * numbers follow the base's. Costs time in what changed, not in what there is.
 */
export function withChanges(
  index: FieldIndex,
  removed: Iterable<number>,
  added: DocumentStore,
  termCount: number,
): FieldIndex {
  const base = index.layers[0] as Layer;
  const marks = new Uint8Array(base.store.size);
  const frequency = new Map<number, number>();
  let removedCount = 0;
  for (const document of removed) {
    if (marks[document] === 1) continue;
    marks[document] = 1;
    removedCount++;
    for (const term of new Set(termsAt(base.store, base.store.offsets[document] as number))) {
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
    }
  }
  const { settings, averages } = index;
  const postings = createPostings(added, termCount, settings.fields, averages, settings.k1);
  return {
    settings,
    layers: [base, { first: base.store.size, store: added, postings }],
    size: base.store.size + added.size,
    liveCount: base.store.size - removedCount + added.size,
    removed: marks,
    removedFrequency: frequency,
    averages,
  };
}

/** How many live documents hold a term. */
export function frequencyOf(index: FieldIndex, term: number): number {
  let frequency = 0;
  for (const layer of index.layers) frequency += documentFrequency(layer.postings, term);
  return frequency - (index.removedFrequency.get(term) ?? 0);
}

/** True where a document was removed by an update. */
export function isRemoved(index: FieldIndex, document: number): boolean {
  return index.removed !== null && index.removed[document] === 1;
}

/** Finds a document's bytes: the store that holds it, and the offset where its fields begin. */
export function locate(index: FieldIndex, document: number): { store: DocumentStore; at: number } {
  for (let i = index.layers.length - 1; i >= 0; i--) {
    const { first, store } = index.layers[i] as Layer;
    if (document >= first) return { store, at: store.offsets[document - first] as number };
  }
  throw new RangeError(`no document ${document}`);
}

/** All terms of a document in order, field after field. `at` is where it begins in the store. */
export function termsAt(store: DocumentStore, at: number): number[] {
  const terms: number[] = [];
  const cursor: Cursor = { at };
  for (let field = 0; field < store.fieldCount; field++) {
    const length = readNumber(store.bytes, cursor);
    for (let i = 0; i < length; i++) terms.push(readNumber(store.bytes, cursor));
  }
  return terms;
}

/** How many documents the base layer holds. */
export function baseSize(index: FieldIndex): number {
  return (index.layers[0] as Layer).store.size;
}
