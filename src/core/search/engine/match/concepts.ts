import type { Collection } from '../index/collection.ts';
import { STOP, type TermDictionary } from '../index/term-dictionary.ts';
import type { Word } from '../words/words.ts';
import { createMeanings, type KnownWord, type Meaning, type WordKnowledge } from './meanings.ts';

/** A word or phrase of the question, and what it may be found as. */
export interface Concept extends Meaning {
  /** As the question has it, folded. */
  readonly text: string;
  /** Words of the question from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
}

/** Reads the concepts of questions about one collection. */
export interface ConceptReader {
  /** What the collection makes of a word by itself: for the caller to remember. */
  know(text: string): KnownWord;
  /**
   * Turns the words of a question into concepts; stop words fall away unless a phrase holds them.
   * @param known what is known of each word
   * @param inName places of words that name something: no concepts by themselves
   */
  read(
    words: readonly Word[],
    known: readonly KnownWord[],
    inName?: ReadonlySet<number>,
  ): Concept[];
}

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
): ConceptReader {
  const { dictionary } = collection;
  const meanings = createMeanings(collection, knowledge);

  /** The longest phrase that begins at a word; its places are added to `inPhrase`. */
  function phraseAt(
    first: number,
    words: readonly Word[],
    known: readonly KnownWord[],
    inPhrase: Set<number>,
  ): Concept | null {
    for (const phrase of (known[first] as KnownWord).phrases) {
      const places = placesOf(phrase.stems, known, first);
      const meaning = places && meanings.ofPhrase(phrase);
      if (!meaning) continue;
      for (const place of places) inPhrase.add(place);
      const text = places.map((place) => (words[place] as Word).written).join(' ');
      return conceptOf(meaning, text, first, (places.at(-1) as number) + 1);
    }
    return null;
  }

  return {
    know: meanings.know,
    read(words, known, inName = NOWHERE) {
      const joined = joinedWords(known, dictionary);
      const concepts: Concept[] = [];
      const inPhrase = new Set<number>();
      for (let first = 0; first < words.length; first++) {
        const concept = inPhrase.has(first) ? null : phraseAt(first, words, known, inPhrase);
        if (concept) concepts.push(concept);
      }
      const seen = new Set<string>();
      for (let at = 0; at < words.length; at++) {
        const { stem } = known[at] as KnownWord;
        if (seen.has(stem)) continue;
        seen.add(stem);
        if (inName.has(at)) continue;
        const word = words[at] as Word;
        const also = withNeighbours(word.also, joined[at - 1] ?? null, joined[at] ?? null);
        const meaning = meanings.ofWord(known[at] as KnownWord, also);
        if (!meaning || (inPhrase.has(at) && !meaning.known)) continue;
        const share = inPhrase.has(at) ? SHARE_IN_PHRASE : 1;
        concepts.push(conceptOf(meaning, word.written, at, at + 1, share));
      }
      return concepts;
    },
  };
}

/**
 * What each word and the one after it are run together, where the collection writes that: `cook book` may
 * stand as `cookbook`; null elsewhere.
 */
function joinedWords(words: readonly KnownWord[], dictionary: TermDictionary): (string | null)[] {
  return words.map((word, at) => {
    const next = words[at + 1];
    if (!next || !mayJoin(word) || !mayJoin(next)) return null;
    const joined = word.text + next.text;
    return dictionary.isWritten(joined) ? joined : null;
  });
}

function mayJoin({ text, term }: KnownWord): boolean {
  return text.length >= SHORTEST_JOINED && term !== STOP;
}

/** A word's further forms, with what it is run together with the word before or the one after. */
function withNeighbours(
  forms: readonly string[],
  before: string | null,
  after: string | null,
): readonly string[] {
  if (before === null && after === null) return forms;
  return [...forms, ...[before, after].filter((text) => text !== null)];
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
  words: readonly KnownWord[],
  first: number,
): number[] | null {
  const places = [first];
  const mayGap = phrase.length === 2 && PARTICLES.has(phrase[1] as string);
  for (let part = 1; part < phrase.length; part++) {
    const from = (places.at(-1) as number) + 1;
    const until = mayGap ? from + LONGEST_GAP : from;
    let at = from;
    while (at <= until && words[at]?.stem !== phrase[part]) at++;
    if (at > until) return null;
    places.push(at);
  }
  return places;
}
