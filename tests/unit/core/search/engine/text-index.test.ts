import { describe, expect, test } from 'vitest';
import { createTextIndex } from '../../../../../src/core/search/engine/text-index.ts';

const TWEETS = [
  {
    id: 'moon',
    fields: { title: 'Moon landing', text: 'The moon landing of 1969 was filmed in a studio' },
  },
  { id: 'water', fields: { title: 'Hot water', text: 'Drinking hot water cures every infection' } },
  { id: 'tower', fields: { title: '5G', text: 'Mobile phone towers spread the virus' } },
];
const FIELDS = { title: { weight: 2, b: 0.5 }, text: { weight: 1, b: 0.75 } };

describe('an index of any documents', () => {
  const search = createTextIndex(TWEETS, { fields: FIELDS });
  const ids = (query: string, by = search) => by(query).map(({ id }) => id);

  test('ranks ids, best first', () => {
    expect(ids('was the landing on the moon filmed?')[0]).toBe('moon');
    expect(ids('do phone towers spread infection')).toEqual(['tower', 'water']);
  });

  test('repairs what is misspelt', () => {
    expect(ids('infectoin')).toEqual(['water']);
  });

  test('finds in one word what a question writes in two', () => {
    const documents = [
      { id: 'book', fields: { title: '', text: 'the cookbook' } },
      { id: 'web', fields: { title: '', text: 'the kitchen online' } },
    ];
    const stopWords = new Set(['on', 'a', 'the']);
    const joining = createTextIndex(documents, { fields: FIELDS, stopWords });
    expect(ids('a cook book', joining)).toEqual(['book']);
    // Not where one of them is a stop word.
    expect(ids('on line', joining)).toEqual([]);
  });

  test('finds nothing where no word is there', () => {
    expect(ids('football')).toEqual([]);
  });

  test('takes synonyms from whoever knows them', () => {
    const knowing = createTextIndex(TWEETS, {
      fields: FIELDS,
      knowledge: {
        related: (stem) => (stem === 'lunar' ? [{ stem: 'moon', similarity: 0.8 }] : []),
        phrasesFrom: () => [],
        isWord: () => false,
      },
    });
    expect(ids('lunar', knowing)).toEqual(['moon']);
  });

  test('lets a synonym that is everywhere tell less than a rare one', () => {
    const documents = [
      { id: 'common', fields: { title: '', text: 'a house' } },
      { id: 'rare', fields: { title: '', text: 'a cottage' } },
      { id: 'other', fields: { title: '', text: 'a house of cards' } },
      { id: 'another', fields: { title: '', text: 'the house won' } },
    ];
    const knowing = createTextIndex(documents, {
      fields: FIELDS,
      knowledge: {
        related: (stem) =>
          stem === 'dwell' ? ['hous', 'cottag'].map((one) => ({ stem: one, similarity: 0.8 })) : [],
        phrasesFrom: () => [],
        isWord: () => true,
      },
    });
    const scores = new Map(knowing('dwelling').map(({ id, score }) => [id, score]));
    expect(ids('dwelling', knowing)[0]).toBe('rare');
    // More than its idf alone takes off.
    expect(scores.get('common')).toBeLessThan(0.25 * (scores.get('rare') as number));
  });

  test('splits a run-together word into words of the collection', () => {
    const documents = Array.from({ length: 4 }, (_, i) => ({
      id: String(i),
      fields: { title: '', text: `a vending machine${i === 2 ? ' for pizza' : ''}` },
    }));
    documents.push(...['a', 'b'].map((id) => ({ id, fields: { title: '', text: 'cold pizza' } })));
    const parting = createTextIndex(documents, { fields: FIELDS });
    expect(ids('pizzavendingmachine', parting)[0]).toBe('2');
    expect(ids('#PizzaVendingMachine', parting)[0]).toBe('2');
    expect(ids('pizzavendingmachinex', parting)).toEqual([]);
  });

  test('ignores web addresses in a query', () => {
    const documents = [
      { id: 'moon', fields: { title: '', text: 'a walk on the moon' } },
      { id: 'http', fields: { title: '', text: 'the https t co of example com' } },
    ];
    const plain = createTextIndex(documents, { fields: FIELDS });
    expect(ids('moon https://t.co/x www.example.com/a?b example.com/news', plain)).toEqual([
      'moon',
    ]);
  });

  test('tells the country US from the pronoun', () => {
    const documents = [
      { id: 'country', fields: { title: '', text: 'US economy' } },
      { id: 'dotted', fields: { title: '', text: 'the U.S. economy' } },
      { id: 'pronoun', fields: { title: '', text: 'it concerns us all' } },
    ];
    const stopWords = new Set(['us', 'the', 'it', 'all']);
    const plain = createTextIndex(documents, { fields: FIELDS, stopWords });
    for (const query of ['US', 'U.S.', 'usa']) {
      expect(ids(query, plain)).toEqual(['country', 'dotted']);
    }
    expect(ids('US$ 5', plain)).toEqual([]);
  });

  test('counts a repeated word more, by the square root', () => {
    const documents = [
      { id: 'a', fields: { title: '', text: 'apple' } },
      { id: 'b', fields: { title: '', text: 'banana' } },
    ];
    const plain = createTextIndex(documents, { fields: FIELDS });
    const [first, second] = plain('banana apple banana');
    expect([first?.id, second?.id]).toEqual(['b', 'a']);
    expect((first?.score ?? 0) / (second?.score ?? 1)).toBeCloseTo(Math.SQRT2, 2);
  });

  test('keeps ids whatever the caller does with the documents', () => {
    const documents = [...TWEETS];
    const kept = createTextIndex(documents, { fields: FIELDS });
    documents.reverse();
    expect(ids('moon', kept)).toEqual(['moon']);
  });

  test('does not mark a long document down for what else it says', () => {
    const documents = [
      { id: 'short', fields: { title: '', text: 'phone tower' } },
      { id: 'long', fields: { title: '', text: `phone towerbuilding ${'and more '.repeat(20)}` } },
    ];
    const fields = { title: { weight: 1, b: 0 }, text: { weight: 1, b: 0 } };
    const grams = createTextIndex(documents, { fields, gramShare: 0.9 });
    expect(ids('phone towerbuilding', grams)[0]).toBe('long');
  });

  test('may let shared letters decide between equals', () => {
    const documents = [
      { id: 'apart', fields: { title: '', text: 'phone tower and a stone bridge' } },
      { id: 'joined', fields: { title: '', text: 'phone towerbuilding works' } },
    ];
    const grams = createTextIndex(documents, { fields: FIELDS, gramShare: 0.5 });
    expect(ids('phone towerbuild', grams)[0]).toBe('joined');
  });

  test('respects the limit', () => {
    expect(search('the', 2)).toHaveLength(2);
    expect(search('the', Number.POSITIVE_INFINITY)).toHaveLength(2);
    expect(createTextIndex([], { fields: FIELDS })('the')).toEqual([]);
  });
});
