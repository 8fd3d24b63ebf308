import type { Word } from '../engine/words/words.ts';

/** Kinds of answer, as bits, so that a claim can hold several. */
export const KIND = {
  money: 1,
  percent: 2,
  duration: 4,
  count: 8,
  date: 16,
  multiple: 32,
  name: 64,
  place: 128,
  reason: 256,
  ability: 512,
} as const;

/**
 * Returns the kinds of answer in a text.
 * @param words the words of `text`
 * @param ownNames folded words of the text's own organisation, which doesn't answer "who"
 */
export interface WantedKinds {
  /** Kinds that answer it directly. 0 if the question doesn't say. */
  readonly first: number;
  /** Kinds that may answer it as well. */
  readonly second: number;
  /** Position of the counted word ("how many *nurses*"), or -1. */
  readonly countedAt: number;
}

const TIME_UNIT =
  /^(?:milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|quarters?|decades?|nights?|weekends?)$/;
const MONEY_WORD =
  /^(?:money|cash|dollars?|euros?|pounds?|bucks?|quid|cost|costs|price|prices|priced|pay|pays|paid|spend|spends|spent|spending|save|saves|saved|saving|savings|earn|earns|earned|earnings|profit|profits|revenue|revenues|sales|turnover|income|invest|invested|investment|fee|fees|worth|budget|raise|raised|funding|charge|charges|expensive|cheap|sunk|salary|wage)$/;
/** Verbs whose "how much" asks for money. */
const MONEY_VERB =
  /^(?:makes?|making|made|brings?|bringing|brought|burns?|burning|burnt|burned|pour(?:s|ed)?|sinks?|sank|pockets?|pocketed|rakes?|raked|fork(?:s|ed)?|shell(?:s|ed)?|cough(?:s|ed)?|lost|owes?|owed)$/;
const COMPARED =
  /^(?:more|less|fewer|better|worse|higher|lower|bigger|smaller|larger|lighter|heavier|cheaper|stronger|greater|safer|longer|shorter|increase|decrease|reduction|improvement|growth|improve|improved|grow|grew|rise|fall|drop)$/;
const SPEED =
  /^(?:fast|faster|quick|quicker|quickly|soon|sooner|slow|slower|speed|rapid|rapidly|long|longer|early|earlier)$/;
const SHARES = new Set(
  'share portion percentage percent proportion part slice fraction rate chunk ratio'.split(' '),
);
/** "The number of nurses" asks how many. */
const COUNT_NOUN = /^(?:number|numbers|count|total|amount|quantity)$/;
const PLACE_WORD =
  /^(?:countr(?:y|ies)|cit(?:y|ies)|regions?|nations?|states?|continents?|markets?|places?|locations?|sites?|towns?)$/;
const NAMED_THING =
  /^(?:vendors?|suppliers?|tools?|platforms?|software|models?|providers?|partners?|products?|systems?|apps?|technolog(?:y|ies)|brands?|agenc(?:y|ies)|clouds?|consultants?)$/;
const REASON =
  /\b(?:because|due to|so that|in order to|thanks to|as a result|since|therefore|by \w+ing|reason)\b/i;
const PLACE =
  /\b(?:[Ii]n|[Aa]cross|[Ff]rom|[Tt]o) (?:the )?[A-Z][\p{L}]+|\b(?:countries|cities|markets|regions|locations)\b/u;
const ABILITY = /\b(?:can|able to|helps?|enables?|allows?|lets|supports?|performs?|capable)\b/i;
/** A capitalised word inside a sentence, or one with a capital inside: `OpenAI`. */
const NAME = /(?<=[a-z,;:)] )(?:[A-Z][\p{L}\p{N}]+|[a-z]+[A-Z]\p{L}+)|\b[A-Z][a-z]+[A-Z]\p{L}*/gu;

/**
 * Returns the kinds of answer in a text.
 * @param words the words of `text`
 * @param ownNames folded words of the text's own organisation, which doesn't answer "who"
 */
export function kindsIn(
  text: string,
  words: readonly Word[],
  ownNames: ReadonlySet<string>,
): number {
  let kinds = 0;
  for (let at = 0; at < words.length; at++) {
    const number = words[at]?.number;
    if (number) kinds |= kindOfNumber(words, at, number);
  }
  if (REASON.test(text)) kinds |= KIND.reason;
  if (PLACE.test(text)) kinds |= KIND.place;
  if (ABILITY.test(text)) kinds |= KIND.ability;
  for (const match of text.matchAll(NAME)) {
    if (!ownNames.has(match[0].toLowerCase())) kinds |= KIND.name;
  }
  return kinds;
}

function kindOfNumber(
  words: readonly Word[],
  at: number,
  { value, kind }: NonNullable<Word['number']>,
): number {
  if (kind === 'money') return KIND.money;
  if (kind === 'percent') return KIND.percent;
  if (kind === 'multiple') return KIND.multiple;
  const next = words[at + 1]?.text ?? '';
  if (/^(?:times|fold)$/.test(next)) return KIND.multiple;
  if (TIME_UNIT.test(next) || TIME_UNIT.test(words[at + 2]?.text ?? '')) return KIND.duration;
  if (words[at]?.isNumber && Number.isInteger(value) && value >= 1900 && value <= 2100) {
    return KIND.date;
  }
  return KIND.count;
}

const NOTHING: WantedKinds = { first: 0, second: 0, countedAt: -1 };

/** Returns the kinds of answer that a question wants, from its question words. */
export function wantedKinds(words: readonly string[]): WantedKinds {
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  const numbers = KIND.percent | KIND.multiple | KIND.count | KIND.duration | KIND.money;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const next = words[at + 1] ?? '';
    if (word === 'how') {
      if (next === 'many') return howMany(words, at + 2);
      if (next === 'much') return howMuch(words, at + 2);
      if (next === 'long' || next === 'old') return wanted(KIND.duration, KIND.date | KIND.percent);
      if (SPEED.test(next)) return wanted(KIND.duration, KIND.percent | KIND.multiple);
      if (next === 'often') return wanted(KIND.count | KIND.duration | KIND.percent, KIND.multiple);
      if (/^(?:far|big|large|high|low|tall|heavy|deep|wide)$/.test(next)) {
        return wanted(KIND.count | KIND.money | KIND.percent, KIND.multiple);
      }
      if (/^(?:good|well|accurate|reliable|safe|bad)$/.test(next))
        return wanted(KIND.percent, KIND.multiple | KIND.count);
      if (next === 'come') return wanted(KIND.reason, 0);
    }
    if (next === 'of' && COUNT_NOUN.test(word)) return howMany(words, at + 2);
    if (SHARES.has(word) || (word === 'what' && next.startsWith('#')))
      return wanted(KIND.percent, KIND.count);
    if (word === 'when' && (at === 0 || words[at - 1] === 'since'))
      return wanted(KIND.date, KIND.duration);
    if ((word === 'what' || word === 'which') && /^(?:year|date|month|day)$/.test(next)) {
      return wanted(KIND.date, KIND.duration);
    }
    if ((word === 'what' || word === 'which') && PLACE_WORD.test(next))
      return wanted(KIND.place, KIND.name | KIND.count);
    if ((word === 'what' || word === 'which') && NAMED_THING.test(next))
      return wanted(KIND.name, 0);
    if (word === 'where' && at < 2) return wanted(KIND.place, KIND.name);
    // "Price per seat" asks for an amount.
    if (next === 'per' && PRICE.test(word)) return wanted(KIND.money, 0);
    if ((word === 'who' || word === 'whose') && at < 2) return wanted(KIND.name, 0);
    if (word === 'why') return wanted(KIND.reason, 0);
  }
  if (asksForMoney(words)) return wanted(KIND.money, KIND.percent | KIND.multiple);
  // "What can the assistant do?"
  if (words[0] === 'what' && words.at(-1) === 'do' && words.length > 2) {
    return wanted(KIND.ability, 0);
  }
  if (has(MONEY_WORD)) return wanted(0, KIND.money);
  if (has(SPEED)) return wanted(0, KIND.duration | KIND.percent | KIND.multiple);
  if (has(COMPARED)) return wanted(0, numbers);
  return NOTHING;
}

const PRICE = /^(?:prices?|costs?|fees?|charges?|rates?)$/;
/** Things that have a price, or are one: "what did they *pay* for it?", "what is it *worth*?". */
const PRICED =
  /^(?:costs?|pays?|paid|spends?|spent|charges?|charged|earns?|earned|worth|valued|invest|invested|price|fee|salary|revenue|revenues|profit|turnover|income|budget|valuation)$/;

/** True for "What does it cost?", which asks for an amount; false for "what cost savings did it bring?". */
function asksForMoney(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  return (
    /^(?:what|whats)$/.test(first) &&
    (first === 'whats' || /^(?:do|does|did|is|was|were|are|will|would|has|have|s)$/.test(second)) &&
    words.some((word) => PRICED.test(word))
  );
}

function howMany(words: readonly string[], at: number): WantedKinds {
  const noun = words[at] ?? '';
  if (TIME_UNIT.test(noun)) return { first: KIND.duration, second: KIND.percent, countedAt: at };
  if (/^(?:dollars?|euros?|pounds?|bucks|quid)$/.test(noun)) return wanted(KIND.money, 0);
  return { first: KIND.count, second: KIND.percent | KIND.multiple, countedAt: at };
}

function howMuch(words: readonly string[], at: number): WantedKinds {
  const next = words[at] ?? '';
  const aboutMoney = words.some((word) => MONEY_WORD.test(word));
  if (next === 'time' || TIME_UNIT.test(next))
    return wanted(KIND.duration, KIND.percent | KIND.multiple);
  if (SPEED.test(next)) return wanted(KIND.duration | KIND.percent | KIND.multiple, KIND.count);
  if (/^(?:money|cash)$/.test(next)) return wanted(KIND.money, KIND.percent);
  if (COMPARED.test(next)) {
    return wanted(KIND.percent | KIND.multiple, KIND.money | KIND.count | KIND.duration);
  }
  if (aboutMoney || words.some((word) => MONEY_VERB.test(word))) {
    return wanted(KIND.money, KIND.percent);
  }
  return wanted(KIND.percent | KIND.money | KIND.count, KIND.duration | KIND.multiple);
}

function wanted(first: number, second: number): WantedKinds {
  return { first, second, countedAt: -1 };
}
