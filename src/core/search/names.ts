import type { Case } from '../case-file/case.ts';
import { createSpelling, type Spelling } from './engine/spelling.ts';
import { GENERIC_NAME_WORD, LINKING_WORD, nameVariants } from './name-variants.ts';

/** A place in a question that names an organisation. */
export interface NameMention {
  /** Cases of that organisation. */
  readonly caseIds: readonly string[];
  /** 0..1: 1 for the full name, less for a part of it, a misspelling or an everyday word. */
  readonly strength: number;
  /** Words of the question from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** As the library writes it, folded: `jp morgan chase`. */
  readonly name: string;
}

/** The organisations of some cases, by all the ways in which they may be written. */
export interface NameTable {
  /** Names by their words run together: `jpmorganchase`. */
  readonly whole: NameList;
  /** Telling words and beginnings of longer names: `helsinki`, `jpmorgan`. */
  readonly parts: NameList;
  /** The first letters of all these: most words of a question begin none. */
  readonly beginnings: ReadonlySet<string>;
}

/** Names, and the cases of each. */
interface NameList {
  readonly places: Map<string, number>;
  readonly joined: string[];
  /** As they are shown. */
  readonly names: string[];
  /** The case that each belongs to, and the others of those that several share. */
  readonly caseId: string[];
  readonly otherIds: Map<number, string[]>;
  readonly spelling: Spelling;
}

/** Finds the organisations that a question names, in order of appearance, never overlapping. */
export type FindNames = (
  words: readonly string[],
  isOrdinary: (word: string) => boolean,
) => NameMention[];

const LONGEST_NAME = 5;
const BEGINNING = 3;
/** Shorter words are too easily part of another name, and misspelt ones too easily another word. */
const SHORTEST_PART = 3;
const SHORTEST_MISSPELT = 4;
/** A misspelling must be at least this near, and may lack this many letters of the name. */
const LEAST_SIMILARITY = 0.7;
const MOST_MISSING = 2;
/** A word that stands in more organisations' names than this names none of them. */
const MOST_SHARED = 3;
const ORDINARY_WORD_STRENGTH = 0.8;
const PART_STRENGTH = 0.85;
/** Two words or more that begin a name are nearly the whole. */
const BEGINNING_STRENGTH = 0.97;

/** Learns the organisations of some cases. */
export function createNameTable(cases: readonly Case[]): NameTable {
  const whole = createNameList();
  const parts = createNameList();
  for (const one of cases) {
    for (const words of nameVariants(one)) {
      const name = words.join(' ');
      addName(whole, words.join(''), name, one.id);
      for (const part of partsOf(words)) addName(parts, part, name, one.id);
    }
  }
  const beginnings = new Set<string>();
  for (const { joined } of [whole, parts]) {
    for (const name of joined) beginnings.add(name.slice(0, BEGINNING));
  }
  return { whole, parts, beginnings };
}

function createNameList(): NameList {
  const joined: string[] = [];
  return {
    places: new Map(),
    joined,
    names: [],
    caseId: [],
    otherIds: new Map(),
    spelling: createSpelling(joined),
  };
}

function addName(list: NameList, joined: string, name: string, id: string): void {
  const place = list.places.get(joined);
  if (place === undefined) {
    list.places.set(joined, list.joined.push(joined) - 1);
    list.names.push(name);
    list.caseId.push(id);
    return;
  }
  const others = list.otherIds.get(place);
  if (list.caseId[place] === id || others?.includes(id)) return;
  if (others) others.push(id);
  else list.otherIds.set(place, [id]);
}

/** The telling words of a longer name, and its beginnings of two words or more. */
function partsOf(words: readonly string[]): string[] {
  if (words.length === 1) return [];
  const isTelling = (word: string) => word.length >= SHORTEST_PART && !GENERIC_NAME_WORD.test(word);
  const parts = words.filter(isTelling);
  for (let end = 2; end < words.length; end++) {
    const beginning = words.slice(0, end);
    const endsWell = !LINKING_WORD.test(words[end - 1] as string);
    if (endsWell && beginning.some(isTelling)) parts.push(beginning.join(''));
  }
  return parts;
}

/**
 * Creates the search for names over some tables.
 * @param isServed false for a case that a later table replaces
 */
export function createNames(
  tables: readonly NameTable[],
  isServed: (table: number, caseId: string) => boolean,
): FindNames {
  type Found = Pick<NameMention, 'caseIds' | 'name'>;
  type ListName = 'whole' | 'parts';

  function servedAt(table: number, list: NameList, place: number): Found | null {
    const ids = [list.caseId[place] as string, ...(list.otherIds.get(place) ?? [])];
    const served = ids.filter((id) => isServed(table, id));
    return served.length === 0 ? null : { caseIds: served, name: list.names[place] as string };
  }

  /** What all tables know by a name. */
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

  function misspelt(which: ListName, joined: string): (Found & { similarity: number }) | null {
    let best: (Found & { similarity: number }) | null = null;
    for (let i = 0; i < tables.length; i++) {
      const list = (tables[i] as NameTable)[which];
      const [near] = list.spelling.near(joined, 1);
      if (!near || near.similarity < LEAST_SIMILARITY) continue;
      if ((list.joined[near.index] as string).length > joined.length + MOST_MISSING) continue;
      const found = servedAt(i, list, near.index);
      if (found && (!best || near.similarity > best.similarity)) {
        best = { ...found, similarity: near.similarity };
      }
    }
    return best;
  }

  function mayBegin(words: readonly string[], first: number): boolean {
    let letters = words[first] as string;
    // Names shorter than a beginning stand whole among them.
    for (let at = first + 1; letters.length < BEGINNING && at < words.length; at++) {
      if (begins(letters)) return true;
      letters += words[at];
    }
    return begins(letters.slice(0, BEGINNING));
  }

  function begins(letters: string): boolean {
    for (const { beginnings } of tables) if (beginnings.has(letters)) return true;
    return false;
  }

  function mentionAt({ joined, first, end, isPlain }: Span): NameMention | null {
    const whole = exactOrPlural('whole', joined);
    if (whole) {
      const strength = isPlain && end - first === 1 ? ORDINARY_WORD_STRENGTH : 1;
      return { ...whole, strength, first, end };
    }
    // A part of a name in everyday words alone names nobody: "total quality".
    const part = isPlain ? null : exactOrPlural('parts', joined);
    if (part && part.caseIds.length <= MOST_SHARED) {
      const strength = end - first === 1 ? PART_STRENGTH : BEGINNING_STRENGTH;
      return { ...part, strength, first, end };
    }
    return null;
  }

  function misspeltAt({ joined, first, end, isStrange }: Span): NameMention | null {
    if (!isStrange || joined.length < SHORTEST_MISSPELT) return null;
    const whole = misspelt('whole', joined);
    if (whole) {
      const { caseIds, name, similarity } = whole;
      return { caseIds, name, strength: similarity, first, end };
    }
    const part = misspelt('parts', joined);
    if (!part || part.caseIds.length > MOST_SHARED) return null;
    const { caseIds, name, similarity } = part;
    return { caseIds, name, strength: PART_STRENGTH * similarity, first, end };
  }

  return (words, isOrdinary) => {
    const strange = words.map((word) => !GENERIC_NAME_WORD.test(word) && !isOrdinary(word));
    const mentions: NameMention[] = [];
    let first = 0;
    while (first < words.length) {
      const isKnown = mayBegin(words, first);
      let best: NameMention | null = null;
      let joined = '';
      let isStrange = true;
      let isPlain = true;
      const last = Math.min(words.length, first + LONGEST_NAME);
      for (let end = first + 1; end <= last; end++) {
        joined += words[end - 1];
        isStrange &&= strange[end - 1] as boolean;
        isPlain &&= !strange[end - 1];
        if (!isStrange && !isKnown) break;
        const span = { joined, first, end, isStrange, isPlain };
        const mention = (isKnown ? mentionAt(span) : null) ?? misspeltAt(span);
        // Of two that are as sure, the longer.
        if (mention && (!best || mention.strength >= best.strength)) best = mention;
      }
      if (best) mentions.push(best);
      first = best ? best.end : first + 1;
    }
    return mentions;
  };
}

/** Words of a question run together. */
interface Span {
  readonly joined: string;
  readonly first: number;
  readonly end: number;
  /** True where all of them are no everyday words; `isPlain` where all of them are. */
  readonly isStrange: boolean;
  readonly isPlain: boolean;
}
