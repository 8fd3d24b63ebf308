import { type Collection, documentsOf, type IndexedGroup } from '../engine/index/collection.ts';
import { type FieldIndex, locate, termsAt } from '../engine/index/field-index.ts';
import type { Concept, ConceptReader } from '../engine/match/concepts.ts';
import { idf } from '../engine/match/meanings.ts';
import { splitWords } from '../engine/words/words.ts';
import type { FindNames, NameMention } from '../names/names.ts';
import { LIGHT_WORDS } from '../vocabulary/stop-words.ts';
import { type WantedKinds, wantedKinds } from './answer-kinds.ts';
import type { AskedWord } from './asked-words.ts';

/** An earlier question of the same thread. */
export interface EarlierQuestion {
  readonly q: string;
  /** Id of the case that the reply was about; empty if it was about none. */
  readonly case: string;
}

/** How much a question asks beyond names: nothing (`why?`), only words that say little (`compare`), or more. */
export type Asks = 'nothing' | 'little' | 'something';

/** What is understood of a question. */
export interface Question {
  readonly mentions: readonly NameMention[];
  /** How surely each case is meant, 0..1, by group number of the collection. */
  readonly named: ReadonlyMap<number, number>;
  readonly concepts: readonly Concept[];
  /** The weight of a word that the library lacks: none is heavier. */
  readonly heaviest: number;
  /** What all concepts weigh together; a question of light words only is taken as half empty. */
  readonly weight: number;
  readonly wanted: WantedKinds;
  /** True where the question denies: "did it *not* …", "without". */
  readonly negated: boolean;
  /** True where the case comes from the thread, since the question names none. */
  readonly usedThread: boolean;
  /** What the question asks by itself, without what the thread adds. */
  readonly asks: Asks;
}

/** What a question is read with. */
export interface Reading {
  readonly collection: Collection;
  readonly findNames: FindNames;
  readonly concepts: ConceptReader;
  readonly askedWord: (text: string) => AskedWord;
}

/** A light word counts this much of what its rarity says. */
const LIGHT_SHARE = 0.25;
/** A question weighs at least this much of the heaviest word. */
const LEAST_WEIGHT = 0.5;
/** How many words near to a misspelt name are looked at. */
const NEAR_WORDS = 6;
/** A question that says so is not about the thread's organisation. */
const ABOUT_OTHERS =
  /\b(?:else|others|(?:other|another|any|which|what|all) (?:compan(?:y|ies)|firms?|organi[sz]ations?|businesses|banks?|retailers?|cases?)|any(?:one|body)|who (?:has|have|uses|used|did|got|saved|cut))\b/;

/** Reads a question: its organisations, concepts and kind of answer, with what the thread adds. */
export function readQuestion(
  text: string,
  thread: readonly EarlierQuestion[],
  reading: Reading,
): Question {
  const own = readAlone(text, reading);
  const last = thread.at(-1);
  if (!last) return own;
  const namesNone = own.named.size === 0;
  if (namesNone && ABOUT_OTHERS.test(text.toLowerCase())) return own;
  const threadCase = reading.collection.numberOfGroup.get(last.case);
  const usedThread = namesNone && threadCase !== undefined;
  const named = usedThread ? new Map([[threadCase, 1]]) : own.named;
  // "How about Shell?", "source?": what is asked stands in the question before.
  if (own.asks === 'something' || last.q === '' || named.size === 0)
    return { ...own, named, usedThread };
  const before = readAlone(last.q, reading);
  const wanted = own.wanted.first || own.wanted.second ? own.wanted : before.wanted;
  const { concepts, weight, negated } = before;
  return { ...own, named, concepts, weight, wanted, negated, usedThread };
}

function readAlone(text: string, reading: Reading): Question {
  const { collection, findNames, askedWord } = reading;
  const words = splitWords(text);
  const asked = words.map((word) => askedWord(word.text));
  const texts = words.map((word) => word.text);
  const found = findNames(asked, (word) => askedWord(word).standing);
  const mentions = found.filter((mention) => !isWordOfOther(mention, found, texts, collection));
  const inName = new Set<number>();
  for (const { first, end } of mentions) for (let at = first; at < end; at++) inName.add(at);
  const concepts = reading.concepts
    .read(words, asked, inName)
    .filter((concept) => !isWithin(concept, inName))
    .map((concept) => (isLight(concept, asked) ? lightened(concept) : concept));
  const heaviest = idf(0, collection.documentIndex.liveCount);
  return {
    mentions,
    named: groupsNamed(mentions, collection),
    concepts,
    heaviest,
    weight: weightOf(concepts, heaviest),
    wanted: wantedKinds(texts),
    negated: words.some((word, at) => word.negates || asked[at]?.denies),
    usedThread: false,
    asks: asksOf(concepts),
  };
}

function asksOf(concepts: readonly Concept[]): Asks {
  if (concepts.length === 0) return 'nothing';
  return concepts.every(({ text }) => LIGHT_WORDS.has(text)) ? 'little' : 'something';
}

function weightOf(concepts: readonly Concept[], heaviest: number): number {
  const sum = concepts.reduce((total, concept) => total + concept.weight, 0);
  return Math.max(sum, LEAST_WEIGHT * heaviest);
}

/**
 * True for a misspelt name that is spelt as nearly like a word of another organisation's case which the
 * question names more surely: that case's product, say.
 */
function isWordOfOther(
  { spelt, strength, first, end, name }: NameMention,
  mentions: readonly NameMention[],
  words: readonly string[],
  collection: Collection,
): boolean {
  if (spelt === 1) return false;
  const others = mentions.filter((other) => other.name !== name && other.strength > strength);
  if (others.length === 0) return false;
  const groups = [...groupsNamed(others, collection).keys()];
  return collection.spelling
    .near(words.slice(first, end).join(''), NEAR_WORDS)
    .some(
      ({ index, similarity }) =>
        similarity >= spelt &&
        groups.some((group) => holds(collection, group, collection.dictionary.termOfWord(index))),
    );
}

function groupsNamed(mentions: readonly NameMention[], collection: Collection) {
  const named = new Map<number, number>();
  for (const { caseIds, strength } of mentions) {
    for (const id of caseIds) {
      const group = collection.numberOfGroup.get(id);
      if (group !== undefined) named.set(group, Math.max(strength, named.get(group) ?? 0));
    }
  }
  return named;
}

/** True where a group or one of its documents has a term. */
function holds(
  { groupIndex, documentIndex, groups }: Collection,
  group: number,
  term: number,
): boolean {
  const isIn = (index: FieldIndex, document: number) => {
    const { store, at } = locate(index, document);
    return termsAt(store, at).includes(term);
  };
  return (
    isIn(groupIndex, group) ||
    documentsOf(groups[group] as IndexedGroup).some((document) => isIn(documentIndex, document))
  );
}

function isWithin({ first, end }: Concept, places: ReadonlySet<number>): boolean {
  for (let at = first; at < end; at++) if (!places.has(at)) return false;
  return true;
}

function isLight({ first, end }: Concept, words: readonly AskedWord[]): boolean {
  return end - first === 1 && (words[first] as AskedWord).isLight;
}

function lightened(concept: Concept): Concept {
  return { ...concept, weight: concept.weight * LIGHT_SHARE };
}
