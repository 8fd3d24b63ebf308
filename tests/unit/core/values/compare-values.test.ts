import { describe, expect, test } from 'vitest';
import { readTopic } from '../../../../src/core/topics/topic.ts';
import { readAskedMeasure } from '../../../../src/core/values/asked-measure.ts';
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

describe('of several numbers in a sentence', () => {
  const saffron = oneCase('saffron', {
    claims: [
      claim('C1', { text: 'Sails to 19 harbours with over 44 ferries', quotes: [] }),
      claim('C2', { text: 'Carries 7 million guests and 90,000 crates a year', quotes: [] }),
      claim('C3', { text: 'Answers 12 million guest complaints', quotes: [] }),
      claim('C4', { text: 'Boarding time fell from 50 minutes to 6 minutes', quotes: [] }),
      claim('C5', { text: 'Boarding takes 3 days in storms', quotes: [] }),
      claim('C6', { text: 'Fuel cost was cut by 20%', quotes: [] }),
      claim('C7', { text: 'Fuel cost rose by 70% in winter', quotes: [] }),
      claim('C8', { text: 'Docking accuracy is 61%', quotes: [] }),
      claim('C9', { text: 'Docking accuracy rose by 15%', quotes: [] }),
      claim('C10', { text: 'Raised $30 million from investors', quotes: [] }),
    ],
  });
  const first = (words: string, wanted: Partial<Wanted> = {}) => {
    const { words: measured, change } = readAskedMeasure(words);
    const { values } = compareValues(valuesOf(saffron), {
      topic: readTopic(measured, ['measure']),
      kind: null,
      change,
      unit: '',
      per: '',
      order: 'most',
      statuses: ['APPROVED'],
      ...wanted,
    });
    return values.map(({ written, claim: { id } }) => `${id} ${written}`);
  };

  test('the one whose noun is asked for is ranked', () => {
    expect(first('harbours', { isCount: true })).toEqual(['C1 19']);
    expect(first('ferries', { isCount: true })).toEqual(['C1 44']);
    expect(first('guests', { isCount: true })).toEqual(['C2 7 million']);
    expect(first('lighthouses', { isCount: true })).toEqual([]);
  });

  test('a time is what it is now, and not what it was', () => {
    expect(first('boarding time', { kind: 'duration', order: 'least' })[0]).toBe('C4 6 minutes');
    expect(first('boarding time', { kind: 'duration' })).not.toContain('C4 50 minutes');
  });

  test('a fall is no rise', () => {
    expect(first('fuel cost reduction')).toEqual(['C6 20%']);
    expect(first('fuel cost increase')).toEqual(['C7 70%']);
  });

  test('the lowest is a level, and no small change', () => {
    expect(first('docking accuracy', { order: 'least' })).toEqual(['C8 61%']);
  });

  test('a cost is nothing that was saved', () => {
    const mill = oneCase('mill', {
      claims: [
        claim('C1', { text: 'Saved £8 million of flour cost', quotes: [] }),
        claim('C2', { text: 'The licence cost £2 million', quotes: [] }),
      ],
    });
    const asked = (words: string) => {
      const topic = readTopic(words, ['measure']);
      const wanted = { kind: null, change: null, unit: '', per: '', order: 'most' } as const;
      return compareValues(valuesOf(mill), { ...wanted, topic, statuses: ['APPROVED'] });
    };
    expect(asked('cost').values.map(({ claim: { id } }) => id)).toEqual(['C2']);
    expect(asked('cost saving').values.map(({ claim: { id } }) => id)).toEqual(['C1']);
  });

  test('money raised is a measure of its own', () => {
    expect(first('raised')).toEqual(['C10 $30 million']);
  });
});

test('people are employees by whatever trade, and a number of them ends at what they do', () => {
  const people = oneCase('people', {
    claims: [
      claim('C1', { text: '310 welders work with the glasses', quotes: [] }),
      claim('C2', { text: '45 employees now use it', quotes: [] }),
      claim('C3', { text: '9,000 parcels are sorted', quotes: [] }),
    ],
  });
  const compared = compareValues(valuesOf(people), {
    topic: readTopic('employees', ['measure']),
    kind: null,
    isCount: true,
    unit: '',
    per: '',
    order: 'most',
    statuses: ['APPROVED'],
  });
  expect(compared.values.map((value) => value.claim.id)).toEqual(['C1', 'C2']);
});
