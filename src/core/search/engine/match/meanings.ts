import type { Collection } from '../index/collection.ts';
import { frequencyOf } from '../index/field-index.ts';
import { isNumberTerm, STOP, UNKNOWN } from '../index/term-dictionary.ts';

/**
 * The reason that a term stands for a word of the question: it is the word, its spelling is close,
 * or its meaning is.
 */
export const RELATIONS = ['same', 'joined', 'spelling', 'synonym'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The index of this relation in `RELATIONS`. */
export const SYNONYM = RELATIONS.indexOf('synonym');

/**
 * The terms that may stand for a word of the question, nearest first. Kept as columns, because each
 * question reads some seventy of them several times.
 */
export interface Alternatives {
  readonly terms: Int32Array;
  /** 0..1, 1 for the word itself. */
  readonly similarities: Float64Array;
  /** Indexes into `RELATIONS`. */
  readonly relations: Uint8Array;
  /** The idf of each term by itself. */
  readonly idfs: Float64Array;
}

/** Returns the relation of an alternative to its word. */
export function relationAt({ relations }: Alternatives, place: number): Relation {
  return RELATIONS[relations[place] as number] as Relation;
}

/** A word or phrase as a collection knows it. */
export interface Meaning {
  /** Its idf in the collection. An unknown word has the highest idf of all. */
  readonly weight: number;
  /** Empty if nothing in the collection comes near. */
  readonly alternatives: Alternatives;
  /** True if the collection holds the word itself. */
  readonly known: boolean;
  /** True if the collection lacks the word and no known English word is spelt like it. */
  readonly strange: boolean;
}

/** The stem of another word, and its closeness in meaning (0..1). */
export interface RelatedStem {
  readonly stem: string;
  readonly similarity: number;
}

/** A phrase of several words with a meaning of its own: `keep the lights on`. */
export interface Phrase {
  /** The stems of its words, stop words included. */
  readonly stems: readonly string[];
  readonly related: readonly RelatedStem[];
}

/** Knowledge of words that doesn't come from the collection. */
export interface WordKnowledge {
  /** Returns stems close in meaning to a stem. */
  related(stem: string): readonly RelatedStem[];
  /** Returns the phrases that begin with a stem, longest first. Each call returns the same objects. */
  phrasesFrom(stem: string): readonly Phrase[];
  /** True if the word is spelt right, although the collection may not hold it. */
  isWord(word: string, stem: string): boolean;
}

/** A word, looked up in a collection. */
export interface KnownWord {
  readonly text: string;
  readonly stem: string;
  /** Its term; `STOP` or `UNKNOWN`. */
  readonly term: number;
  /** The phrases that begin with it. */
  readonly phrases: readonly Phrase[];
  /** Null for a stop word, and for a misspelt word, whose corrections are found anew for each question. */
  readonly meaning: Meaning | null;
}

/** Looks up what words and phrases mean. */
export interface Meanings {
  /** Looks a word up. The result never changes, so the caller may cache it. */
  know(text: string): KnownWord;
  /**
   * Returns null for a stop word.
   * @param also further forms that the word may be written as
   */
  ofWord(word: KnownWord, also: readonly string[]): Meaning | null;
  /** Returns null if the collection holds nothing that the phrase means. */
  ofPhrase(phrase: Phrase): Meaning | null;
}

/** Returns the BM25 idf of a term in `frequency` of `count` documents. Never negative. */
export function idf(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

/** Returns the idf of a term in a collection. */
export function idfOf(collection: Collection, term: number): number {
  const { documentIndex, groupIndex } = collection;
  const frequency = frequencyOf(documentIndex, term);
  if (frequency > 0) return idf(frequency, documentIndex.liveCount);
  const inGroups = frequencyOf(groupIndex, term);
  return idf(inGroups, inGroups > 0 ? groupIndex.liveCount : documentIndex.liveCount);
}

/** Creates the look-up over one collection. */
export function createMeanings(collection: Collection, knowledge: WordKnowledge): Meanings {
  const { dictionary, documentIndex, spelling } = collection;
  const phrases = new Map<Phrase, Meaning | null>();

  /** @returns null for a misspelt word if `mayRepair` is false */
  function readWord(
    { text, stem, term }: Pick<KnownWord, 'text' | 'stem' | 'term'>,
    also: readonly string[],
    mayRepair: boolean,
  ): Meaning | null {
    const found = new Offers(collection);
    let own = found.offer(term, 1, 'same') ? term : UNKNOWN;
    for (const foreign of dictionary.findForeign(text)) {
      if (found.offer(foreign, 1, 'same') && own === UNKNOWN) own = foreign;
    }
    const known = own !== UNKNOWN;
    for (const form of also) {
      found.offer(dictionary.find(form), 0.9, 'joined');
    }
    for (const related of knowledge.related(stem)) found.offerStem(related);
    const isWord = known || isNumberTerm(text) || knowledge.isWord(text, stem);
    if (!isWord) {
      if (!mayRepair) return null;
      for (const { index, similarity } of spelling.near(text, 4)) {
        const near = dictionary.termOfWord(index);
        found.offer(near, similarity ** 2, 'spelling');
      }
    }
    const weight = known ? idfOf(collection, own) : idf(0, documentIndex.liveCount);
    return { weight, alternatives: found.sorted(weight), known, strange: !isWord };
  }

  function readPhrase({ related }: Phrase): Meaning | null {
    const found = new Offers(collection);
    for (const one of related) found.offerStem(one);
    if (found.size === 0) return null;
    const weight = found.weight();
    return { weight, alternatives: found.sorted(weight), known: false, strange: false };
  }

  return {
    know(text) {
      const stem = dictionary.stem(text);
      const term = dictionary.find(text);
      const meaning = term === STOP ? null : readWord({ text, stem, term }, [], false);
      return { text, stem, term, phrases: knowledge.phrasesFrom(stem), meaning };
    },
    ofWord(word, also) {
      if (word.term === STOP) return null;
      if (also.length === 0 && word.meaning) return word.meaning;
      return readWord(word, also, true);
    },
    ofPhrase(phrase) {
      const remembered = phrases.get(phrase);
      if (remembered !== undefined) return remembered;
      const meaning = readPhrase(phrase);
      phrases.set(phrase, meaning);
      return meaning;
    },
  };
}

/** A phrase may well mean any stem that is at least this close. */
const LIKELY = 0.51;

interface Offer {
  readonly term: number;
  readonly similarity: number;
  readonly relation: Relation;
  readonly idf: number;
}

/** Collects the terms that stand for one concept, each with its closest relation. */
class Offers {
  readonly #collection: Collection;
  readonly #byTerm = new Map<number, Offer>();

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  get size(): number {
    return this.#byTerm.size;
  }

  /** @returns false if no live document or group holds the term */
  offer(term: number, similarity: number, relation: Relation): boolean {
    if (term < 0) return false;
    const { documentIndex, groupIndex } = this.#collection;
    if (frequencyOf(documentIndex, term) + frequencyOf(groupIndex, term) === 0) return false;
    const before = this.#byTerm.get(term);
    if (before && before.similarity >= similarity) return true;
    const telling = before?.idf ?? idfOf(this.#collection, term);
    this.#byTerm.set(term, { term, similarity, relation, idf: telling });
    return true;
  }

  offerStem({ stem, similarity }: RelatedStem): void {
    const term = this.#collection.dictionary.findStem(stem);
    this.offer(term, similarity, 'synonym');
  }

  /**
   * Returns the terms, nearest first. A synonym that is commoner than its word tells less, so its
   * similarity is scaled by the square root of the two idfs' ratio.
   * @param weight of the concept
   */
  sorted(weight: number): Alternatives {
    const all = [...this.#byTerm.values()].map((one) =>
      one.relation === 'synonym' && one.idf < weight
        ? { ...one, similarity: one.similarity * Math.sqrt(one.idf / weight) }
        : one,
    );
    all.sort((a, b) => b.similarity - a.similarity);
    return {
      terms: Int32Array.from(all, ({ term }) => term),
      similarities: Float64Array.from(all, ({ similarity }) => similarity),
      relations: Uint8Array.from(all, ({ relation }) => RELATIONS.indexOf(relation)),
      idfs: Float64Array.from(all, ({ idf: telling }) => telling),
    };
  }

  /** Returns the idf of its most likely term. */
  weight(): number {
    const offers = [...this.#byTerm.values()];
    const nearest = Math.max(...offers.map(({ similarity }) => similarity));
    const likely = offers.filter(({ similarity }) => similarity >= Math.min(LIKELY, nearest));
    return Math.max(...likely.map(({ idf: telling, similarity }) => telling * similarity));
  }
}
