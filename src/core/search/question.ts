import { type WantedKinds, wantedKinds } from './answer-kinds.ts';
import type { Collection } from './engine/collection.ts';
import { type Concept, conceptsOf, idf, type WordKnowledge } from './engine/concepts.ts';
import { frequencyOf } from './engine/field-index.ts';
import { splitWords, type Word } from './engine/words.ts';
import type { NameMention, Names } from './names.ts';
import type { Turn } from './ranking.ts';
import { LIGHT_WORDS } from './vocabulary/stop-words.ts';

/** What is understood of a question. */
export interface Question {
  readonly words: readonly Word[];
  readonly mentions: readonly NameMention[];
  /** How surely each case is meant, 0..1, by group number of the collection. */
  readonly named: ReadonlyMap<number, number>;
  readonly concepts: readonly Concept[];
  /** The weight of a word that the library lacks: none is heavier. */
  readonly heaviest: number;
  readonly wanted: WantedKinds;
  /** True where the case comes from the thread, since the question names none. */
  readonly usedThread: boolean;
}

/** A light word counts this much of what its rarity says. */
const LIGHT_SHARE = 0.25;
/** A word in this share of the documents is an ordinary word, however much like a name. */
const ORDINARY_SHARE = 0.02;

/** What a question is read with. */
export interface Reading {
  readonly collection: Collection;
  readonly names: Names;
  readonly knowledge: WordKnowledge;
}

/** Reads a question: its organisations, concepts and kind of answer, with what the thread adds. */
export function readQuestion(text: string, thread: readonly Turn[], reading: Reading): Question {
  const { collection, names, knowledge } = reading;
  const words = splitWords(text);
  const texts = words.map((word) => word.text);
  const isOrdinary = (word: string) => {
    const { vocabulary, documentIndex } = collection;
    const term = vocabulary.find(word);
    const frequency = term < 0 ? 0 : frequencyOf(documentIndex, term);
    return (
      frequency > Math.max(3, ORDINARY_SHARE * documentIndex.liveCount) ||
      knowledge.isWord(word, vocabulary.stem(word))
    );
  };
  const mentions = names.mentions(texts, isOrdinary);
  const named = new Map<number, number>();
  for (const { caseIds, strength } of mentions) {
    for (const id of caseIds) {
      const group = collection.numberOfGroup.get(id);
      if (group !== undefined) named.set(group, Math.max(strength, named.get(group) ?? 0));
    }
  }
  const threadCase = collection.numberOfGroup.get(thread.at(-1)?.case ?? '');
  const usedThread = named.size === 0 && threadCase !== undefined;
  if (usedThread) named.set(threadCase, 1);
  const inName = new Set<number>();
  for (const { first, end } of mentions) for (let at = first; at < end; at++) inName.add(at);
  const concepts = conceptsOf(collection, words, knowledge)
    .filter(({ first, end }) => !range(first, end).every((at) => inName.has(at)))
    .map((concept) =>
      LIGHT_WORDS.has(concept.text)
        ? { ...concept, weight: concept.weight * LIGHT_SHARE }
        : concept,
    );
  return {
    words,
    mentions,
    named,
    concepts,
    heaviest: idf(0, collection.documentIndex.liveCount),
    wanted: wantedKinds(texts),
    usedThread,
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
