import type { Collection } from './collection.ts';
import { frequencyOf } from './field-index.ts';
import { STOP, UNKNOWN } from './vocabulary.ts';
import type { Word } from './words.ts';

/** How a term of the library came to stand for a word of the question. */
export type Relation = 'same' | 'spelling' | 'joined' | 'related';

/** A term that may stand for a word of the question. */
export interface Alternative {
  readonly term: number;
  /** 0..1, 1 for the word itself. */
  readonly similarity: number;
  readonly relation: Relation;
  /** The word it was found as, for a person. */
  readonly via: string;
}

/** One word of the question, and what it may be found as. */
export interface Concept {
  readonly word: string;
  /** How telling the word is: its idf in the collection, the highest there is for an unknown word. */
  readonly weight: number;
  /** Best first; empty where nothing in the collection comes near. */
  readonly alternatives: readonly Alternative[];
  /** True where the collection holds the word itself. */
  readonly known: boolean;
}

/** Another word for a word: its stem, and how near in meaning it is (0..1). */
export interface RelatedStem {
  readonly stem: string;
  readonly similarity: number;
}

export interface ConceptOptions {
  /** Words near in meaning to a word. */
  related(word: string, stem: string): readonly RelatedStem[];
  /** True for a word that is spelt right although the collection does not hold it. */
  isWord(word: string, stem: string): boolean;
}

/** The idf of a term that `frequency` of `count` documents hold, as in BM25, never negative. */
export function idf(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

/** The idf of a term over the documents of a collection. */
export function idfOf(collection: Collection, term: number): number {
  const { documentIndex, groupIndex } = collection;
  const frequency = frequencyOf(documentIndex, term);
  if (frequency > 0) return idf(frequency, documentIndex.liveCount);
  const inGroups = frequencyOf(groupIndex, term);
  return inGroups > 0
    ? idf(inGroups, Math.max(groupIndex.liveCount, inGroups))
    : idf(0, documentIndex.liveCount);
}

/** Turns the words of a question into concepts; stop words fall away. */
export function conceptsOf(
  collection: Collection,
  words: readonly Word[],
  options: ConceptOptions,
): Concept[] {
  const { vocabulary } = collection;
  const concepts: Concept[] = [];
  const seen = new Set<string>();
  for (const word of words) {
    const term = vocabulary.find(word.text);
    if (term === STOP) continue;
    const stem = vocabulary.stem(word.text);
    if (seen.has(stem)) continue;
    seen.add(stem);
    concepts.push(conceptOf(collection, word, term, stem, options));
  }
  return concepts;
}

function conceptOf(
  collection: Collection,
  word: Word,
  term: number,
  stem: string,
  options: ConceptOptions,
): Concept {
  const { vocabulary, documentIndex } = collection;
  const alternatives = new Map<number, Alternative>();
  const offer = (alternative: Alternative) => {
    const before = alternatives.get(alternative.term);
    if (!before || before.similarity < alternative.similarity) {
      alternatives.set(alternative.term, alternative);
    }
  };
  const exists = (candidate: number) =>
    candidate >= 0 &&
    frequencyOf(documentIndex, candidate) + frequencyOf(collection.groupIndex, candidate) > 0;

  const known = exists(term);
  if (known) offer({ term, similarity: 1, relation: 'same', via: word.text });
  for (const foreign of vocabulary.findForeign(word.text)) {
    offer({ term: foreign, similarity: 1, relation: 'same', via: word.text });
  }
  for (const form of word.also) {
    const joined = vocabulary.find(form);
    if (exists(joined)) offer({ term: joined, similarity: 0.9, relation: 'joined', via: form });
  }
  for (const { stem: other, similarity } of options.related(word.text, stem)) {
    const related = vocabulary.findStem(other);
    if (related !== UNKNOWN && exists(related)) {
      offer({ term: related, similarity, relation: 'related', via: other });
    }
  }
  if (!known && !word.isNumber && !options.isWord(word.text, stem)) {
    for (const { index, similarity } of collection.spelling.near(word.text, 4)) {
      const near = vocabulary.termOfWord(index);
      const via = vocabulary.words[index] as string;
      if (exists(near))
        offer({ term: near, similarity: similarity ** 2, relation: 'spelling', via });
    }
  }
  const sorted = [...alternatives.values()].sort((a, b) => b.similarity - a.similarity);
  const weight = known ? idfOf(collection, term) : idf(0, documentIndex.liveCount);
  return { word: word.text, weight, alternatives: sorted, known };
}
