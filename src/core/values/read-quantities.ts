import { magnitudeOf } from '../search/engine/words/numbers.ts';
import { STOP_WORDS } from '../search/vocabulary/stop-words.ts';
import { stemOf, stemsOf } from '../topics/stems.ts';
import { INDIAN_MAGNITUDES } from '../words/indian-magnitudes.ts';
import { changeAround } from './change.ts';
import type { Quantity } from './quantity.ts';
import { surroundingsOf } from './surroundings.ts';

/** Codes of currencies by their signs and names. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  'us dollars': 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
  '₹': 'INR',
  inr: 'INR',
  rupees: 'INR',
  chf: 'CHF',
  a$: 'AUD',
  aud: 'AUD',
  c$: 'CAD',
  cad: 'CAD',
  r$: 'BRL',
  brl: 'BRL',
  reais: 'BRL',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  kr: 'SEK',
  pln: 'PLN',
  zł: 'PLN',
  czk: 'CZK',
  ngn: 'NGN',
  naira: 'NGN',
  cny: 'CNY',
  rmb: 'CNY',
  yuan: 'CNY',
  sgd: 'SGD',
  zloty: 'PLN',
  zlotys: 'PLN',
  koruna: 'CZK',
  kroner: 'DKK',
  kronor: 'SEK',
  francs: 'CHF',
  rupee: 'INR',
  real: 'BRL',
  hk$: 'HKD',
};
/** Hours of a unit of time. */
const HOURS: Readonly<Record<string, number>> = {
  second: 1 / 3600,
  sec: 1 / 3600,
  minute: 1 / 60,
  min: 1 / 60,
  hour: 1,
  hr: 1,
  day: 24,
  week: 168,
  month: 730,
  year: 8760,
};
const SPACE = '[ \\u00a0\\u202f]';
const CURRENCY =
  'us\\$|a\\$|c\\$|hk\\$|r\\$|[$€£¥₹]|(?:usd|eur|gbp|inr|chf|aud|cad|sek|nok|dkk|jpy|brl|pln|czk|ngn|cny|rmb|sgd)(?=\\s?\\d)';
const NUMBER = new RegExp(
  `(?<![\\w.,]|\\d/)(?<![a-z]-)(?<currency>${CURRENCY})?${SPACE}?(?<![\\d.,])(?<digits>\\d{1,3}(?:[,'\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)(?:${SPACE}?-?(?<magnitude>thousand|millions?|mn|mm|billions?|bn|trillion|tn|lakhs?|crores?|[kmb])(?![a-z0-9]))?\\+?(?:${SPACE}?(?<sign>%|percent(?:age points?)?|per cent|pct|x(?![a-z])|times\\b|-?fold\\b)|(?:${SPACE}|-)?(?<after>us dollars|[a-zł$€£]+))?`,
  'gi',
);
const WORD_MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:doubl(?:ed|es|ing|e)|two-?fold|twice)\b/gi, 2],
  [/\b(?:tripl(?:ed|es|ing|e)|three-?fold)\b/gi, 3],
  [/\b(?:quadrupl(?:ed|es|ing|e)|four-?fold)\b/gi, 4],
  [/\bfive-?fold\b/gi, 5],
  [/\bten-?fold\b/gi, 10],
];
const PER =
  /^\W{0,3}(?:\S+\s+){0,3}?(?:(?:a|an|per|each|every|\/)\s*(?<unit>year|month|week|day|hour|quarter|employee|user|customer|person|agent|developer|worker|unit|item|document|order|call|visit|store|shop)\b|(?<often>annually|annual|yearly|monthly|weekly|daily|hourly|p\.?a\.?)(?![a-z]))/i;
const PER_BEFORE = /\b(?<often>annual|annually|yearly|monthly|weekly|daily)\b[^.;]{0,40}$/i;
const OFTEN: Readonly<Record<string, string>> = {
  annual: 'year',
  annually: 'year',
  yearly: 'year',
  pa: 'year',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  hourly: 'hour',
};
/** What a text says of what may come. Nouns of what is measured are none: "forecast error", "target group". */
const FORECAST = new RegExp(
  [
    /(?<!than )(?<!as )\bexpect(?:s|ed|ing)?\b/,
    /\bproject(?:ed|ions?)\b/,
    /\b(?:is|are|was|were|been|now) (?:forecast|target)(?:ed)?\b/,
    /\b(?:forecast|target|project)(?:s|ed|ing)? (?:to|that|(?:of |for |is |was )?(?:an? |about |around |over |some )?[$€£\d])/,
    /\b(?:targeting|targeted (?=\W*[$€£\d]))/,
    /\b(?:goal|plans?|targets?|forecasts?) (?:of|to|is|was|for) (?:[$€£\d]|(?:be|reach|save|cut|reduce|add|hire|open|use|have|deploy|roll|train|bring)\b)/,
    /\b(?:planned|planning|aim(?:s|ed|ing)?|could|potential(?:ly)?|anticipat\w+|intend\w*|estimated to|would|will)\b/,
    /\bby (?:the end of )?20[2-9]\d\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
/** Words between a number and what it counts. */
const COUNTED =
  /^[\s-]*(?:of\s+)?(?:(?:the|its|their|more|new|over|about)\s+)*(?<words>(?:[\p{L}-]+\s*){1,4})/u;
/** Words around a number that say what it measures. */
const AROUND = 9;

/** A quantity, and where it stands. */
interface Found extends Pick<Quantity, 'kind' | 'value' | 'unit'> {
  readonly start: number;
  readonly end: number;
  readonly isCount: boolean;
}

/** Reads the quantities of a text. Years, ids and names with a number ("5G") are none. */
export function readQuantities(text: string): Quantity[] {
  const found = numbersIn(text).sort((a, b) => a.start - b.start);
  const around = surroundingsOf(text, found);
  return found.map(({ start, end, kind, value, unit }, at): Quantity => {
    const { before, after, near, counted, isFormer } = around[at] as (typeof around)[number];
    const written = text.slice(start, end);
    const words = written.replace(/[\d.,%$€£]/g, ' ');
    return {
      kind,
      value,
      unit,
      written: written.trim(),
      per: perOf(text.slice(Math.max(0, start - 160), start), text.slice(end, end + 160)),
      isForecast: FORECAST.test(`${before.trimEnd()} 0 ${after}`),
      around: stemsOf(`${lastWords(before)} ${words} ${firstWords(after)}`),
      near: stemsOf(`${near[0]} ${words} ${near[1]}`),
      counted: stemsOf(counted),
      isFormer,
      change: changeAround(...near),
    };
  });
}

function numbersIn(text: string): Found[] {
  const found: Found[] = [];
  const add = (start: number, end: number, of: Pick<Quantity, 'kind' | 'value' | 'unit'>) =>
    found.push({ ...of, start, end, isCount: of.kind === 'count' });
  for (const match of text.matchAll(NUMBER)) {
    const { currency, digits = '', magnitude, sign, after = '' } = match.groups ?? {};
    const number = Number(digits.replace(/[,'\u202f](?=\d{3}(?!\d))/g, '').replace(',', '.'));
    const named = magnitude?.toLowerCase() ?? '';
    const value = number * (magnitudeOf(named) ?? INDIAN_MAGNITUDES[named] ?? 1);
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const word = after.toLowerCase();
    const bare = start + match[0].trim().length - after.length;
    const whole = match.index + match[0].length;
    const money = CURRENCIES[currency?.toLowerCase() ?? ''] ?? CURRENCIES[word];
    const unit = word.replace(/s$/, '');
    if (money) add(start, CURRENCIES[word] ? whole : bare, { kind: 'money', value, unit: money });
    else if (sign) add(start, whole, { kind: kindOf(sign), value, unit: '' });
    else if (Object.hasOwn(HOURS, unit)) {
      add(start, whole, { kind: 'duration', value: value * (HOURS[unit] as number), unit });
    } else if (!isYear(digits, magnitude) && /^\s|^-/.test(text.slice(bare - 1)) && after !== '') {
      if (STOP_WORDS.has(word) || isInName(text.slice(0, start), digits, magnitude)) continue;
      const counted = COUNTED.exec(text.slice(bare))?.groups?.words?.trim() ?? '';
      if (counted !== '' && counted.length > 1) {
        add(start, bare, { kind: 'count', value, unit: stemOf(after.toLowerCase()) });
      }
    }
  }
  for (const [pattern, value] of WORD_MULTIPLES) {
    for (const match of text.matchAll(pattern)) {
      add(match.index, match.index + match[0].length, { kind: 'multiple', value, unit: '' });
    }
  }
  return found;
}

function kindOf(sign: string): Quantity['kind'] {
  return /^(?:%|p)/i.test(sign) ? 'percent' : 'multiple';
}

/** "The Merlin 1 rocket", "phase 3 trials": a number that is part of a name counts nothing. */
const NAME_BEFORE = /[\p{Ll}\p{N},]\s\p{Lu}\p{L}+\s$/u;
const LABEL_BEFORE =
  /\b(?:phase|level|stage|type|version|model|series|class|step|scope|generation|chapter|section|terminal|gate|route|platform|wave)\s$/i;
const MONTH_BEFORE =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December)\s$/;

function isInName(before: string, digits: string, magnitude: string | undefined): boolean {
  if (magnitude !== undefined || !/^\d{1,3}$/.test(digits)) return false;
  if (LABEL_BEFORE.test(before)) return true;
  return digits.length === 1 && NAME_BEFORE.test(before) && !MONTH_BEFORE.test(before);
}

function isYear(digits: string, magnitude: string | undefined): boolean {
  return magnitude === undefined && /^(?:19|20)\d\d$/.test(digits);
}

function perOf(before: string, after: string): string {
  const { unit, often } = PER.exec(after)?.groups ?? {};
  if (unit) return unit.toLowerCase();
  const told = often ?? PER_BEFORE.exec(before)?.groups?.often;
  return told === undefined ? '' : (OFTEN[told.toLowerCase().replaceAll('.', '')] ?? '');
}

function lastWords(text: string): string {
  return text.split(/\s+/).slice(-AROUND).join(' ');
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, AROUND).join(' ');
}
