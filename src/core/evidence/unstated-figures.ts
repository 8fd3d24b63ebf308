import type { Claim } from '../case/case.ts';
import { digitsIn, type Figure, isSameValue, readNumerals, statedValues } from './figures.ts';

/** Words that English has and its neighbours have not. */
const ENGLISH = /\b(?:the|of|and|our|we|with|by|that|their|from|for|this|to)\b/gi;
/** A longer sentence is a whole text: no quote bears out all of it. */
const LONGEST = 2_000;
/** A figure's neighbours are looked for in so many characters. */
const NEIGHBOURS = 60;
/** Words before an amount that may begin a sentence. */
const BEFORE_AMOUNT =
  /^(?:over|about|around|nearly|almost|approximately|roughly|only|some|saved|saves|saving|cut|added|after|within|from)$/i;
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/**
 * The figures that a claim's sentence states and none of its quotes does, as they are written. Figures are
 * compared as numbers: two-thirds is 67%, 2,3 million is 2.3M. What may be a name or a date is left out:
 * it is better to miss one than to doubt a claim that is right.
 */
export function unstatedFigures({
  text,
  title,
  quotes,
}: Pick<Claim, 'text' | 'title' | 'quotes'>): string[] {
  const sentence = text || title;
  if (
    sentence.length > LONGEST ||
    !/\d/.test(sentence) ||
    quotes.every((quote) => quote.trim() === '')
  )
    return [];
  const said = quotes.join('\n');
  const plain = sentence.normalize('NFC');
  const figures = readNumerals(plain).filter((figure) => isAmount(figure, plain));
  // Most quotes hold a figure as the sentence has it.
  const written = digitsIn(said);
  if (figures.every(({ digits }) => written.has(digits))) return [];
  const stated = statedValues(said);
  // Numbers in words are known in English only.
  if (stated.length === 0 && new Set(said.toLowerCase().match(ENGLISH)).size < 2) return [];
  const unstated = figures.filter(
    ({ values }) => !values.some((value) => stated.some((other) => isSameValue(value, other))),
  );
  return [...new Set(unstated.map(({ written }) => written))];
}

function isAmount({ values, start, end, hasUnit }: Figure, text: string): boolean {
  const before = text.slice(Math.max(0, start - NEIGHBOURS), start);
  const behind = text.slice(end, end + NEIGHBOURS);
  // Part of a name, an id, a time, a date, an address or a fraction: A350, S1, 24/7, 9:30, 2-3.
  if (/[\p{L}\d_/:#.@⁄-]$/u.test(before) || /^(?:[:/_⁄@-]?[\p{L}\d]|[:/⁄])/u.test(behind))
    return false;
  if (hasUnit) return true;
  const [first] = values;
  if (first === undefined || first.value <= 1) return false;
  if (Number.isInteger(first.value) && first.value >= 1900 && first.value < 2100) return false;
  // "Fortune 500", "Landsat 8" and "January 15" are no amounts; "Over 40 ferries" is one.
  const word = /(\S+)\s+$/.exec(before)?.[1] ?? '';
  if (/^\p{Lu}/u.test(word) && !BEFORE_AMOUNT.test(word)) return false;
  return !MONTH.test(behind.trim());
}
