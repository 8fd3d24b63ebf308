import type { RelatedStem } from './engine/concepts.ts';

/** A phrase of several words that stands for something: `keep the lights on`. */
export interface Phrase {
  /** Stems of its words, stop words included. */
  readonly stems: readonly string[];
  readonly related: readonly RelatedStem[];
}

export interface SynonymTable {
  /** Stems near in meaning to a stem, nearest first. */
  related(stem: string): readonly RelatedStem[];
  /** Phrases that begin with a stem, longest first. */
  phrasesFrom(stem: string): readonly Phrase[];
  /** True for a stem that is an entry, or part of one. */
  has(stem: string): boolean;
}

/** How near a group's head is to its members, members are to each other, and loose groups are. */
const HEAD = 0.8;
const MEMBER = 0.45;
const LOOSE = 0.3;
/** A word out of a phrase stands for the phrase only in part. */
const PART_OF_PHRASE = 0.5;

/**
 * Reads groups of synonyms, one a line (see `vocabulary/synonyms.ts` for the form).
 * @param isStop true for words that say nothing when a phrase is taken apart
 */
export function parseSynonyms(
  text: string,
  stem: (word: string) => string,
  isStop: (word: string) => boolean,
): SynonymTable {
  const related = new Map<string, Map<string, number>>();
  const phrases = new Map<string, Map<string, { stems: string[]; related: Map<string, number> }>>();
  const parts = new Set<string>();

  for (const line of text.split('\n')) {
    const loose = line.startsWith('~');
    const entries = line
      .replace(/^~/, '')
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => {
        const words = entry.split(/[\s-]+/);
        const telling = words.length === 1 ? words : words.filter((word) => !isStop(word));
        return { stems: words.map(stem), telling: [...new Set(telling.map(stem))] };
      });
    for (let from = 0; from < entries.length; from++) {
      for (let to = 0; to < entries.length; to++) {
        if (from === to) continue;
        const similarity = loose ? LOOSE : from === 0 || to === 0 ? HEAD : MEMBER;
        join(entries[from] as Entry, entries[to] as Entry, similarity);
      }
    }
  }

  interface Entry {
    stems: string[];
    telling: string[];
  }

  function join(from: Entry, to: Entry, similarity: number): void {
    const target = targetOf(from);
    for (const other of to.telling) {
      const near = to.stems.length > 1 ? similarity * PART_OF_PHRASE : similarity;
      parts.add(other);
      if (from.stems.length === 1 && from.stems[0] === other) continue;
      target.set(other, Math.max(target.get(other) ?? 0, near));
    }
  }

  function targetOf({ stems }: Entry): Map<string, number> {
    const first = stems[0] as string;
    if (stems.length === 1) return getOrAdd(related, first, () => new Map());
    const starting = getOrAdd(phrases, first, () => new Map());
    return getOrAdd(starting, stems.join(' '), () => ({ stems, related: new Map() })).related;
  }

  const sortedByStem = new Map<string, readonly RelatedStem[]>();
  return {
    related(wanted) {
      const known = sortedByStem.get(wanted);
      if (known) return known;
      const found = sorted(related.get(wanted));
      sortedByStem.set(wanted, found);
      return found;
    },
    phrasesFrom: (first) =>
      [...(phrases.get(first)?.values() ?? [])]
        .map((phrase) => ({ stems: phrase.stems, related: sorted(phrase.related) }))
        .sort((a, b) => b.stems.length - a.stems.length),
    has: (wanted) => related.has(wanted) || parts.has(wanted),
  };
}

function sorted(near: Map<string, number> | undefined): RelatedStem[] {
  if (!near) return [];
  return [...near]
    .map(([stem, similarity]) => ({ stem, similarity }))
    .sort((a, b) => b.similarity - a.similarity);
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
