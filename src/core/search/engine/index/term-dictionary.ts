import { fold } from '../words/fold.ts';
import { type Stemmer, stemmerOf } from '../words/stem.ts';
import { remembering } from './remember.ts';

/** Id of a word that is not indexed: a stop word. */
export const STOP = -1;
/** Id of a word that the dictionary does not hold. */
export const UNKNOWN = -2;

/**
 * Words and the terms they stand for. A term is a stem; its id is a small integer, and frequent terms,
 * seen first, get small ones. A dictionary grows and never shrinks, so that indexes built at different
 * times can share it; a term that no document holds any more is simply without postings.
 */
export interface TermDictionary {
  /** How many terms there are. */
  readonly size: number;
  /**
   * The term of a word, added where it is new; `STOP` for a stop word.
   * @param language ISO 639-1 code of the text it stands in, whose words keep their accents; English
   *   where empty
   */
  add(word: string, language?: string): number;
  /**
   * The term of an English word, or `UNKNOWN`; `STOP` for a stop word, also of another language that the
   * documents are written in. An unseen inflection of a known stem is known.
   */
  find(word: string): number;
  /** True where a text in English has the word as it is written here; cheaper than `find`. */
  isWritten(word: string): boolean;
  /** The terms of a word in the other languages that the documents are written in. */
  findForeign(word: string): readonly number[];
  /** The term of an English stem, or `UNKNOWN`. */
  findStem(stem: string): number;
  /** The English stem of a word, known or not. */
  stem(word: string): string;
  /** The stem that a term is. */
  stemOf(term: number): string;
  /** True for a term that is a number. */
  isNumber(term: number): boolean;
  /** Every distinct word added so far (no numbers), in order of appearance: what typos are repaired to. */
  readonly words: readonly string[];
  /** The term of `words[index]`. */
  termOfWord(index: number): number;
}

const NUMBER_SIGN = 35;

/** True for a number's form in the index: these begin with `#`. */
export function isNumberTerm(text: string): boolean {
  return text.charCodeAt(0) === NUMBER_SIGN;
}

const NO_TERMS: readonly number[] = [];

/**
 * Creates an empty dictionary.
 * @param stopWords English words that are never indexed
 * @param stopWordsOf the same for another language, folded, by its code
 */
export function createTermDictionary(
  stopWords: ReadonlySet<string>,
  stopWordsOf: (language: string) => ReadonlySet<string> = () => new Set(),
): TermDictionary {
  const english = createLexicon(stemmerOf('en'), stopWords);
  const foreign = new Map<string, Lexicon>();
  const stems: string[] = [];
  const words: string[] = [];
  const terms: number[] = [];

  function lexiconOf(language: string): Lexicon {
    if (language === '') return english;
    let lexicon = foreign.get(language);
    if (!lexicon) {
      lexicon = createLexicon(stemmerOf(language), stopWordsOf(language));
      foreign.set(language, lexicon);
    }
    return lexicon;
  }

  return {
    get size() {
      return stems.length;
    },
    words,
    add(word, language = '') {
      const lexicon = lexiconOf(language);
      // People leave accents out, so that words are known without; their stems are told by them.
      const folded = lexicon === english ? word : fold(word);
      const known = lexicon.termByWord.get(folded);
      if (known !== undefined) return known;
      const own = detached(folded);
      if (lexicon.stopWords.has(own)) {
        lexicon.termByWord.set(own, STOP);
        return STOP;
      }
      const stem = lexicon === english ? lexicon.stem(own) : fold(lexicon.stem(word));
      let term = lexicon.termByStem.get(stem);
      if (term === undefined) {
        term = stems.length;
        stems.push(stem);
        lexicon.termByStem.set(stem, term);
      }
      lexicon.termByWord.set(own, term);
      if (!isNumberTerm(own)) {
        words.push(own);
        terms.push(term);
      }
      return term;
    },
    find(word) {
      const known = english.termByWord.get(word);
      if (known !== undefined) return known;
      if (stopWords.has(word)) return STOP;
      const term = english.termByStem.get(english.stem(word));
      if (term !== undefined) return term;
      for (const { stopWords: common } of foreign.values()) if (common.has(word)) return STOP;
      return UNKNOWN;
    },
    isWritten: (word) => (english.termByWord.get(word) ?? UNKNOWN) >= 0,
    findForeign(word) {
      if (foreign.size === 0) return NO_TERMS;
      const found: number[] = [];
      for (const lexicon of foreign.values()) {
        const term = lexicon.termByWord.get(word) ?? lexicon.termByStem.get(lexicon.stem(word));
        if (term !== undefined && term >= 0) found.push(term);
      }
      return found;
    },
    findStem: (stem) => english.termByStem.get(stem) ?? UNKNOWN,
    stem(word) {
      const term = english.termByWord.get(word);
      return term === undefined || term < 0 ? english.stem(word) : (stems[term] as string);
    },
    stemOf: (term) => stems[term] ?? '',
    isNumber: (term) => isNumberTerm(stems[term] ?? ''),
    termOfWord: (index) => terms[index] ?? UNKNOWN,
  };
}

/** V8 keeps a longer slice as a view that holds on to the whole text it was cut from. */
const LONGEST_COPY = 12;

/** The same word, free of the text it was cut from. */
function detached(word: string): string {
  return word.length <= LONGEST_COPY ? word : word.split('').join('');
}

/** The words of one language. */
interface Lexicon {
  readonly termByWord: Map<string, number>;
  readonly termByStem: Map<string, number>;
  readonly stopWords: ReadonlySet<string>;
  stem(word: string): string;
}

function createLexicon(stemmer: Stemmer | null, stopWords: ReadonlySet<string>): Lexicon {
  const stem = stemmer && remembering(stemmer);
  return {
    termByWord: new Map(),
    termByStem: new Map(),
    stopWords,
    stem: (word) => (stem === null || isNumberTerm(word) ? word : stem(word)),
  };
}
