import type { Word } from '../words/words.ts';
import { STOP, type TermDictionary } from './term-dictionary.ts';

/** Most tokens kept of one field. A longer field is cut here, without effect on ranking. */
const MOST_TOKENS = 2000;

/**
 * The terms of many documents, field by field, in order, in one byte array of about 1.6 bytes a
 * token. Term IDs are variable-length integers, 7 bits a byte, low bits first. Each document has,
 * for each field, its number of tokens and then the tokens.
 */
export interface DocumentStore {
  readonly size: number;
  readonly fieldCount: number;
  readonly bytes: Uint8Array;
  /** Offset of each document in `bytes`, and one more for the end. */
  readonly offsets: Uint32Array;
}

/** Collects documents for a `DocumentStore`. */
export interface DocumentWriter {
  /** Adds a document: the words of each field, in the order of the fields. */
  add(fields: readonly (readonly Word[])[], language?: string): void;
  /** Copies a document from another store with the same fields and vocabulary. */
  copy(store: DocumentStore, document: number): void;
  finish(): DocumentStore;
}

/** Creates a writer of documents with `fieldCount` fields and words in `vocabulary`. */
export function createDocumentWriter(
  dictionary: TermDictionary,
  fieldCount: number,
): DocumentWriter {
  let bytes = new Uint8Array(1024);
  let length = 0;
  const offsets: number[] = [0];

  function reserve(more: number): void {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  }

  function write(value: number): void {
    let rest = value;
    while (rest > 127) {
      bytes[length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[length++] = rest;
  }

  const terms: number[] = [];
  return {
    add(fields, language = '') {
      for (let field = 0; field < fieldCount; field++) {
        terms.length = 0;
        for (const word of fields[field] ?? []) {
          if (terms.length >= MOST_TOKENS) break;
          pushTerm(terms, dictionary.add(word.text, language));
          for (const form of word.also) pushTerm(terms, dictionary.add(form, language));
        }
        reserve((terms.length + 1) * 5);
        write(terms.length);
        for (const term of terms) write(term);
      }
      offsets.push(length);
    },
    copy(store, document) {
      const from = store.offsets[document] ?? 0;
      const to = store.offsets[document + 1] ?? from;
      reserve(to - from);
      bytes.set(store.bytes.subarray(from, to), length);
      length += to - from;
      offsets.push(length);
    },
    finish: () => ({
      size: offsets.length - 1,
      fieldCount,
      bytes: bytes.slice(0, length),
      offsets: Uint32Array.from(offsets),
    }),
  };
}

function pushTerm(terms: number[], term: number): void {
  if (term !== STOP) terms.push(term);
}

/** An offset in a store, advanced by reading. One object serves a whole scan. */
export interface Cursor {
  at: number;
}

/** Reads the next number at the cursor. */
export function readNumber(bytes: Uint8Array, cursor: Cursor): number {
  let byte = bytes[cursor.at++] as number;
  if (byte < 128) return byte;
  let value = byte & 127;
  let shift = 7;
  do {
    byte = bytes[cursor.at++] as number;
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte > 127);
  return value;
}
