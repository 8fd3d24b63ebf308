import type { Collection } from '../index/collection.ts';
import { STOP, type TermDictionary, UNKNOWN } from '../index/term-dictionary.ts';
import type { Word } from '../words/words.ts';
import { createMeanings, type KnownWord, type Meaning, type WordKnowledge } from './meanings.ts';
import { createWordParts } from './word-parts.ts';

/** A word or phrase of the question, with the terms that may stand for it. */
export interface Concept extends Meaning {
  /** The question's own spelling, folded. */
  readonly text: string;
  /** Position of its first word in the question, and the position after its last. */
  readonly first: number;
  readonly end: number;
  /** Square root of the number of times that the question has it. */
  readonly repeated: number;
}

/** Reads the concepts of questions about one collection. */
export interface ConceptReader {
  /** Looks a word up in the collection, for the caller to cache. */
  know(text: string): KnownWord;
  /**
   * Turns the words of a question into concepts. Drops stop words unless they belong to a phrase.
   * @param known the words, looked up
   * @param inName positions of words that name something, which are no concepts by themselves
   */
  read(
    words: readonly Word[],
    known: readonly KnownWord[],
    inName?: ReadonlySet<number>,
  ): Concept[];
}

/** Share of its own weight that a word inside a phrase keeps. */
const SHARE_IN_PHRASE = 0.3;
/** Shorter words, and stop words, are too easily part of another word: `depend on line managers`. */
const SHORTEST_JOINED = 2;
/** Most words between a verb and its particle: `sort the issues out`. */
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
  const partsOf = createWordParts(collection);

  /** Finds the longest phrase that begins at a word, and adds its positions to `inPhrase`. */
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

  function conceptOfPart(part: string, at: number): Concept[] {
    const meaning = meanings.ofWord(meanings.know(part), []);
    return meaning ? [conceptOf(meaning, part, at, at + 1)] : [];
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
      const counts = countsOf(known);
      for (let at = 0; at < words.length; at++) {
        const { stem, text, term, meaning: own } = known[at] as KnownWord;
        const count = counts.get(stem);
        if (count === undefined) continue;
        counts.delete(stem);
        if (inName.has(at)) continue;
        const word = words[at] as Word;
        const parts = term === UNKNOWN && own === null ? partsOf(text) : null;
        if (parts) {
          concepts.push(...parts.flatMap((part) => conceptOfPart(part, at)));
          continue;
        }
        const also = withNeighbours(word.also, joined[at - 1] ?? null, joined[at] ?? null);
        const meaning = meanings.ofWord(known[at] as KnownWord, also);
        if (!meaning || (inPhrase.has(at) && !meaning.known)) continue;
        const share = inPhrase.has(at) ? SHARE_IN_PHRASE : 1;
        concepts.push(conceptOf(meaning, word.written, at, at + 1, share, Math.sqrt(count)));
      }
      return concepts;
    },
  };
}

/** Counts each stem. */
function countsOf(words: readonly KnownWord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/**
 * Joins each word with the next if the collection writes them as one: `cook book` may be written
 * `cookbook`. Null for the other words.
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

/** Returns a word's further forms, with its joins to the word before and the word after. */
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
  repeated = 1,
): Concept {
  return { text, first, end, weight: share * weight, repeated, alternatives, known, strange };
}

/** Returns the positions of a phrase's stems from `first` on. Null if the phrase isn't there. */
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
