import type { Collection } from '../index/collection.ts';
import { frequencyOf } from '../index/field-index.ts';
import { isNumberTerm, STOP, UNKNOWN } from '../index/term-dictionary.ts';

/**
 * How a term of the collection came to stand for a word of the question: it is the word, its letters
 * are nearly the word's, or it means nearly the same.
 */
export const RELATIONS = ['same', 'joined', 'spelling', 'synonym'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The number of a relation among `RELATIONS`. */
export const SYNONYM = RELATIONS.indexOf('synonym');

/**
 * The terms that may stand for a word of the question, nearest first, as columns: each question goes
 * through some seventy of them several times.
 */
export interface Alternatives {
  readonly terms: Int32Array;
  /** 0..1, 1 for the word itself. */
  readonly similarities: Float64Array;
  /** By their numbers among `RELATIONS`. */
  readonly relations: Uint8Array;
  /** How telling each term is by itself. */
  readonly idfs: Float64Array;
}

/** How an alternative came to stand for its word. */
export function relationAt({ relations }: Alternatives, place: number): Relation {
  return RELATIONS[relations[place] as number] as Relation;
}

/** What a word or phrase may be found as in a collection. */
export interface Meaning {
  /** How telling it is: its idf in the collection, the highest there is for an unknown word. */
  readonly weight: number;
  /** Empty where nothing in the collection comes near. */
  readonly alternatives: Alternatives;
  /** True where the collection holds the word itself. */
  readonly known: boolean;
  /** True for a word that the collection lacks and that is spelt like no word of English either. */
  readonly strange: boolean;
}

/** Another word for a word: its stem, and how near in meaning it is (0..1). */
export interface RelatedStem {
  readonly stem: string;
  readonly similarity: number;
}

/** A phrase of several words that stands for something: `keep the lights on`. */
export interface Phrase {
  /** Stems of its words, stop words included. */
  readonly stems: readonly string[];
  readonly related: readonly RelatedStem[];
}

/** What is known of words apart from the collection. */
export interface WordKnowledge {
  /** Stems near in meaning to a stem. */
  related(stem: string): readonly RelatedStem[];
  /** Phrases that begin with a stem, longest first; each is the same object at every call. */
  phrasesFrom(stem: string): readonly Phrase[];
  /** True for a word that is spelt right although the collection does not hold it. */
  isWord(word: string, stem: string): boolean;
}

/** All that a collection makes of a word by itself. */
export interface KnownWord {
  readonly text: string;
  readonly stem: string;
  /** Its term; `STOP` or `UNKNOWN`. */
  readonly term: number;
  /** Those that begin with it. */
  readonly phrases: readonly Phrase[];
  /** Null for a stop word, and for a misspelt one: what it may be is looked for at each question. */
  readonly meaning: Meaning | null;
}

/** Looks up what words and phrases mean. */
export interface Meanings {
  /** The same whenever it is asked for: for the caller to remember, since people use the same words again. */
  know(text: string): KnownWord;
  /**
   * Null for a stop word.
   * @param also further forms that the word may stand as
   */
  ofWord(word: KnownWord, also: readonly string[]): Meaning | null;
  /** Null where the collection holds nothing that the phrase stands for. */
  ofPhrase(phrase: Phrase): Meaning | null;
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
  return idf(inGroups, inGroups > 0 ? groupIndex.liveCount : documentIndex.liveCount);
}

/** Creates the look-up over one collection. */
export function createMeanings(collection: Collection, knowledge: WordKnowledge): Meanings {
  const { dictionary, documentIndex, spelling } = collection;
  const phrases = new Map<Phrase, Meaning | null>();

  /** @returns null for a misspelt word where `mayRepair` is false */
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

/** What a phrase is at least so near to, it may well stand for. */
const LIKELY = 0.51;

interface Offer {
  readonly term: number;
  readonly similarity: number;
  readonly relation: Relation;
  readonly idf: number;
}

/** Collects the terms of the collection that stand for one concept, each as its nearest. */
class Offers {
  readonly #collection: Collection;
  readonly #byTerm = new Map<number, Offer>();

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  get size(): number {
    return this.#byTerm.size;
  }

  /** @returns false for a term that no live document or group holds */
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
   * Nearest first. A synonym more common than the word that it stands for tells less: the similarity
   * takes the geometric mean of what the two tell.
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

  /** The idf of what it is most likely found as. */
  weight(): number {
    const offers = [...this.#byTerm.values()];
    const nearest = Math.max(...offers.map(({ similarity }) => similarity));
    const likely = offers.filter(({ similarity }) => similarity >= Math.min(LIKELY, nearest));
    return Math.max(...likely.map(({ idf: telling, similarity }) => telling * similarity));
  }
}
