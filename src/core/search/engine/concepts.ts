import type { Collection } from './collection.ts';
import { frequencyOf } from './field-index.ts';
import { STOP } from './vocabulary.ts';
import type { Word } from './words.ts';

/**
 * How a term of the collection came to stand for a word of the question: it is the word, its letters
 * are nearly the word's, or it means nearly the same.
 */
export type Relation = 'same' | 'joined' | 'spelling' | 'synonym';

/** A term that may stand for a word of the question. */
export interface Alternative {
  readonly term: number;
  /** 0..1, 1 for the word itself. */
  readonly similarity: number;
  readonly relation: Relation;
  /** How telling the term is by itself. */
  readonly idf: number;
}

/** A word or phrase of the question, and what it may be found as. */
export interface Concept {
  /** As the question has it, folded. */
  readonly text: string;
  /** Words of the question from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** How telling it is: its idf in the collection, the highest there is for an unknown word. */
  readonly weight: number;
  /** Nearest first; empty where nothing in the collection comes near. */
  readonly alternatives: readonly Alternative[];
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

/** What is known of words apart from the collection. */
export interface WordKnowledge {
  /** Stems near in meaning to a stem. */
  related(stem: string): readonly RelatedStem[];
  /** Phrases that begin with a stem, longest first. */
  phrasesFrom(
    stem: string,
  ): readonly { readonly stems: readonly string[]; readonly related: readonly RelatedStem[] }[];
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
  return idf(inGroups, inGroups > 0 ? groupIndex.liveCount : documentIndex.liveCount);
}

/** Words inside a phrase count this much of their own. */
const SHARE_IN_PHRASE = 0.3;
/** Words that may part a verb from its particle: `sort the issues out`. */
const LONGEST_GAP = 3;
const PARTICLE = /^(?:up|out|off|down|in|on|over|back|away|around|through|for|to)$/;

/** Turns the words of a question into concepts; stop words fall away unless a phrase holds them. */
export function conceptsOf(
  collection: Collection,
  words: readonly Word[],
  knowledge: WordKnowledge,
): Concept[] {
  const { vocabulary } = collection;
  const stems = words.map((word) => vocabulary.stem(word.text));
  const concepts: Concept[] = [];
  const inPhrase = new Set<number>();
  for (let first = 0; first < words.length; first++) {
    if (inPhrase.has(first)) continue;
    for (const phrase of knowledge.phrasesFrom(stems[first] as string)) {
      const places = placesOf(phrase.stems, stems, first);
      if (!places) continue;
      const found = new Alternatives(collection);
      for (const related of phrase.related) found.offerStem(related);
      if (found.size === 0) continue;
      for (const place of places) inPhrase.add(place);
      const weight = found.weight();
      concepts.push({
        text: places.map((place) => (words[place] as Word).written).join(' '),
        first,
        end: (places.at(-1) as number) + 1,
        weight,
        alternatives: found.sorted(weight),
        known: false,
        strange: false,
      });
      break;
    }
  }
  const seen = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const stem = stems[at] as string;
    if (seen.has(stem)) continue;
    seen.add(stem);
    const concept = conceptOf(collection, words[at] as Word, at, stem, knowledge);
    if (!concept) continue;
    if (!inPhrase.has(at)) concepts.push(concept);
    else if (concept.known) concepts.push({ ...concept, weight: concept.weight * SHARE_IN_PHRASE });
  }
  return concepts;
}

/** Where the stems of a phrase stand, from `first` on; null where they do not. */
function placesOf(
  phrase: readonly string[],
  stems: readonly string[],
  first: number,
): number[] | null {
  const places = [first];
  const mayGap = phrase.length === 2 && PARTICLE.test(phrase[1] as string);
  for (let part = 1; part < phrase.length; part++) {
    const from = (places.at(-1) as number) + 1;
    const until = mayGap ? from + LONGEST_GAP : from;
    let at = from;
    while (at <= until && stems[at] !== phrase[part]) at++;
    if (at > until) return null;
    places.push(at);
  }
  return places;
}

function conceptOf(
  collection: Collection,
  word: Word,
  at: number,
  stem: string,
  knowledge: WordKnowledge,
): Concept | null {
  const { vocabulary, documentIndex } = collection;
  const term = vocabulary.find(word.text);
  if (term === STOP) return null;
  const found = new Alternatives(collection);
  const known = found.offer(term, 1, 'same');
  for (const foreign of vocabulary.findForeign(word.text)) {
    found.offer(foreign, 1, 'same');
  }
  for (const form of word.also) {
    found.offer(vocabulary.find(form), 0.9, 'joined');
  }
  for (const related of knowledge.related(stem)) found.offerStem(related);
  const isWord = known || word.isNumber || knowledge.isWord(word.text, stem);
  if (!isWord) {
    for (const { index, similarity } of collection.spelling.near(word.text, 4)) {
      const near = vocabulary.termOfWord(index);
      found.offer(near, similarity ** 2, 'spelling');
    }
  }
  const weight = known ? idfOf(collection, term) : idf(0, documentIndex.liveCount);
  return {
    text: word.written,
    first: at,
    end: at + 1,
    weight,
    alternatives: found.sorted(weight),
    known,
    strange: !isWord,
  };
}

/** Collects the terms of the collection that stand for one concept, each as its nearest. */
class Alternatives {
  readonly #collection: Collection;
  readonly #byTerm = new Map<number, Alternative>();

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
    const term = this.#collection.vocabulary.findStem(stem);
    this.offer(term, similarity, 'synonym');
  }

  /**
   * Nearest first. A synonym more common than the word that it stands for tells less: the similarity
   * takes the geometric mean of what the two tell.
   * @param weight of the concept
   */
  sorted(weight: number): Alternative[] {
    const all = [...this.#byTerm.values()].map((one) =>
      one.relation === 'synonym' && one.idf < weight
        ? { ...one, similarity: one.similarity * Math.sqrt(one.idf / weight) }
        : one,
    );
    return all.sort((a, b) => b.similarity - a.similarity);
  }

  /** The idf of what it is most likely found as. */
  weight(): number {
    let weight = 0;
    for (const { idf: telling, similarity } of this.#byTerm.values()) {
      if (similarity > 0.5) weight = Math.max(weight, telling * similarity);
    }
    return weight;
  }
}
