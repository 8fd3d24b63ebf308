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

/** What begins with the same letters; its stems are worked out when it is read. */
interface Shelf {
  readonly entries: [written: string, group: Group][];
  /** True for a word that carries meaning by itself. */
  readonly words: Map<string, boolean>;
  isRead: boolean;
}

/**
 * Reads groups of synonyms, one a line (see `vocabulary/synonyms.ts` for the format). A question has
 * few words, so the stems of those that begin as they do are worked out on first use.
 * @param isEmpty true for words that mean nothing outside their phrase
 */
export function parseSynonyms(
  text: string,
  stem: (word: string) => string,
  isEmpty: (word: string) => boolean,
): SynonymTable {
  const shelves = new Map<string, Shelf>();
  const stems = new Map<string, string>();
  const entryByText = new Map<string, Entry>();
  const groupsByEntry = new Map<string, Group[]>();
  const phrasesByStem = new Map<string, Entry[]>();
  const parts = new Set<string>();

  const shelfOf = (word: string): Shelf =>
    remember(shelves, lettersOf(word), () => ({ entries: [], words: new Map(), isRead: false }));
  const stemOf = (word: string) => remember(stems, word, () => stem(word));

  for (const line of text.split('\n')) {
    const loose = line.startsWith('~');
    const written = (loose ? line.slice(1) : line).split(',').flatMap((part) => part.trim() || []);
    const group = { loose, written };
    for (const entry of written) {
      const words = wordsOf(entry);
      shelfOf(words[0] ?? '').entries.push([entry, group]);
      for (const word of words) {
        const { words: known } = shelfOf(word);
        const isTelling = words.length === 1 || !isEmpty(word);
        if (isTelling || !known.has(word)) known.set(word, isTelling);
      }
    }
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

  function read(wanted: string): void {
    const shelf = shelves.get(lettersOf(wanted));
    if (shelf === undefined || shelf.isRead) return;
    shelf.isRead = true;
    for (const [written, group] of shelf.entries) {
      const entry = entryOf(written);
      if (!groupsByEntry.has(entry.key) && entry.stems.length > 1) {
        addTo(phrasesByStem, entry.stems[0] as string, entry);
      }
      addTo(groupsByEntry, entry.key, group);
    }
    for (const [word, isTelling] of shelf.words) if (isTelling) parts.add(stemOf(word));
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
      return isKnown && (word !== `${wanted}e` || shelfOf(word).words.has(word));
    },
  };
}

function wordsOf(written: string): string[] {
  if (!/[^a-z]/.test(written)) return [written];
  return written.replace(/['&]/g, '').split(/[\s-]+/);
}

/** The first letters of a word, which its stem has too: that of `dying` is `die`, of `went` it is `go`. */
function lettersOf(word: string): string {
  const regular = IRREGULAR_FORMS.get(word) ?? word;
  return regular[1] === 'y' ? `${regular[0]}i` : regular.slice(0, 2);
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function remember<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}
