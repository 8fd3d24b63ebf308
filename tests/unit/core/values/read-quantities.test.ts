import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuantities } from '../../../../src/core/values/read-quantities.ts';

test.each([
  ['saved $2.3 million a year', [['money', 2.3e6, 'USD', 'year']]],
  ['EUR 40k were saved', [['money', 4e4, 'EUR', '']]],
  ['cut by 3.4 million zloty', [['money', 3.4e6, 'PLN', '']]],
  ['costs £1,250,000 per month', [['money', 1.25e6, 'GBP', 'month']]],
  ['12% of parcels', [['percent', 12, '', '']]],
  ['pays £90 p.a. for it', [['money', 90, 'GBP', 'year']]],
  ['saves €4m pa', [['money', 4e6, 'EUR', 'year']]],
  ['fell by 12.5%', [['percent', 12.5, '', '']]],
  ['accuracy of 35-40%', [['percent', 40, '', '']]],
  ['from 9 minutes to 2', [['duration', 0.15, 'minute', '']]],
  ['125,000 hours saved', [['duration', 125000, 'hour', '']]],
  ['3x faster', [['multiple', 3, '', '']]],
  ['output doubled', [['multiple', 2, '', '']]],
  ['700 agents', [['count', 700, 'agent', '']]],
  ['saved ₹3 lakhs', [['money', 3e5, 'INR', '']]],
  ['sales of INR 2.5 crore', [['money', 2.5e7, 'INR', '']]],
  ['2.3 million conversations', [['count', 2.3e6, 'convers', '']]],
  ['in 2024 they grew', []],
  ['a 5G network with GPT-4', []],
  ['measure 1 by hand', []],
  ['the Merlin 1 test flight', []],
  ['phase 3 trials at 40 clinics', [['count', 40, 'clinic', '']]],
  ['They run 8 ferries', [['count', 8, 'ferri', '']]],
  ['open 24/7 at 12 desks', [['count', 12, 'desk', '']]],
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

test.each([
  ['runs in 14 ports with over 60 cranes', ['port', 'crane']],
  ['serves 90 million paying guests in Peru', ['pay guest']],
  ['31,000 active monthly readers', ['activ month reader']],
  ['14 million guest complaints', ['guest complaint']],
])('%j counts its nouns', (text, counted) => {
  expect(readQuantities(text).map((one) => one.counted.trim())).toEqual(counted);
});

test('words belong to the number that they stand nearest', () => {
  const [cost, waste] = readQuantities('cut freight costs by 12%, and spoilage by 30%');
  expect(cost?.near).toContain(' cost ');
  expect(waste?.near).not.toContain(' cost ');
  expect(waste?.near).toContain(' spoilag ');
});

test('of what was and what is, the words speak of both', () => {
  const [was, is] = readQuantities('Unloading time fell from 9 hours to under 2 hours');
  expect(was).toMatchObject({ isFormer: true, change: 'down' });
  expect(is).toMatchObject({ isFormer: false, change: 'down' });
  expect(is?.near).toContain(' unload ');
  expect(readQuantities('fell to 2 hours from 9 hours').map((one) => one.isFormer)).toEqual([
    false,
    true,
  ]);
});

test.each([
  ['breakages fell by 12%', 'down'],
  ['12% more sales', 'up'],
  ['a 12% drop in complaints through better crates', 'down'],
  ['more than 12% of guests', null],
  ['12% of guests', null],
])('%j tells a change: %j', (text, change) => {
  expect(readQuantities(text)[0]?.change).toBe(change);
});

test('what is expected is told apart', () => {
  expect(readQuantities('expects to save $5 million')[0]?.isForecast).toBe(true);
  expect(readQuantities('saved $5 million')[0]?.isForecast).toBe(false);
});

test.each([
  ['Rain forecast error dropped by 14%', false],
  ['The sales forecasts are 88% right', false],
  ['Their target group bought 9% more', false],
  ['Two projects cut waste by 12%', false],
  ['Waste fell by 12%, more than expected', false],
  ['Sales are forecast to rise by 14%', true],
  ['Sales should rise by 14%, as it is projected', true],
  ['It forecasts $3 million of savings', true],
  ['with a target of 20%', true],
  ['They plan to save 5%', true],
  ['Savings of $5 million are expected', true],
])('%j: is it expected? %j', (text, isForecast) => {
  expect(readQuantities(text).at(-1)?.isForecast).toBe(isForecast);
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
