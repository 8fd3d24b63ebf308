import { fold } from '../words/fold.ts';
import { type Stemmer, stemmerOf } from '../words/stem.ts';
import { remembering } from './remember.ts';

/** ID of a stop word, which isn't indexed. */
export const STOP = -1;
/** ID of a word that the vocabulary lacks. */
export const UNKNOWN = -2;

/**
 * Words and their terms. A term is a stem; its ID is a small integer, and frequent terms get small
 * ones, because they are seen first. A vocabulary only grows, so indexes built at different times
 * can share it. A term that no document holds any more has no postings.
 */
export interface TermDictionary {
  /** Number of terms. */
  readonly size: number;
  /**
   * Returns the term of a word, and adds it if it is new. `STOP` for a stop word.
   * @param language ISO 639-1 code of the word's text, whose words keep their accents; empty for
   *   English
   */
  add(word: string, language?: string): number;
  /**
   * Returns the term of an English word, or `UNKNOWN`. `STOP` for a stop word, also one of another
   * language of the documents. A new inflection of a known stem is known.
   */
  find(word: string): number;
  /** True if an English text has the word in this spelling. Cheaper than `find`. */
  isWritten(word: string): boolean;
  /** Returns the terms of a word in the documents' other languages. */
  findForeign(word: string): readonly number[];
  /** Returns the term of an English stem, or `UNKNOWN`. */
  findStem(stem: string): number;
  /** Returns the English stem of a word, known or not. */
  stem(word: string): string;
  /** Returns the stem of a term. */
  stemOf(term: number): string;
  /** True for a term that is a number. */
  isNumber(term: number): boolean;
  /**
   * Every distinct word added so far, without numbers, in order of appearance. Typos are corrected
   * to these.
   */
  readonly words: readonly string[];
  /** Returns the term of `words[index]`. */
  termOfWord(index: number): number;
}

const NUMBER_SIGN = 35;

/** True for the index term of a number, which begins with `#`. */
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
      // People leave accents out, so words are known without them; stemmers need them.
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

/** V8 keeps a longer slice as a view that holds on to the whole text. */
const LONGEST_COPY = 12;

/** Returns a copy that doesn't hold on to the word's text. */
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
