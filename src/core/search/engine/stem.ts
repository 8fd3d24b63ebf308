import { createRequire } from 'node:module';
import { stem as stemEnglish } from 'porter2';
import { IRREGULAR_FORMS } from '../vocabulary/irregular-forms.ts';

export type Stemmer = (word: string) => string;

/** Two-letter code (ISO 639-1) to the name of the Snowball algorithm. */
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
 * The stemmer of a language, by its ISO 639-1 code (`de`, `pt-BR`); English for `en` and for no code.
 * Null for a language that no Snowball stemmer serves: its words are then matched whole.
 */
export function stemmerOf(language: string): Stemmer | null {
  const code = language.toLowerCase().split(/[-_]/)[0] ?? '';
  if (code === '' || code === 'en' || code === 'english') return englishStem;
  const algorithm = SNOWBALL[code] ?? (Object.values(SNOWBALL).includes(code) ? code : undefined);
  if (!algorithm) return null;
  // Loaded when first needed: the bundle of all languages costs 20 ms, and most libraries are English.
  const snowball = createRequire(import.meta.url)('snowball-stemmers') as {
    newStemmer(name: string): { stem(word: string): string };
  };
  const stemmer = snowball.newStemmer(algorithm);
  return (word) => stemmer.stem(word);
}

/** Porter2, after irregular forms (`bought`, `children`) and British spellings are made regular. */
function englishStem(word: string): string {
  const stemmed = stemEnglish(IRREGULAR_FORMS.get(word) ?? american(word));
  return stemmed;
}

/** `organised` as `organized`, `centre` as `center`, `colour` as `color`, `programme` as `program`. */
function american(word: string): string {
  if (word.length < 5) return word;
  if (/[^aeiou]is(?:e|ed|es|er|ers|ing|ation|ations)$/.test(word)) {
    return word.replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1');
  }
  if (/ys(?:e|ed|es|er|ers|ing)$/.test(word)) return word.replace(/ys(e[a-z]*|ing)$/, 'yz$1');
  if (
    /[a-z]{2}our(?:s|ed|ing|able|ful|ite|ites)?$/.test(word) &&
    !/^(?:y|f|h|p|t|s)our/.test(word)
  ) {
    return word.replace(/our(s|ed|ing|able|ful|ite|ites)?$/, 'or$1');
  }
  if (/[a-z]tres?$/.test(word)) return word.replace(/tre(s?)$/, 'ter$1');
  if (/grammes?$/.test(word)) return word.replace(/gramme(s?)$/, 'gram$1');
  if (/[a-z]ell(?:ed|ing|er|ers)$/.test(word) && DOUBLED_L.test(word))
    return word.replace(/ll/, 'l');
  return word;
}

const DOUBLED_L = /^(?:travell|cancell|labell|modell|fuell|channell|tunnell|excell)/;
