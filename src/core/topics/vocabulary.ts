import { stemsOf } from './stems.ts';
import { FUNCTIONS } from './vocabulary/functions.ts';
import { MEASURES } from './vocabulary/measures.ts';
import { PLACES } from './vocabulary/places.ts';
import { SECTORS } from './vocabulary/sectors.ts';
import { TECHNOLOGIES } from './vocabulary/technologies.ts';

export type ConceptKind = 'sector' | 'function' | 'technology' | 'measure' | 'place' | 'word';

/** A meaning, and the words that stand for it. */
export interface Concept {
  /** For a person: `banking`. */
  readonly label: string;
  readonly kind: ConceptKind;
  /** Stems, with a space on each side, of the words that were asked for: ` bank `. */
  readonly own: readonly string[];
  /** The same of words that mean as much, or one of its kinds. */
  readonly also: readonly string[];
}

interface Line {
  readonly label: string;
  readonly kind: ConceptKind;
  readonly alike: readonly string[];
  readonly narrower: readonly string[];
}

const TEXTS = [
  ['sector', SECTORS],
  ['technology', TECHNOLOGIES],
  ['function', FUNCTIONS],
  ['measure', MEASURES],
  ['place', PLACES],
] as const;

let lines: ReadonlyMap<string, readonly Line[]> | null = null;
let longest = 1;

/**
 * `cost+reduce` are two words that stand together anywhere in a text; `farm!wind farm` is a farm, and no
 * wind farm.
 */
function stemsOfEntry(entry: string): string {
  return entry
    .split('!')
    .map((part) => part.split('+').map(stemsOf).join('+'))
    .join('!');
}

/** The words of an entry, without those that are something else. */
function wordsOf(entry: string): string {
  return entry.split('!', 1)[0] ?? '';
}

/** True if a text has an entry: all its words, or the phrase. */
export function hasEntry(text: string, entry: string): boolean {
  if (entry.includes('!')) {
    const [words = '', ...others] = entry.split('!');
    return hasEntry(
      others.reduce((left, other) => left.replaceAll(other, ' '), text),
      words,
    );
  }
  return entry.includes('+')
    ? entry.split('+').every((part) => text.includes(part))
    : text.includes(entry);
}

/** The lines of each entry, by its stems; read on first use. */
function known(): ReadonlyMap<string, readonly Line[]> {
  if (lines) return lines;
  const byStems = new Map<string, Line[]>();
  for (const [kind, text] of TEXTS) {
    for (const written of text.trim().split('\n')) {
      const [label = '', entries = ''] = written.split(': ');
      const [alike = [], narrower = []] = entries
        .split(' > ')
        .map((part) => part.split(', ').map(stemsOfEntry));
      const line = { label, kind, alike: [stemsOf(label), ...alike], narrower };
      for (const entry of new Set([...line.alike, ...narrower].map(wordsOf))) {
        byStems.set(entry, [...(byStems.get(entry) ?? []), line]);
        longest = Math.max(longest, entry.trim().split(' ').length);
      }
    }
  }
  lines = byStems;
  return byStems;
}

/**
 * Returns the concept of some words that stand for one, preferring the wanted kinds.
 * @param stems with a space on each side, as `stemsOf` returns them
 */
export function conceptOf(stems: string, wanted: readonly ConceptKind[] = []): Concept | null {
  const found = known().get(stems) ?? [];
  const preferred = found.filter(({ kind }) => wanted.includes(kind));
  const [first] = preferred.length > 0 ? preferred : found;
  if (!first) return null;
  const same = found.filter(({ kind }) => kind === first.kind);
  const also = new Set<string>();
  for (const { alike, narrower } of same) {
    // A narrower word stands for itself: "cement" is no glass.
    if (!alike.some((entry) => wordsOf(entry) === stems)) continue;
    for (const entry of [...alike, ...narrower]) also.add(entry);
  }
  const own =
    [...first.alike, ...first.narrower].find((entry) => wordsOf(entry) === stems) ?? stems;
  also.delete(own);
  return { label: first.label, kind: first.kind, own: [own], also: [...also] };
}

const SECTOR_NAMED = new Map<string, boolean>();

/** True if a text names any line of business, by a word that is no everyday one. @param text stems */
export function namesSector(text: string): boolean {
  let named = SECTOR_NAMED.get(text);
  if (named === undefined) {
    named = [...known()].some(
      ([entry, found]) => found.some(({ kind }) => kind === 'sector') && text.includes(entry),
    );
    SECTOR_NAMED.set(text, named);
  }
  return named;
}

/** Number of words of the longest entry. */
export function longestEntry(): number {
  known();
  return longest;
}

/** Single words of the entries, as they are written: to correct a misspelt one. */
export function vocabularyWords(): ReadonlySet<string> {
  spelled ??= new Set(TEXTS.flatMap(([, text]) => text.toLowerCase().match(/[a-z]{5,}/g) ?? []));
  return spelled;
}
let spelled: ReadonlySet<string> | null = null;
