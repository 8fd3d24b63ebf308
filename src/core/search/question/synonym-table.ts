import type { Phrase, RelatedStem } from '../engine/match/meanings.ts';

export interface SynonymTable {
  /** Returns stems close in meaning to a stem, nearest first. */
  related(stem: string): readonly RelatedStem[];
  /** Returns phrases that begin with a stem, longest first. */
  phrasesFrom(stem: string): readonly Phrase[];
  /**
   * True for a word of an entry or its inflection. `dutche` is no inflection of `dutch`, though its
   * stem is the same.
   */
  has(word: string, stem: string): boolean;
}

/** Similarity between a group's head and its members, between members, and within loose groups. */
const HEAD = 0.8;
const MEMBER = 0.45;
const LOOSE = 0.3;
/** Factor for a single word of a phrase, which means only part of it. */
const PART_OF_PHRASE = 0.5;

/** A word or phrase of a group. */
interface Entry {
  /** Its stems, separated by spaces. */
  readonly key: string;
  readonly stems: readonly string[];
  /** Its stems that carry meaning by themselves. */
  readonly telling: readonly string[];
}

interface Group {
  readonly loose: boolean;
  readonly entries: readonly Entry[];
}

const NO_PHRASES: readonly Phrase[] = [];

/**
 * Reads groups of synonyms, one a line (see `vocabulary/synonyms.ts` for the format). Related stems
 * are worked out on first use.
 * @param isEmpty true for words that mean nothing outside their phrase
 */
export function parseSynonyms(
  text: string,
  stem: (word: string) => string,
  isEmpty: (word: string) => boolean,
): SynonymTable {
  const entryByText = new Map<string, Entry>();
  const groupsByEntry = new Map<string, Group[]>();
  const phrasesByStem = new Map<string, Entry[]>();
  const parts = new Set<string>();
  const stems = new Map<string, string>();

  function stemOf(word: string): string {
    return remember(stems, word, () => stem(word));
  }

  function entryOf(written: string): Entry {
    const known = entryByText.get(written);
    if (known) return known;
    const words = written.replace(/['&]/g, '').split(/[\s-]+/);
    const telling = words.length === 1 ? words : words.filter((word) => !isEmpty(word));
    const stemmed = words.map(stemOf);
    const entry = {
      key: stemmed.join(' '),
      stems: stemmed,
      telling: words.length === 1 ? stemmed : [...new Set(telling.map(stemOf))],
    };
    entryByText.set(written, entry);
    for (const part of entry.telling) parts.add(part);
    return entry;
  }

  for (const line of text.split('\n')) {
    const loose = line.startsWith('~');
    const written = line
      .replace('~', '')
      .split(',')
      .map((part) => part.trim());
    const group = { loose, entries: written.filter((part) => part !== '').map(entryOf) };
    for (const entry of group.entries) {
      const groups = groupsByEntry.get(entry.key);
      if (groups) groups.push(group);
      else {
        groupsByEntry.set(entry.key, [group]);
        if (entry.stems.length > 1) addTo(phrasesByStem, entry.stems[0] as string, entry);
      }
    }
  }

  function relatedTo(key: string): readonly RelatedStem[] {
    const near = new Map<string, number>();
    for (const { loose, entries } of groupsByEntry.get(key) ?? []) {
      const isHead = entries[0]?.key === key;
      entries.forEach(({ key: other, stems, telling }, place) => {
        if (other === key) return;
        const bond = loose ? LOOSE : isHead || place === 0 ? HEAD : MEMBER;
        const similarity = stems.length > 1 ? bond * PART_OF_PHRASE : bond;
        for (const part of telling) {
          if (part !== key && similarity > (near.get(part) ?? 0)) near.set(part, similarity);
        }
      });
    }
    return [...near]
      .map(([part, similarity]) => ({ stem: part, similarity }))
      .sort((a, b) => b.similarity - a.similarity);
  }

  const relatedByKey = new Map<string, readonly RelatedStem[]>();
  const phrases = new Map<string, readonly Phrase[]>();
  const related = (key: string) => remember(relatedByKey, key, () => relatedTo(key));
  return {
    related: (wanted) => (groupsByEntry.has(wanted) ? related(wanted) : []),
    phrasesFrom(first) {
      const starting = phrasesByStem.get(first);
      if (!starting) return NO_PHRASES;
      return remember(phrases, first, () =>
        starting
          .map(({ key, stems }) => ({ stems, related: related(key) }))
          .sort((a, b) => b.stems.length - a.stems.length),
      );
    },
    has: (word, wanted) =>
      (groupsByEntry.has(wanted) || parts.has(wanted)) &&
      (word !== `${wanted}e` || stems.has(word)),
  };
}

function addTo(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

function remember<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
