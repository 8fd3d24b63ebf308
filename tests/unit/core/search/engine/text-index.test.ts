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
  });
});
