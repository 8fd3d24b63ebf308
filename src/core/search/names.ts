import type { Case } from '../case-file/case.ts';
import { createSpelling, type Spelling } from './engine/spelling.ts';
import { GENERIC_NAME_WORD, nameVariants } from './name-variants.ts';

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
  /** Places of names by their words run together: `jpmorganchase`. */
  readonly places: ReadonlyMap<string, number>;
  readonly joined: readonly string[];
  readonly names: readonly string[];
  readonly caseIds: readonly (readonly string[])[];
  /** The first letters of the names: most words of a question begin none. */
  readonly beginnings: ReadonlySet<string>;
  /** Places of the longer names that hold a telling word. */
  readonly placesOfWord: ReadonlyMap<string, readonly number[]>;
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

/** Learns the organisations of some cases. */
export function createNameTable(cases: readonly Case[]): NameTable {
  const places = new Map<string, number>();
  const joined: string[] = [];
  const names: string[] = [];
  const caseIds: string[][] = [];
  const placesOfWord = new Map<string, number[]>();
  const beginnings = new Set<string>();
  for (const one of cases) {
    for (const words of nameVariants(one)) {
      const key = words.join('');
      let place = places.get(key);
      if (place === undefined) {
        place = joined.push(key) - 1;
        places.set(key, place);
        beginnings.add(key.slice(0, BEGINNING));
        names.push(words.length === 1 ? key : words.join(' '));
        caseIds.push([one.id]);
      } else if (!caseIds[place]?.includes(one.id)) caseIds[place]?.push(one.id);
      if (words.length === 1) continue;
      for (const word of words) {
        if (word.length < SHORTEST_PART || GENERIC_NAME_WORD.test(word)) continue;
        const list = placesOfWord.get(word);
        if (!list) placesOfWord.set(word, [place]);
        else if (!list.includes(place)) list.push(place);
      }
    }
  }
  return {
    places,
    joined,
    names,
    caseIds,
    beginnings,
    placesOfWord,
    spelling: createSpelling(joined),
  };
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

  function servedAt(table: number, places: readonly number[]): Found | null {
    const { caseIds, names } = tables[table] as NameTable;
    const ids = places
      .flatMap((place) => caseIds[place] as readonly string[])
      .filter((id) => isServed(table, id));
    if (ids.length === 0) return null;
    return { caseIds: [...new Set(ids)], name: names[places[0] as number] as string };
  }

  /** What all tables know together. */
  function everywhere(placesIn: (table: NameTable) => readonly number[]): Found | null {
    const found = tables.flatMap((table, i) => {
      const places = placesIn(table);
      return (places.length > 0 && servedAt(i, places)) || [];
    });
    const [first] = found;
    if (!first || found.length === 1) return first ?? null;
    return { caseIds: found.flatMap(({ caseIds }) => caseIds), name: first.name };
  }

  function exact(joined: string): Found | null {
    const at = ({ places }: NameTable, key: string) => {
      const place = places.get(key);
      return place === undefined ? [] : [place];
    };
    const found = everywhere((table) => at(table, joined));
    if (found || joined.length <= SHORTEST_PART || !joined.endsWith('s')) return found;
    return everywhere((table) => at(table, joined.slice(0, -1)));
  }

  /** A telling part of a longer name: `helsinki` of `city of helsinki`. */
  function byPart(word: string): Found | null {
    const found = everywhere(({ placesOfWord }) => placesOfWord.get(word) ?? []);
    return found && found.caseIds.length <= MOST_SHARED ? found : null;
  }

  function misspelt(joined: string): (Found & { similarity: number }) | null {
    let best: (Found & { similarity: number }) | null = null;
    for (let i = 0; i < tables.length; i++) {
      const { spelling, joined: known } = tables[i] as NameTable;
      const [near] = spelling.near(joined, 1);
      if (!near || near.similarity < LEAST_SIMILARITY) continue;
      if ((known[near.index] as string).length > joined.length + MOST_MISSING) continue;
      const found = servedAt(i, [near.index]);
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

  function mentionAt(span: Span, isStrange: boolean, isKnown: boolean): NameMention | null {
    const { joined, first, end } = span;
    const found = isKnown ? exact(joined) : null;
    if (found) {
      const plain = end - first === 1 && !isStrange;
      return { ...found, strength: plain ? ORDINARY_WORD_STRENGTH : 1, first, end };
    }
    if (!isStrange) return null;
    const part = end - first === 1 ? byPart(joined) : null;
    if (part) return { ...part, strength: PART_STRENGTH, first, end };
    const near = joined.length >= SHORTEST_MISSPELT ? misspelt(joined) : null;
    return (
      near && { caseIds: near.caseIds, name: near.name, strength: near.similarity, first, end }
    );
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
      const last = Math.min(words.length, first + LONGEST_NAME);
      for (let end = first + 1; end <= last; end++) {
        joined += words[end - 1];
        isStrange &&= strange[end - 1] as boolean;
        if (!isStrange && !isKnown) break;
        const mention = mentionAt({ joined, first, end }, isStrange, isKnown);
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
}
