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
    const joined = joinedWords(words, vocabulary);
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
      const whole = withNeighbours(word, joined[at - 1] ?? null, joined[at] ?? null);
      const meaning = meanings.ofWord(whole, stem);
      if (!meaning || (inPhrase.has(at) && !meaning.known)) continue;
      const share = inPhrase.has(at) ? SHARE_IN_PHRASE : 1;
      concepts.push(conceptOf(meaning, word.written, at, at + 1, share));
    }
    return concepts;
  };
}

/**
 * What each word and the one after it are run together, where the collection writes that: `cook book` may
 * stand as `cookbook`; null elsewhere.
 */
function joinedWords(words: readonly Word[], vocabulary: Vocabulary): (string | null)[] {
  const mayJoin = words.map(
    ({ text }) => text.length >= SHORTEST_JOINED && vocabulary.find(text) !== STOP,
  );
  return words.map(({ text }, at) => {
    if (!mayJoin[at] || !mayJoin[at + 1]) return null;
    const joined = text + (words[at + 1] as Word).text;
    return vocabulary.isWritten(joined) ? joined : null;
  });
}

/** A word, with what it is run together with the word before or the one after. */
function withNeighbours(word: Word, before: string | null, after: string | null): Word {
  if (before === null && after === null) return word;
  const joined = [before, after].filter((text) => text !== null);
  return { ...word, also: [...word.also, ...joined] };
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
