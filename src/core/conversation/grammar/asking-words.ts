/** Words that ask and say nothing of what is asked for: once for every reader of questions. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** In every kind of question. */
const ALWAYS = words('all are do has have in is me of please that the us which whole');
/** In sentences; a list is asked for without them. */
const IN_SENTENCES = words('and did does give see tell was were what');
/** Of the library, its cases and claims; never of one case. */
const OF_LIBRARY = words(
  'any case cases entire every file files library list our show there with you your',
);

/** "What tier is klarna?": all but the part of the case and its name. */
export const ASKS_OF_CASE = wordsPattern([
  ...ALWAYS,
  ...IN_SENTENCES,
  ...words('a an at by for from full get how it its on their they this to view when where who'),
]);

/** "Which cases are there in total?" */
export const ASKS_OF_LIBRARY = wordsPattern([
  ...ALWAYS,
  ...IN_SENTENCES,
  ...OF_LIBRARY,
  ...words(`altogether ask available can companies contain contains could cover covered covers currently
    exist firms got having here hold holds i include included know now ok organisations organizations orgs
    search so studies this we what's`),
  'how many',
  'how big',
  'how large',
  'in total',
]);

/** "Which claims were rejected so far?": all but the claims' case and topic. */
export const ASKS_OF_STATUS = wordsPattern([
  ...ALWAYS,
  ...IN_SENTENCES,
  ...OF_LIBRARY,
  ...words(`a already an as at be been but casebook claim claims currently each evidence find for from get got
    had just marked no not now only or so status still these those why yet`),
  'how many',
  'so far',
]);

/** "List all cases that use it": word by word, as a list is asked for in few of them. */
export const ASKS_FOR_LIST: ReadonlySet<string> = new Set([
  ...ALWAYS,
  ...OF_LIBRARY,
  ...words(`a about an available claim claims companies current each everything for from having on
    organisations organizations regarding them these this those use used uses using`),
]);

/** First words of a question that isn't about a name: "who uses it?" */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  words(`any are can could did do does had has have how is should was were what when where which who why
    will would`),
);

const POSSESSIVE = /(?<=[\p{L}\p{N}])'s?(?![\p{L}\p{N}])/gu;

/** `Klarna's` as `Klarna`. */
export function withoutPossessives(text: string): string {
  return text.replace(POSSESSIVE, '');
}

/** A text without the words that some patterns match, and without marks behind a word. */
export function withoutWords(text: string, ...patterns: readonly RegExp[]): string {
  return patterns
    .reduce((rest, pattern) => rest.replace(pattern, ' '), text)
    .replace(/[?!.,:;]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Matches whole words; of two that begin alike, the longer: "in total" before "in". */
function wordsPattern(list: readonly string[]): RegExp {
  const longestFirst = [...list].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
}
