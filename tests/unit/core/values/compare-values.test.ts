import { expect, test } from 'vitest';
import { readTopic } from '../../../../src/core/topics/topic.ts';
import { compareValues, type Wanted } from '../../../../src/core/values/compare-values.ts';
import { valuesOf } from '../../../../src/core/values/value-index.ts';
import { claim, oneCase } from '../../../support/cases.ts';

const texts = [
  'Saved $4 million on freight',
  'Saved 9 million euros on freight',
  'Savings of $12 million are expected by 2031',
  'Revenue rose by $80 million',
  'Saves $100,000 a year',
  'Costs were reduced by $7 million',
  'Reaches 40,000 monthly active users',
  'Has 9 million users',
];
const umber = oneCase('umber', {
  claims: [
    ...texts.map((text, i) => claim(`C${i + 1}`, { text, quotes: [] })),
    claim('C9', { text: 'Saved $99 million', quotes: [], status: 'REJECTED' }),
  ],
});

function ranked(words: string, wanted: Partial<Wanted> = {}) {
  return compareValues(valuesOf(umber), {
    topic: readTopic(words, ['measure']),
    kind: null,
    unit: '',
    per: '',
    order: 'most',
    statuses: ['APPROVED', 'NEEDS_REVIEW'],
    ...wanted,
  });
}
const ids = (words: string, wanted: Partial<Wanted> = {}) =>
  ranked(words, wanted).values.map((value) => value.claim.id);

test('ranks values that measure the same, in one currency', () => {
  expect(ids('savings', { kind: 'money' })).toEqual(['C3', 'C6', 'C1', 'C5']);
  expect(ranked('savings', { kind: 'money' })).toMatchObject({ unit: 'USD', others: 1 });
  expect(ids('savings', { kind: 'money', order: 'least' })[0]).toBe('C5');
});

test('in the currency or period that was asked for', () => {
  expect(ids('savings', { kind: 'money', unit: 'EUR' })).toEqual(['C2']);
  expect(ids('savings', { kind: 'money', per: 'year' })).toEqual(['C5']);
});

test('keeps rejected values out, unless they were asked for', () => {
  expect(ids('savings', { statuses: ['REJECTED'] })).toEqual(['C9']);
});

test('prefers what says all the words: monthly active users', () => {
  expect(ids('monthly active users')).toEqual(['C7']);
  expect(ids('users')).toEqual(['C8', 'C7']);
});

test('has nothing about what no value measures', () => {
  expect(ids('zebras')).toEqual([]);
});
