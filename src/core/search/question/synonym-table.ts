import type { Phrase, RelatedStem } from '../engine/match/meanings.ts';
import { IRREGULAR_FORMS } from '../engine/words/irregular-forms.ts';

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
  /** Words and phrases as they are written. */
  readonly written: readonly string[];
}

const NO_PHRASES: readonly Phrase[] = [];

/**
 * Reads groups of synonyms, one a line (see `vocabulary/synonyms.ts` for the format). A question has
 * few words, so the text is searched for those that begin as its words do, on first use.
 * @param isEmpty true for words that mean nothing outside their phrase
 */
export function parseSynonyms(
  text: string,
  stem: (word: string) => string,
  isEmpty: (word: string) => boolean,
): SynonymTable {
  const stems = new Map<string, string>();
  const entryByText = new Map<string, Entry>();
  const groupByLine = new Map<number, Group>();
  const groupsByEntry = new Map<string, Group[]>();
  const phrasesByStem = new Map<string, Entry[]>();
  const parts = new Set<string>();
  const isRead = new Set<string>();

  const stemOf = (word: string) => remember(stems, word, () => stem(word));

  /** @param from offset of the line */
  function groupAt(from: number, to: number): Group {
    return remember(groupByLine, from, () => {
      const line = text.slice(from, to);
      const loose = line.startsWith('~');
      const list = loose ? line.slice(1) : line;
      return { loose, written: list.split(',').flatMap((part) => part.trim() || []) };
    });
  }

  function entryOf(written: string): Entry {
    return remember(entryByText, written, () => {
      const words = wordsOf(written);
      const stemmed = words.map(stemOf);
      const telling = words.filter((word) => !isEmpty(word)).map(stemOf);
      return {
        key: stemmed.join(' '),
        stems: stemmed,
        telling: words.length === 1 ? stemmed : [...new Set(telling)],
      };
    });
  }

  /** Reads every entry with a word that begins as a stem does. */
  function read(wanted: string): void {
    const letters = firstLetters(wanted);
    if (letters === '' || isRead.has(letters)) return;
    isRead.add(letters);
    for (const { 0: word, index } of text.matchAll(wordsWith(letters))) {
      if (lettersOf(word.replace(/['&]/g, '')) !== letters) continue;
      const from = text.lastIndexOf('\n', index) + 1;
      const to = lineEnd(text, index);
      const start = Math.max(
        text.lastIndexOf(',', index) + 1,
        text[from] === '~' ? from + 1 : from,
      );
      const comma = text.indexOf(',', index);
      const entry = entryOf(text.slice(start, comma === -1 ? to : Math.min(comma, to)).trim());
      const isFirst = text.slice(start, index).trim() === '';
      if (isFirst) addEntry(entry, groupAt(from, to));
      for (const part of entry.telling) parts.add(part);
    }
  }

  function addEntry(entry: Entry, group: Group): void {
    if (!groupsByEntry.has(entry.key) && entry.stems.length > 1) {
      addTo(phrasesByStem, entry.stems[0] as string, entry);
    }
    addTo(groupsByEntry, entry.key, group);
  }

  function relatedTo(key: string): readonly RelatedStem[] {
    const near = new Map<string, number>();
    for (const { loose, written } of groupsByEntry.get(key) ?? []) {
      const entries = written.map(entryOf);
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
    related(wanted) {
      read(wanted);
      return groupsByEntry.has(wanted) ? related(wanted) : [];
    },
    phrasesFrom(first) {
      read(first);
      const starting = phrasesByStem.get(first);
      if (!starting) return NO_PHRASES;
      return remember(phrases, first, () =>
        starting
          .map(({ key, stems }) => ({ stems, related: related(key) }))
          .sort((a, b) => b.stems.length - a.stems.length),
      );
    },
    has(word, wanted) {
      read(wanted);
      const isKnown = groupsByEntry.has(wanted) || parts.has(wanted);
      return isKnown && (word !== `${wanted}e` || stems.has(word));
    },
  };
}

function wordsOf(written: string): string[] {
  if (!/[^a-z]/.test(written)) return [written];
  return written.replace(/['&]/g, '').split(/[\s-]+/);
}

/** The first letters of a word's stem: that of `dying` is `die`, of `went` it is `go`. */
function lettersOf(word: string): string {
  return firstLetters(IRREGULAR_FORMS.get(word) ?? word);
}

function firstLetters(word: string): string {
  return word[1] === 'y' ? `${word[0]}i` : word.slice(0, 2);
}

/** Matches the beginnings of words whose stems begin with some letters. */
function wordsWith(letters: string): RegExp {
  const regular = letters[1] === 'i' ? `${letters[0]}[iy]` : letters.split('').join("['&]?");
  const irregular = [...IRREGULAR_FORMS].flatMap(([form, base]) =>
    lettersOf(base) === letters ? form : [],
  );
  return new RegExp(`(?<![a-z0-9'&])(?:${[regular, ...irregular].join('|')})[a-z0-9'&]*`, 'g');
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function remember<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
