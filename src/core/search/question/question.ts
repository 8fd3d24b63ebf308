import { type Collection, documentsOf, type IndexedGroup } from '../engine/index/collection.ts';
import { type FieldIndex, locate, termsAt } from '../engine/index/field-index.ts';
import type { Concept, ConceptReader } from '../engine/match/concepts.ts';
import { idf } from '../engine/match/meanings.ts';
import { withoutUrls } from '../engine/words/spell-out.ts';
import { splitWords, type Word } from '../engine/words/words.ts';
import type { FindNames, NameMention, NameWord } from '../names/names.ts';
import { LIGHT_WORDS } from '../vocabulary/stop-words.ts';
import { type WantedKinds, wantedKinds } from './answer-kinds.ts';
import type { AskedWord } from './asked-words.ts';

/** An earlier question of the same thread. */
export interface EarlierQuestion {
  readonly q: string;
  /** ID of the case that the reply was about. Empty if there was none. */
  readonly case: string;
}

/**
 * The content of a question besides names: nothing (`why?`), words that carry little (`compare`),
 * or more.
 */
export type Asks = 'nothing' | 'little' | 'something';

/** A question, read against the library. */
export interface Question {
  readonly mentions: readonly NameMention[];
  /** Strength of each named case, 0..1, by group number of the collection. */
  readonly named: ReadonlyMap<number, number>;
  readonly concepts: readonly Concept[];
  /** The weight of an unknown word, which is the highest. */
  readonly heaviest: number;
  /** Sum of the concepts' weights. A question of light words only counts as half empty. */
  readonly weight: number;
  readonly wanted: WantedKinds;
  /** True if the question contains a negation: "did it *not* …", "without". */
  readonly negated: boolean;
  /** True if the case comes from the thread, because the question names none. */
  readonly usedThread: boolean;
  /** Content of the question itself, without its thread. */
  readonly asks: Asks;
}

/** Everything that reading a question needs. */
export interface Reading {
  readonly collection: Collection;
  readonly findNames: FindNames;
  readonly concepts: ConceptReader;
  readonly askedWord: (text: string) => AskedWord;
}

/** Share of its weight that a light word keeps. */
const LIGHT_SHARE = 0.25;
/** Least weight of a question, as a share of the heaviest word. */
const LEAST_WEIGHT = 0.5;
/** Number of words compared with a misspelt name. */
const NEAR_WORDS = 6;
/** A question about organisations other than the thread's: "who else", not "what else" or "those who did". */
const ABOUT_OTHERS =
  /\b(?:(?<!\b(?:what|how|why|when|much|(?:any|some|every|no)thing) )else|others|(?:other|another|any|which|what|all) (?:compan(?:y|ies)|firms?|organi[sz]ations?|businesses|banks?|retailers?|cases?)|any(?:one|body)|(?<=^|[^\p{L}\p{N} ] |\b(?:and|but|so|or|then) )who (?:has|have|uses|used|did|got|saved|cut))\b/u;

/** Reads a question: its organisations, concepts and kind of answer, completed from its thread. */
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
  // The question before says what is asked: "How about Shell?", "source?".
  if (own.asks === 'something' || last.q === '' || named.size === 0)
    return { ...own, named, usedThread };
  const before = readAlone(last.q, reading);
  const wanted = own.wanted.first || own.wanted.second ? own.wanted : before.wanted;
  const { concepts, weight, negated } = before;
  return { ...own, named, concepts, weight, wanted, negated, usedThread };
}

function readAlone(text: string, reading: Reading): Question {
  const { collection, findNames, askedWord } = reading;
  const words = splitWords(withoutUrls(text));
  const asked = words.map((word) => askedWord(word.text));
  const texts = words.map((word) => word.text);
  const found = findNames(asWritten(asked, words), (word) => askedWord(word).standing);
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

/** Names have numbers as they are written: `80`, `3m`. */
function asWritten(asked: readonly AskedWord[], words: readonly Word[]): readonly NameWord[] {
  if (!words.some(({ isNumber }) => isNumber)) return asked;
  return asked.map(({ text, standing }, at) => {
    const { isNumber, written } = words[at] as Word;
    return { text: isNumber ? written : text, standing };
  });
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
 * True for a misspelt name that is just as close to a word from the case of another, more surely
 * named organisation, such as its product.
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

/** True if a group or one of its documents holds a term. */
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
