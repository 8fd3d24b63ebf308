/** The kind of quantity, as far as the neighbouring words tell. */
export type NumberKind = 'plain' | 'percent' | 'money' | 'multiple';

/** A number found in folded text. */
export interface FoundNumber {
  readonly value: number;
  /** The written digits without the magnitude: 2.3 of `2.3M`. */
  readonly mantissa: number;
  readonly kind: NumberKind;
  /** Offset of its end in the text, units included. */
  readonly end: number;
}

const MAGNITUDE: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};

/** What a magnitude's word or letter stands for (`m`, `billion`); undefined for any other. */
export function magnitudeOf(word: string): number | undefined {
  return Object.hasOwn(MAGNITUDE, word) ? MAGNITUDE[word] : undefined;
}

/** Numbers in words that are worth reading as values. "One" is usually a pronoun and left out. */
const PLAIN_WORDS = {
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

/** Shares in words, as percent. */
const SHARE_WORDS = {
  half: 50,
  halved: 50,
  halving: 50,
  third: 33.3,
  thirds: 66.7,
  quarter: 25,
  quarters: 75,
  fifth: 20,
  tenth: 10,
};

/** Multiples in words. */
const MULTIPLE_WORDS = {
  twice: 2,
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  twofold: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  threefold: 3,
  quadrupled: 4,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
};

type WordNumber = Pick<FoundNumber, 'value' | 'kind'>;

const WORD_NUMBERS: ReadonlyMap<string, WordNumber> = new Map([
  ...entries(PLAIN_WORDS, 'plain'),
  ...entries(SHARE_WORDS, 'percent'),
  ...entries(MULTIPLE_WORDS, 'multiple'),
]);

function entries(words: Readonly<Record<string, number>>, kind: NumberKind) {
  return Object.entries(words).map(([word, value]) => [word, { value, kind }] as const);
}

const NUMERAL =
  /(?<currency>(?:us|a|c|hk|s)?[$€£¥₹]|(?:usd|eur|gbp|inr|chf|aud|cad|sek|rs\.?|rmb) ?)? ?(?<digits>\d{1,3}(?:[,'\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: ?-?(?<magnitude>thousand|millions?|mio|mn|mm|billions?|bn|trillion|tn|[kmbt])(?![a-z0-9]|-[a-z0-9]))?(?: ?(?<unit>%|percent(?:age)?|per ?cent|pct|x(?![a-z])|times\b|-?fold\b|(?:us )?dollars?\b|usd\b|euros?\b|eur\b|pounds?\b|gbp\b|[$€£¥](?![0-9])))?/y;

/** Reads the numeral at `start` of folded text: `$2.3m`, `25 %`, `1,200`, `3x`. Null if there is none. */
export function numeralAt(text: string, start: number): FoundNumber | null {
  NUMERAL.lastIndex = start;
  const groups = NUMERAL.exec(text)?.groups;
  if (!groups) return null;
  const mantissa = Number(groups.digits?.replace(/[,'\u202f]/g, ''));
  const value = mantissa * (groups.magnitude ? (MAGNITUDE[groups.magnitude] ?? 1) : 1);
  return { value, mantissa, kind: kindOf(groups.currency, groups.unit), end: NUMERAL.lastIndex };
}

function kindOf(currency: string | undefined, unit: string | undefined): NumberKind {
  if (currency) return 'money';
  if (!unit) return 'plain';
  if (/^(?:%|p)/.test(unit) && !unit.startsWith('pound')) return 'percent';
  if (/^(?:x|times|-?fold)/.test(unit)) return 'multiple';
  return 'money';
}

const LETTER_X = 120;
const MULTIPLE_FIRST = /^x\d{1,4}$/;

/** Returns the value of a number, share or multiple written as a word (`dozen`, `half`, `x10`), or null. */
export function numberOfWord(word: string): WordNumber | null {
  if (word.charCodeAt(0) === LETTER_X && MULTIPLE_FIRST.test(word)) {
    return { value: Number(word.slice(1)), kind: 'multiple' };
  }
  return WORD_NUMBERS.get(word) ?? null;
}

/** Returns the index term of a value: `#2300000`, `#25%`, `#3x`. Money and plain numbers share a form. */
export function numberTerm(value: number, kind: NumberKind): string {
  const digits = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(7)));
  if (kind === 'percent') return `#${digits}%`;
  return kind === 'multiple' ? `#${digits}x` : `#${digits}`;
}
