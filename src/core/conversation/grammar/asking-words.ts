import { endOfPhrase } from '../../topics/topic.ts';

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

/** "Which claims were rejected so far?": all but the claims' case and topic. */
export const ASKS_OF_STATUS = wordsPattern([
  ...ALWAYS,
  ...IN_SENTENCES,
  ...OF_LIBRARY,
  ...words(`a already an as at be been but casebook claim claims currently each evidence find for from get got
    had just marked no not now only or reason reasons so status still these those why yet`),
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

/**
 * All words that ask and say nothing of what is asked for: what is left of a question is its topic.
 * Nouns of the library itself ("case", "claim") are among them.
 */
const ASKING = new Set([
  ...ALWAYS,
  ...IN_SENTENCES,
  ...OF_LIBRARY,
  ...QUESTION_WORDS,
  ...words(`a about above actually ai already also although altogether am among an anybody anyone anything
    artificial around as ask asked at available be been being below best between bit both but by came can't check
    claim claims come comes companies company compare compared comparison concerning contain contains cover
    covered currently customers data deal deals describe detail details did didn't difference do does
    doesn't doing don't done during each either else entries ever every everybody explain explained everyone everything evidence example
    examples exist fact facts far figure figures find firm firms first for found from further gen genai get
    getting given go good got had has hasn't haven't having hello help here hi highlights how i i'd i'm i've if
    include including info information instance instances intelligence interested into involved involving isn't it
    its it's just kind know known latest let let's like list lists look looking lot lots made make makes many
    matter maybe me me mean mention mentioned mentioning mentions more most much must my name named need needed needs new no
    not nothing now number numbers of off offer on once one ones only or org organisation organisations organization
    organizations orgs other others ours out over overall own particular people place point possible
    provide put quick quickly quote quotes quoted rather record records recorded reference references regarding
    related relating relevant result results right said same say says search see seen several shall should show side
    since so some somebody someone something sort stat statistic statistics stats still stories story study studies
    stuff such sum summarise summarize summary sure take talk talks talking team than that's their them themselves
    then there there's these they thing things think this those through til time times to today together told
    too topic total towards trying type types under until up use used user uses using usage various very via view
    want wanted wants was wasn't way ways we we've week were weren't what whatever what's whats when where
    whether which while who's whole whom whose why will with within without won't work worked working works
    would wouldn't write written yes yet your yours business businesses library currently success proof points
    announce announced announces announcing stated states reason reasons effect effects impact impacts changes adopter adopters deployed deploying deploy adopted adopting implement implemented implementing run runs running
    apply applied applying case-file project projects initiative initiatives please pls everywhere client clients`),
]);

const NONE: ReadonlySet<string> = new Set();
/** Words of the library that are things to count as well: "the most customers". */
const COUNTABLE = new Set(
  words('customer customers client clients user users people projects runs'),
);

/** The words that say what a ranking is of: those of its topic, and things that can be counted. */
export function measuredWords(text: string): string {
  return topicWords(text, COUNTABLE);
}

/**
 * The words of a question that say what it is about, in order. Known phrases stay whole: "time to hire".
 * @param kept asking words that say something here
 */
export function topicWords(text: string, kept: ReadonlySet<string> = NONE): string {
  const plain = withoutPossessives(text)
    .split(/[\s,;:?!()"]+/)
    .map((word) => word.replace(/^[.'-]+|[.'-]+$/g, ''))
    .filter((word) => word !== '');
  const telling: string[] = [];
  let saidUntil = 0;
  for (let at = 0; at < plain.length; ) {
    const end = endOfPhrase(plain, at);
    const word = (plain[at] as string).toLowerCase();
    // "Call handling time": beside a word that says of what, time is what is measured.
    const isTime = at === saidUntil && at > 0 && /^times?$/.test(word);
    const isTelling = end > at + 1 || !ASKING.has(word) || kept.has(word) || isTime;
    if (isTelling) {
      telling.push(...plain.slice(at, end));
      saidUntil = end;
    }
    at = end;
  }
  return telling.join(' ');
}

/** The topics of which any will do: "banks, insurers or telcos". Of one topic just that. */
export function topicsOf(text: string): string[] {
  const topics = text
    .split(/\s*(?:[,;/]|\b(?:or|and|plus|as well as)\b)\s*/)
    .map((each) => topicWords(each))
    .filter((topic) => topic !== '');
  return [...new Set(topics)];
}

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
