import { describe, expect, test } from 'vitest';
import { stemmerOf } from '../../../../../src/core/search/engine/words/stem.ts';
import { parseSynonyms } from '../../../../../src/core/search/question/synonym-table.ts';
import { SYNONYMS } from '../../../../../src/core/search/vocabulary/synonyms.ts';

const stem = stemmerOf('en') as (word: string) => string;
const table = (text: string) =>
  parseSynonyms(text, stem, (word) => ['the', 'on', 'of'].includes(word));
const shipped = table(SYNONYMS);
const related = (text: string, word: string) =>
  table(text)
    .related(stem(word))
    .map((one) => one.stem);

describe('groups of synonyms', () => {
  test('join their words, the head most closely', () => {
    const [first, second] = table('cost, price, fee').related('price');
    expect(first?.stem).toBe('cost');
    expect(second?.stem).toBe('fee');
    expect(first?.similarity).toBeGreaterThan(second?.similarity ?? 1);
  });

  test('that are loose join them less', () => {
    const close = table('boat, ship').related('boat')[0]?.similarity ?? 0;
    expect(table('~ boat, ship').related('boat')[0]?.similarity).toBeLessThan(close);
  });

  test('find inflections', () => {
    expect(related('engineer, developer', 'engineers')).toEqual([stem('developers')]);
  });

  test('take a phrase apart, and read one', () => {
    const some = table('maintain, keep the lights on');
    expect(related('maintain, keep the lights on', 'maintains')).toEqual(['keep', 'light']);
    const [phrase] = some.phrasesFrom('keep');
    expect(phrase?.stems).toEqual(['keep', 'the', 'light', 'on']);
    expect(phrase?.related.map((one) => one.stem)).toEqual(['maintain']);
  });

  test('know their words and inflections to be spelt right, but not what merely has the same stem', () => {
    const { has } = table('dutch, holland');
    expect(has('dutch', stem('dutch'))).toBe(true);
    expect(has('hollands', stem('hollands'))).toBe(true);
    expect(stem('dutche')).toBe(stem('dutch'));
    expect(has('dutche', stem('dutche'))).toBe(false);
  });

  test('know nothing of other words', () => {
    expect(table('boat, ship').related('car')).toEqual([]);
    expect(table('boat, ship').has('car', 'car')).toBe(false);
  });
});

describe('the shipped synonyms', () => {
  const lines = SYNONYMS.split('\n').filter((line) => line !== '');

  test('are groups of two or more, in plain lower case', () => {
    const wrong = lines.filter(
      (line) => line.split(',').length < 2 || !/^(?:~ )?[a-z0-9&',/ -]+$/.test(line),
    );
    expect(wrong).toEqual([]);
  });

  test('hold no empty entry', () => {
    expect(lines.filter((line) => line.split(',').some((entry) => entry.trim() === ''))).toEqual(
      [],
    );
  });

  test.each([
    ['techies', 'engineers'],
    ['shops', 'stores'],
    ['lorries', 'trucks'],
    ['staff', 'employees'],
    ['cheaper', 'cost'],
    ['profit', 'earnings'],
  ])('join %s and %s', (informal, formal) => {
    expect(related(SYNONYMS, informal)).toContain(stem(formal));
  });
});

test('every shipped word is found by its stem, though stems are worked out on first use', () => {
  const words = new Set(SYNONYMS.split(/[\s,]+/).filter((word) => /^[a-z]{2,}$/.test(word)));
  const lost = [...words].filter((word) => {
    const fresh = shipped.has(word, stem(word));
    return !fresh && !['the', 'on', 'of'].includes(word);
  });
  expect(words.size).toBeGreaterThan(3_000);
  expect(lost).toEqual([]);
});

test('words whose stem begins otherwise are found: went, better, sold', () => {
  expect(related('good, fine\nsell, trade\ngo, leave', 'better')).toEqual(['fine']);
  expect(related('good, fine\nsell, trade\ngo, leave', 'sold')).toEqual(['trade']);
  expect(related('go, leave', 'went')).toEqual([stem('leave')]);
});
