import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuantities } from '../../../../src/core/values/read-quantities.ts';

test.each([
  ['saved $2.3 million a year', [['money', 2.3e6, 'USD', 'year']]],
  ['EUR 40k were saved', [['money', 4e4, 'EUR', '']]],
  ['cut by 3.4 million zloty', [['money', 3.4e6, 'PLN', '']]],
  ['costs £1,250,000 per month', [['money', 1.25e6, 'GBP', 'month']]],
  ['fell by 12.5%', [['percent', 12.5, '', '']]],
  ['accuracy of 35-40%', [['percent', 40, '', '']]],
  ['from 9 minutes to 2', [['duration', 0.15, 'minute', '']]],
  ['125,000 hours saved', [['duration', 125000, 'hour', '']]],
  ['3x faster', [['multiple', 3, '', '']]],
  ['output doubled', [['multiple', 2, '', '']]],
  ['700 agents', [['count', 700, 'agent', '']]],
  ['2.3 million conversations', [['count', 2.3e6, 'convers', '']]],
  ['in 2024 they grew', []],
  ['a 5G network with GPT-4', []],
  ['measure 1 by hand', []],
])('%j', (text, quantities) => {
  expect(
    readQuantities(text).map(({ kind, value, unit, per }) => [
      kind,
      Number(value.toPrecision(9)),
      unit,
      per,
    ]),
  ).toEqual(quantities);
});

test('what is expected is told apart', () => {
  expect(readQuantities('expects to save $5 million')[0]?.isForecast).toBe(true);
  expect(readQuantities('saved $5 million')[0]?.isForecast).toBe(false);
});

test('what is written stands in the text, and every value is a number', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789.,$€%k m-xh a'.split('')) }),
      (text) => {
        for (const { written, value } of readQuantities(text)) {
          expect(text).toContain(written);
          expect(Number.isFinite(value)).toBe(true);
        }
      },
    ),
  );
});
