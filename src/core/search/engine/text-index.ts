import { gramsOf, shareContained } from './grams.ts';
import { createCollection } from './index/collection.ts';
import { locate, termsAt } from './index/field-index.ts';
import type { FieldWeight } from './index/postings.ts';
import { remembering } from './index/remember.ts';
import { STOP } from './index/term-dictionary.ts';
import { createConceptReader } from './match/concepts.ts';
import type { WordKnowledge } from './match/meanings.ts';
import { createRetriever } from './match/retrieve.ts';
import { withoutUrls } from './words/spell-out.ts';
import { splitWords } from './words/words.ts';

/** A document of any kind: a tweet, a paragraph, a page. */
export interface PlainDocument {
  readonly id: string;
  /** Texts by the names of `TextIndexOptions.fields`; a missing one is empty. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface TextIndexOptions {
  /** The BM25F weight and length discount of each field. */
  readonly fields: Readonly<Record<string, FieldWeight>>;
  /** BM25 saturation. Near 0, only a word's presence counts, not its frequency. Default 1.2. */
  readonly k1?: number;
  /** Words that are not indexed. Default none. */
  readonly stopWords?: ReadonlySet<string>;
  /** Synonyms, phrases and words known to be spelt right. Default none. */
  readonly knowledge?: WordKnowledge;
  /**
   * The share that the query's character 4-grams in a document have in the order of the best
   * documents, 0..1. It helps if words are cut, joined or misspelt. Default 0.
   */
  readonly gramShare?: number;
}

/** A document and its score, which is comparable within one search only. */
export interface Found {
  readonly id: string;
  readonly score: number;
}

/** Ranks documents for a query, best first. */
export type SearchText = (query: string, limit?: number) => readonly Found[];

const NO_KNOWLEDGE: WordKnowledge = {
  related: () => [],
  phrasesFrom: () => [],
  isWord: () => false,
};
/** Number of best documents that are compared by their 4-grams. */
const REORDERED = 30;

/**
 * Indexes documents with fields, and ranks their IDs for a query. It is the index beneath the
 * search for claims, without any knowledge of cases.
 */
export function createTextIndex(
  documents: readonly PlainDocument[],
  options: TextIndexOptions,
): SearchText {
  const names = Object.keys(options.fields);
  const { k1 = 1.2, stopWords = new Set(), knowledge = NO_KNOWLEDGE, gramShare = 0 } = options;
  const collection = createCollection(
    {
      documents: { fields: Object.values(options.fields), k1 },
      groups: { fields: [], k1 },
      stopWords,
    },
    [
      {
        id: '',
        revision: '',
        language: '',
        fields: [],
        documents: documents.map(({ id, fields }) => ({
          id,
          fields: names.map((name) => fields[name] ?? ''),
        })),
      },
    ],
  );
  // Not the documents: their texts would stay in memory, and the caller may change the array.
  const ids = documents.map(({ id }) => id);
  const retriever = createRetriever(collection);
  const reader = createConceptReader(collection, knowledge);
  const knownWord = remembering(reader.know);

  function gramsOfDocument(document: number): ReadonlySet<number> {
    const { store, at } = locate(collection.documentIndex, document);
    const terms = termsAt(store, at);
    return gramsOf(terms.map((term) => collection.dictionary.stemOf(term)));
  }

  return (query, limit = 10) => {
    const words = splitWords(withoutUrls(query));
    const known = words.map((word) => knownWord(word.text));
    const concepts = reader.read(words, known);
    const most = Math.max(1, Math.min(ids.length, Math.max(limit, gramShare > 0 ? REORDERED : 0)));
    const scored = retriever.best(concepts, most, []);
    const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
    const told = known.filter((word) => word.term !== STOP).map((word) => word.stem);
    const grams = gramShare > 0 ? gramsOf(told) : null;
    return scored
      .map(({ document, score }) => ({
        document,
        score: grams
          ? (1 - gramShare) * score +
            gramShare * best * shareContained(grams, gramsOfDocument(document))
          : score,
      }))
      .sort((a, b) => b.score - a.score || a.document - b.document)
      .slice(0, limit)
      .map(({ document, score }) => ({ id: ids[document] as string, score }));
  };
}
