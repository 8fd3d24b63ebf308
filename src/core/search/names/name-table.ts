import type { Case } from '../../case/case.ts';
import { createSpelling, type Spelling } from '../engine/index/spelling.ts';
import { GENERIC_NAME_WORDS, LINKING_WORD, nameVariants } from './name-variants.ts';

/** The organisations of some cases, in every spelling. */
export interface NameTable {
  /** Names with their words joined: `jpmorganchase`. */
  readonly whole: NameList;
  /** Distinctive words and beginnings of longer names: `helsinki`, `jpmorgan`. */
  readonly parts: NameList;
  /** The first letters of all these. Most words of a question begin none of them. */
  readonly beginnings: ReadonlySet<string>;
}

/** Names and their cases. */
export interface NameList {
  readonly places: Map<string, number>;
  readonly joined: string[];
  /** Spellings for display. */
  readonly names: string[];
  /** The case of each name. `otherIds` has the further cases of a shared name. */
  readonly caseId: string[];
  readonly otherIds: Map<number, string[]>;
  readonly spelling: Spelling;
}

/** Number of letters that `NameTable.beginnings` keeps. */
export const BEGINNING = 3;
/** Shorter words are too easily part of another name. */
export const SHORTEST_PART = 3;

/** Creates the name table of some cases. */
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

/** Returns the distinctive words of a longer name, and its beginnings of two words or more. */
function partsOf(words: readonly string[]): string[] {
  if (words.length === 1) return [];
  const isTelling = (word: string) => word.length >= SHORTEST_PART && !GENERIC_NAME_WORDS.has(word);
  const parts = words.filter(isTelling);
  for (let end = 2; end < words.length; end++) {
    const beginning = words.slice(0, end);
    const endsWell = !LINKING_WORD.test(words[end - 1] as string);
    if (endsWell && beginning.some(isTelling)) parts.push(beginning.join(''));
  }
  return parts;
}
