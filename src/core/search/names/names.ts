import type { Repair } from '../engine/index/spelling.ts';
import { BEGINNING, type NameList, type NameTable, SHORTEST_PART } from './name-table.ts';

/** A mention of an organisation in a question. */
export interface NameMention {
  /** Cases of that organisation. */
  readonly caseIds: readonly string[];
  /** 0..1: 1 for the full name, less for a part of it, a misspelling or an everyday word. */
  readonly strength: number;
  /** Position of its first word in the question, and the position after its last. */
  readonly first: number;
  readonly end: number;
  /** The library's spelling, folded: `jp morgan chase`. */
  readonly name: string;
  /** Similarity of the spelling, 0..1; 1 if it is right. */
  readonly spelt: number;
}

/**
 * A word's role in the library: everyday English, everyday English in the case of a single
 * organisation (`loop`), or a word that must be a name or a misspelling.
 */
export type Standing = 'everyday' | 'own' | 'strange';

/** A word that may name an organisation. */
export interface NameWord {
  /** Folded. A number as it is written. */
  readonly text: string;
  readonly standing: Standing;
}

/** Returns a word's standing, also for words outside the question. */
export type StandingOf = (word: string) => Standing;

/** Finds the organisations that a question names, in order, without overlaps. */
export type FindNames = (words: readonly NameWord[], standingOf: StandingOf) => NameMention[];

const LONGEST_NAME = 5;
/** Shorter words are too easily another word to be taken as misspelt. */
const SHORTEST_MISSPELT = 4;
const SHORTEST_MISSPELT_PLURAL = 6;
/** Least similarity of a misspelling, and the most letters that it may lack. */
const LEAST_SIMILARITY = 0.7;
const MOST_MISSING = 2;
/** The same for a part of a name, and for words with everyday ones among them: `clear watter`. */
const LEAST_SIMILARITY_OF_PART = 0.75;
const LEAST_SIMILARITY_MIXED = 0.8;
const LONGEST_MIXED = 2;
/** A word in more organisations' names than this identifies none of them. */
const MOST_SHARED = 3;
const EVERYDAY_WORD_STRENGTH = 0.8;
const PART_STRENGTH = 0.85;
/** An everyday word from the name of the only case that uses it. */
const OWN_WORD_STRENGTH = 0.7;
/** Two words or more at the beginning of a name are nearly the whole name. */
const BEGINNING_STRENGTH = 0.97;

const NO_NUMBERS: readonly string[] = [];
/** A word that counts or tells a year: `80` of 80 Elms, `3m`. */
const NUMBER = /^\P{L}?\d/u;
const ONLY_NUMBERS = /^\d+$/;

type Found = Pick<NameMention, 'caseIds' | 'name'>;
type ListName = 'whole' | 'parts';

/**
 * Creates the search for names over some tables.
 * @param isServed false for a case that a later table replaces
 */
export function createNames(
  tables: readonly NameTable[],
  isServed: (table: number, caseId: string) => boolean,
): FindNames {
  function servedAt(table: number, list: NameList, place: number): Found | null {
    const ids = [list.caseId[place] as string, ...(list.otherIds.get(place) ?? [])];
    const served = ids.filter((id) => isServed(table, id));
    return served.length === 0 ? null : { caseIds: served, name: list.names[place] as string };
  }

  /** Returns the cases of a name in all tables. */
  function exact(which: ListName, joined: string): Found | null {
    let all: Found | null = null;
    for (let i = 0; i < tables.length; i++) {
      const list = (tables[i] as NameTable)[which];
      const place = list.places.get(joined);
      const found: Found | null = place === undefined ? null : servedAt(i, list, place);
      if (!found) continue;
      all = all ? { name: all.name, caseIds: [...all.caseIds, ...found.caseIds] } : found;
    }
    return all;
  }

  function exactOrPlural(which: ListName, joined: string): Found | null {
    const found = exact(which, joined);
    if (found || joined.length <= SHORTEST_PART || !joined.endsWith('s')) return found;
    return exact(which, joined.slice(0, -1));
  }

  function misspelt(
    which: ListName,
    joined: string,
    least: number,
    isName: (name: string) => boolean,
  ): (Found & { spelt: number }) | null {
    let best: (Found & { spelt: number }) | null = null;
    for (let i = 0; i < tables.length; i++) {
      const list = (tables[i] as NameTable)[which];
      const near = nearest(list, joined);
      if (!near || near.similarity < least) continue;
      const name = list.joined[near.index] as string;
      if (name.length > joined.length + MOST_MISSING || !isName(name)) continue;
      const found = servedAt(i, list, near.index);
      if (found && (!best || near.similarity > best.spelt)) {
        best = { ...found, spelt: near.similarity };
      }
    }
    return best;
  }

  function nearest({ spelling }: NameList, joined: string): Repair | undefined {
    const [near] = spelling.near(joined, 1);
    if (joined.length < SHORTEST_MISSPELT_PLURAL || !joined.endsWith('s')) return near;
    const [single] = spelling.near(joined.slice(0, -1), 1);
    return single && (!near || single.similarity > near.similarity) ? single : near;
  }

  function mayBegin(words: readonly NameWord[], first: number): boolean {
    let letters = (words[first] as NameWord).text;
    // Names shorter than a beginning are kept whole among them.
    for (let at = first + 1; letters.length < BEGINNING && at < words.length; at++) {
      if (begins(letters)) return true;
      letters += (words[at] as NameWord).text;
    }
    return begins(letters.slice(0, BEGINNING));
  }

  function begins(letters: string): boolean {
    for (const { beginnings } of tables) if (beginnings.has(letters)) return true;
    return false;
  }

  function mentionAt({ joined, first, end, strange, own }: Span): NameMention | null {
    const isOne = end - first === 1;
    const isEveryday = strange === 0;
    const whole = exactOrPlural('whole', joined);
    if (whole) {
      const strength = isEveryday && isOne ? EVERYDAY_WORD_STRENGTH : 1;
      return { ...whole, strength, first, end, spelt: 1 };
    }
    // Everyday words from a name don't name anybody: "total quality".
    if (isEveryday && !(isOne && own)) return null;
    const part = exactOrPlural('parts', joined);
    if (!part || part.caseIds.length > MOST_SHARED) return null;
    const strength = isEveryday ? OWN_WORD_STRENGTH : isOne ? PART_STRENGTH : BEGINNING_STRENGTH;
    return { ...part, strength, first, end, spelt: 1 };
  }

  function misspeltAt(
    { joined, first, end, strange, numbers }: Span,
    standingOf: StandingOf,
  ): NameMention | null {
    const length = end - first;
    if (strange === 0 || joined.length < SHORTEST_MISSPELT) return null;
    // "Acme 2019" is no misspelling of Acme: the number says more.
    const hasNumbers = (name: string) => numbers.every((number) => name.includes(number));
    const isMixed = strange < length;
    if (isMixed && length > LONGEST_MIXED) return null;
    const least = isMixed ? LEAST_SIMILARITY_MIXED : LEAST_SIMILARITY;
    const whole = misspelt('whole', joined, least, hasNumbers);
    if (whole) return { ...whole, strength: whole.spelt, first, end };
    const isName = (name: string) => standingOf(name) !== 'everyday' && hasNumbers(name);
    const part = misspelt('parts', joined, Math.max(least, LEAST_SIMILARITY_OF_PART), isName);
    if (!part || part.caseIds.length > MOST_SHARED) return null;
    return { ...part, strength: PART_STRENGTH * part.spelt, first, end };
  }

  return (words, standingOf) => {
    const mentions: NameMention[] = [];
    let first = 0;
    while (first < words.length) {
      const isKnown = mayBegin(words, first);
      let best: NameMention | null = null;
      let joined = '';
      let strange = 0;
      let numbers = NO_NUMBERS;
      const own = (words[first] as NameWord).standing === 'own';
      const last = Math.min(words.length, first + LONGEST_NAME);
      for (let end = first + 1; end <= last; end++) {
        const { text, standing } = words[end - 1] as NameWord;
        joined += text;
        if (standing === 'strange') strange++;
        if (NUMBER.test(text)) numbers = [...numbers, text];
        if (!isKnown && (strange === 0 || end - first > LONGEST_MIXED)) break;
        const span = { joined, first, end, strange, own, numbers };
        // 1910 is a year, and not the firm of 1910 Bakers.
        if (ONLY_NUMBERS.test(joined)) continue;
        const spelt = isKnown ? mentionAt(span) : null;
        // A misspelling is never surer than a full name that is spelt right.
        const mention = spelt ?? (best?.strength === 1 ? null : misspeltAt(span, standingOf));
        if (mention) best = surer(best, mention);
      }
      if (best) mentions.push(best);
      first = best ? best.end : first + 1;
    }
    return mentions;
  };
}

/**
 * Returns the surer of two mentions that begin at one word, or the longer if both are equally sure.
 * A mention that begins with a part of a name may end misspelt: both words of `super farm` are the
 * name.
 */
function surer(before: NameMention | null, longer: NameMention): NameMention {
  if (!before || longer.strength >= before.strength) return longer;
  const isPart = before.spelt === 1 && before.strength <= PART_STRENGTH;
  return isPart && longer.name === before.name ? { ...longer, strength: before.strength } : before;
}

/** Words of a question, joined. */
interface Span {
  readonly joined: string;
  readonly first: number;
  readonly end: number;
  /** Number of strange words among them. */
  readonly strange: number;
  /** True if the first is everyday English that a single case uses. */
  readonly own: boolean;
  /** The numbers among them. */
  readonly numbers: readonly string[];
}
