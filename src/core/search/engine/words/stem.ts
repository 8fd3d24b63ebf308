import { createRequire } from 'node:module';
import { stem as stemEnglish } from 'porter2';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import { KEPT_APART } from './kept-apart.ts';

export type Stemmer = (word: string) => string;

/** ISO 639-1 codes and the names of their Snowball algorithms. */
const SNOWBALL: Readonly<Record<string, string>> = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  nl: 'dutch',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  hu: 'hungarian',
  it: 'italian',
  ga: 'irish',
  no: 'norwegian',
  nb: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  es: 'spanish',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/**
 * Returns the ISO 639-1 code of a language given by code, region or name (`de`, `pt-BR`, `German`).
 * Empty for English.
 */
export function languageCode(language: string): string {
  const [code = ''] = language.trim().toLowerCase().split(/[-_ ]/);
  if (code === '' || code === 'en' || code === 'english') return '';
  return Object.keys(SNOWBALL).find((known) => SNOWBALL[known] === code) ?? code;
}

/**
 * Returns the stemmer of a language, by its ISO 639-1 code (`de`, `pt-BR`), or English for `en` and
 * an empty code. Null if Snowball has no stemmer for it: its words are then matched whole.
 */
export function stemmerOf(language: string): Stemmer | null {
  const code = languageCode(language);
  if (code === '') return englishStem;
  const algorithm = SNOWBALL[code];
  if (!algorithm) return null;
  // Loaded on first use: the bundle of all languages costs 20 ms, and most libraries are English.
  const snowball = createRequire(import.meta.url)('snowball-stemmers') as {
    newStemmer(name: string): { stem(word: string): string };
  };
  const stemmer = snowball.newStemmer(algorithm);
  return (word) => stemmer.stem(word);
}

/** Stems by Porter2, after regularising irregular forms (`bought`, `children`) and British spellings. */
function englishStem(word: string): string {
  const regular = IRREGULAR_FORMS.get(word) ?? american(word);
  return KEPT_APART.get(regular) ?? stemEnglish(regular);
}

/** Matches every word that one of the spellings below may be in, to skip the other words quickly. */
const MAYBE_BRITISH = /[iy]s(?:e|ing|ation)|our|tre|gramme|ell(?:ed|ing|er)/;

/**
 * Turns `organised` into `organized`, `centre` into `center`, `colour` into `color`, `programme`
 * into `program`.
 */
function american(word: string): string {
  if (word.length < 5 || !MAYBE_BRITISH.test(word)) return word;
  return word
    .replace(/([^aeiou])is(e|ed|es|er|ers|ing|ation|ations)$/, '$1iz$2')
    .replace(/ys(e|ed|es|er|ers|ing)$/, 'yz$1')
    .replace(/^(?![yfhpts]our)(.{2,})our(s|ed|ing|able|ful|ite|ites)?$/, '$1or$2')
    .replace(/(.)tre(s?)$/, '$1ter$2')
    .replace(/gramme(s?)$/, 'gram$1')
    .replace(/^(trav|canc|lab|mod|fu|chann|tunn|exc)ell(ed|ing|er|ers)$/, '$1el$2');
}
