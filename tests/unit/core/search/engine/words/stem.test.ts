import { describe, expect, test } from 'vitest';
import { stemmerOf } from '../../../../../../src/core/search/engine/words/stem.ts';

const english = stemmerOf('en') as (word: string) => string;

describe('English stems', () => {
  test.each([
    ['organised', 'organization'],
    ['analysing', 'analyzed'],
    ['centre', 'centers'],
    ['labour', 'labor'],
    ['programmes', 'programs'],
    ['cancelled', 'canceled'],
    ['bought', 'buying'],
    ['grew', 'grown'],
    ['children', 'child'],
    ['faster', 'fast'],
    ['saved', 'savings'],
  ])('%s and %s are one', (a, b) => {
    expect(english(a)).toBe(english(b));
  });

  test.each([
    ['hour', 'or'],
    ['tour', 'tor'],
    ['new', 'news'],
    ['customer', 'customized'],
    ['conversion', 'conversation'],
    ['person', 'personalised'],
    ['product', 'productivity'],
  ])('%s and %s are two', (a, b) => {
    expect(english(a)).not.toBe(english(b));
  });
});

describe('other languages', () => {
  test('have their own stemmer, by code or by name', () => {
    const german = stemmerOf('de-CH') as (word: string) => string;
    expect(german('häuser')).toBe(german('haus'));
    expect(stemmerOf('german')?.('häuser')).toBe(german('häuser'));
  });

  test('without a stemmer are matched whole', () => {
    expect(stemmerOf('ja')).toBeNull();
  });
});
