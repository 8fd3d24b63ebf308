import type { QuantityKind } from '../../values/quantity.ts';
import { CURRENCIES, readQuantities } from '../../values/read-quantities.ts';
import type { AskedQuantity } from './meaning.ts';
import type { Rest } from './rest.ts';

/** "In dollars", "of € ": a currency by its name or sign. */
const CURRENCY =
  /(?<![\p{L}\d])(?:in |of )?(?:(?:us|american|british|indian|japanese|chinese|swiss|swedish|norwegian|danish|canadian|australian|brazilian|polish|czech|nigerian) )?(?<name>us dollars?|[$€£¥₹]|(?!real\b|kr\b)[a-zł]{3,8})(?: sterling)?(?![\p{L}\d])/gu;
const UNITS: readonly (readonly [RegExp, QuantityKind])[] = [
  [
    /\b(?:in |of )?(?:(?:amounts?|sums?) of )?(?:(?:money|cash) amounts?|money|cash|amounts?|bucks)\b/,
    'money',
  ],
  [/\b(?:in )?(?:percent(?:age)?s?|per cent)\b|(?<=\s)(?:in )?%(?=\s)/, 'percent'],
];
/** Units that are what is measured too, so that they stay words. */
const HOURS = /\b(?:hours?|hrs?)\b/;
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:annual(?:ly)?|yearly|(?:per|a|each|every) year)\b/, 'year'],
  [/\b(?:monthly|(?:per|each|every) month)\b/, 'month'],
  [/\b(?:weekly|(?:per|a|each|every) week)\b/, 'week'],
  [/\b(?:daily|(?:per|each|every) day)\b/, 'day'],
  [/\bper (?:user|customer)\b/, 'user'],
  [/\bper (?:employee|person|head)\b/, 'employee'],
];
const ABOVE =
  /\b(?:over|above|more than|at least|exceeding|greater than|bigger than|north of|upwards of)\s+(?=[$€£\d])/;
const BELOW = /\b(?:under|below|less than|at most|fewer than|smaller than)\s+(?=[$€£\d])/;
const AMOUNT =
  /(?:us\$|[$€£])?\s?\d[\d.,]*\s?(?:%|percent|k|m|bn|b|thousand|million|billion)?\s?(?:dollars|euros|pounds|usd|eur|gbp|hours|percent)?(?=\s)/;

/** "More than 10 claims", "at least three sources": a number of what a case has. */
export const NUMBER_OF =
  /\b(?<side>more than|over|above|at least|a minimum of|less than|fewer than|under|below|at most) (?<number>\d{1,3}) (?<of>claims|sources)\b/i;

/** Takes the kind of quantity that a question asks for, its period and its bound. */
export function readAskedQuantity(rest: Rest): AskedQuantity {
  rest.take(NUMBER_OF);
  const side = rest.take(ABOVE) ? 'above' : rest.take(BELOW) ? 'below' : null;
  const amount = side && rest.take(AMOUNT);
  const [read] = amount ? readQuantities(`${amount[0].trim()} things`) : [];
  const bound = read && side ? ({ value: read.value, side } as const) : null;
  const per = PERIODS.find(([pattern]) => rest.has(pattern) && pattern.exec(rest.words));
  const currency = currencyIn(rest);
  const unit = currency === '' ? UNITS.find(([pattern]) => rest.take(pattern)) : undefined;
  if (currency !== '' || unit) {
    if (per) rest.take(per[0]);
    return { kind: unit?.[1] ?? 'money', unit: currency, per: per?.[1] ?? '', bound };
  }
  if (read && read.kind !== 'count') {
    return { kind: read.kind, unit: read.kind === 'money' ? read.unit : '', per: '', bound };
  }
  if (rest.has(HOURS)) return { kind: 'duration', unit: 'hour', per: per?.[1] ?? '', bound };
  return { kind: null, unit: '', per: '', bound };
}

function currencyIn(rest: Rest): string {
  for (const { 0: written, groups } of rest.text.matchAll(CURRENCY)) {
    const name = groups?.name ?? '';
    const code = Object.hasOwn(CURRENCIES, name) ? CURRENCIES[name] : undefined;
    if (code === undefined) continue;
    rest.takeText(written);
    return code;
  }
  return '';
}
