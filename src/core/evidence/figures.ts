import { magnitudeOf, numberOfWord } from '../search/engine/words/numbers.ts';
import { INDIAN_MAGNITUDES } from '../words/indian-magnitudes.ts';

/** A number that a text states. */
export interface Figure {
  /** As it stands in the text, with its unit: `2.3M`, `67%`. */
  readonly written: string;
  /** The same without its unit: `2.3`. */
  readonly digits: string;
  /** What it may mean: `2,300` is 2300 or 2.3. */
  readonly values: readonly Value[];
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  readonly hasUnit: boolean;
}

interface Value {
  readonly value: number;
  /** Significant digits; two values are compared in those of the coarser one. */
  readonly digits: number;
}

/** Digits with any separators between them, and what may stand around: `$2.3M`, `1 200`, `25 %`. */
const NUMERAL =
  /([$€£¥₹]\s?)?(\d+(?:[.,'’]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*)(?:(\s?(?:%|‰|[$€£¥₹](?!\s?\d)))|[ \u00a0\u202f-]?(\p{L}+))?/gu;
const FRACTION = /(?<!\d)(\d{1,6})\s?[/\u2044]\s?(\d{1,6})/gu;
const PERCENT_WORD = /^(?:percent|per|pct|prozent|percentage|pour|por)$/;
/** More magnitudes than the search knows: German, French, Spanish and Indian ones. */
const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 100,
  dozen: 12,
  tausend: 1e3,
  mille: 1e3,
  mil: 1e3,
  ...INDIAN_MAGNITUDES,
  millionen: 1e6,
  mill: 1e6,
  millones: 1e6,
  millón: 1e6,
  mrd: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  thousands: 1e3,
  trillions: 1e12,
};
const EXACT = 15;

/** Reads the numbers that are written in digits. */
export function readNumerals(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const [whole, currency = '', digits = '', sign = '', word = ''] = match;
    const unit = word.toLowerCase();
    const factor = magnitudeOf(unit) ?? MAGNITUDES[unit] ?? 1;
    const isUnit = factor !== 1 || PERCENT_WORD.test(unit) || /^(?:x|times|fold)$/.test(unit);
    const start = match.index;
    const written = word !== '' && !isUnit ? `${currency}${digits}` : whole;
    figures.push({
      written: written.trim(),
      digits,
      values: readings(digits).flatMap((each) =>
        factor === 1 ? [each] : [{ ...each, value: each.value * factor }, each],
      ),
      start,
      end: start + written.length,
      hasUnit: currency !== '' || sign !== '' || isUnit,
    });
  }
  return figures;
}

/** Separators group thousands or begin the decimals, as the language has it; both are tried. */
function readings(digits: string): Value[] {
  const significant = (text: string): number =>
    Math.max(1, text.replace(/\D/g, '').replace(/^0+/, '').length);
  const bare = digits.replace(/[ \u00a0\u2009\u202f'’]/g, '');
  const texts = new Set([bare.replace(/[.,]/g, '')]);
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (last === -1) return [{ value: Number(bare), digits: significant(bare) }];
  const decimals = bare.length - last - 1;
  const decimal = `${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`;
  if (decimals !== 3) texts.clear();
  texts.add(decimal);
  return [...texts].map((text) => ({ value: Number(text), digits: significant(text) }));
}

/** Digits that no space groups with others. */
const DIGITS =
  /(?<!\d[ \u00a0\u2009\u202f]?)\d+(?:[.,'’]\d+)*(?![ \u00a0\u2009\u202f]\d{3}(?!\d))/g;

/** The numbers of a text as their digits are written: whoever looks for one of these needs to read no more. */
export function digitsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(DIGITS));
}

/** Every value that a text states in digits, words or fractions; a share as percent too. */
export function statedValues(text: string): Value[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const values = readNumerals(plain).flatMap((figure) => figure.values);
  // ½ comes apart as 1⁄2; of "3½" the figure before it belongs to it.
  for (const [, above, below] of plain.matchAll(FRACTION))
    addShare(values, Number(above), Number(below));
  addWords(values, plain.match(/[\p{L}\d]+(?:[.,]\d+)?/gu) ?? []);
  return values;
}

function addShare(values: Value[], above: number, below: number): void {
  if (below === 0) return;
  const share = (100 * above) / below;
  values.push({ value: share, digits: EXACT }, { value: share / 100, digits: EXACT });
}

const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
};
const MORE_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  a: 1,
  an: 1,
  single: 1,
  once: 1,
  thirteen: 13,
  fourteen: 14,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  decade: 10,
  half: 0.5,
  quarter: 0.25,
  third: 1 / 3,
};

/** Numbers in words, also such as `two hundred and fifty`, `twenty-five`, `one in five`. */
function addWords(values: Value[], words: readonly string[]): void {
  let sum = 0;
  let isOpen = false;
  const close = (): void => {
    if (isOpen) values.push({ value: sum, digits: EXACT });
    sum = 0;
    isOpen = false;
  };
  words.forEach((word, at) => {
    const next = words[at + 1] ?? '';
    const spelt = plainWord(word);
    const below = DENOMINATORS[next];
    const above = spelt ?? (/^\d+$/.test(word) ? Number(word) : undefined);
    if (above !== undefined && below !== undefined) addShare(values, above, below);
    const isShare = next === 'in' || next === 'of' || (next === 'out' && words[at + 2] === 'of');
    const wholeWord = words[at + (next === 'out' ? 3 : 2)] ?? '';
    const whole = plainWord(wholeWord) ?? (/^\d+$/.test(wholeWord) ? Number(wholeWord) : undefined);
    if (above !== undefined && whole !== undefined && isShare && above < whole && whole <= 100) {
      addShare(values, above, whole);
    }

    const magnitude = word.length < 3 ? null : (magnitudeOf(word) ?? MAGNITUDES[word]);
    const known = numberOfWord(word);
    if (magnitude && isOpen) sum *= magnitude;
    else if (spelt !== undefined && !(magnitude && /^\d/.test(words[at - 1] ?? ''))) {
      sum += spelt;
      isOpen = true;
      values.push({ value: spelt, digits: EXACT });
    } else if (word !== 'and' && word !== 'point') close();
    if (known === null || known.kind === 'plain') return;
    values.push({ value: known.value, digits: EXACT });
    // Doubled is twice as much, and 100 percent more.
    if (known.kind === 'multiple') values.push({ value: (known.value - 1) * 100, digits: EXACT });
  });
  close();
}

function plainWord(word: string): number | undefined {
  const known = numberOfWord(word);
  return known?.kind === 'plain' ? known.value : MORE_WORDS[word];
}

/** Whether two values are one, in the digits of the coarser: 66.7 is 67, and 2.31 million 2.3 million. */
export function isSameValue(a: Value, b: Value): boolean {
  if (a.value === b.value) return true;
  const digits = Math.min(a.digits, b.digits, 6);
  return a.value.toPrecision(digits) === b.value.toPrecision(digits);
}
