import type { Collection } from './collection.ts';
import { createMeanings, type Meaning, type WordKnowledge } from './meanings.ts';
import { STOP, type Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** A word or phrase of the question, and what it may be found as. */
export interface Concept extends Meaning {
  /** As the question has it, folded. */
  readonly text: string;
  /** Words of the question from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
}

/**
 * Turns the words of a question into concepts; stop words fall away unless a phrase holds them.
 * @param inName places of words that name something: no concepts by themselves
 */
export type ReadConcepts = (words: readonly Word[], inName?: ReadonlySet<number>) => Concept[];

/** Words inside a phrase count this much of their own. */
const SHARE_IN_PHRASE = 0.3;
/** Shorter words, and stop words, are too easily part of another: `depend on line managers`. */
const SHORTEST_JOINED = 2;
/** Words that may part a verb from its particle: `sort the issues out`. */
const LONGEST_GAP = 3;
const NOWHERE: ReadonlySet<number> = new Set();
const PARTICLES = new Set('up out off down in on over back away around through for to'.split(' '));

/** Creates the reader of questions about one collection. */
export function createConceptReader(
  collection: Collection,
  knowledge: WordKnowledge,
): ReadConcepts {
  const { vocabulary } = collection;
  const meanings = createMeanings(collection, knowledge);

  /** The longest phrase that begins at a word; its places are added to `inPhrase`. */
  function phraseAt(
    first: number,
    words: readonly Word[],
    stems: readonly string[],
    inPhrase: Set<number>,
  ): Concept | null {
    for (const phrase of knowledge.phrasesFrom(stems[first] as string)) {
      const places = placesOf(phrase.stems, stems, first);
      const meaning = places && meanings.ofPhrase(phrase);
      if (!meaning) continue;
      for (const place of places) inPhrase.add(place);
      const text = places.map((place) => (words[place] as Word).written).join(' ');
      return conceptOf(meaning, text, first, (places.at(-1) as number) + 1);
    }
    return null;
  }

  return (words, inName = NOWHERE) => {
    const stems = words.map((word) => vocabulary.stem(word.text));
    const concepts: Concept[] = [];
    const inPhrase = new Set<number>();
    for (let first = 0; first < words.length; first++) {
      const concept = inPhrase.has(first) ? null : phraseAt(first, words, stems, inPhrase);
      if (concept) concepts.push(concept);
    }
    const seen = new Set<string>();
    for (let at = 0; at < words.length; at++) {
      const stem = stems[at] as string;
      if (seen.has(stem)) continue;
      seen.add(stem);
      if (inName.has(at)) continue;
      const word = words[at] as Word;
      const meaning = meanings.ofWord(withNeighbours(words, at, vocabulary), stem);
      if (!meaning || (inPhrase.has(at) && !meaning.known)) continue;
      const share = inPhrase.has(at) ? SHARE_IN_PHRASE : 1;
      concepts.push(conceptOf(meaning, word.written, at, at + 1, share));
    }
    return concepts;
  };
}

/**
 * A word, with what it is run together with the word before or the one after where the collection writes
 * that: `cook book` may stand as `cookbook`.
 */
function withNeighbours(words: readonly Word[], at: number, vocabulary: Vocabulary): Word {
  const word = words[at] as Word;
  let also = word.also;
  for (let first = Math.max(0, at - 1); first <= at && first + 1 < words.length; first++) {
    const [left, right] = [words[first] as Word, words[first + 1] as Word];
    if (Math.min(left.text.length, right.text.length) < SHORTEST_JOINED) continue;
    const joined = left.text + right.text;
    if (!vocabulary.isWritten(joined)) continue;
    const hasStop = vocabulary.find(left.text) === STOP || vocabulary.find(right.text) === STOP;
    if (!hasStop) also = [...also, joined];
  }
  return also === word.also ? word : { ...word, also };
}

function conceptOf(
  { weight, alternatives, known, strange }: Meaning,
  text: string,
  first: number,
  end: number,
  share = 1,
): Concept {
  return { text, first, end, weight: share * weight, alternatives, known, strange };
}

/** Where the stems of a phrase stand, from `first` on; null where they do not. */
function placesOf(
  phrase: readonly string[],
  stems: readonly string[],
  first: number,
): number[] | null {
  const places = [first];
  const mayGap = phrase.length === 2 && PARTICLES.has(phrase[1] as string);
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
