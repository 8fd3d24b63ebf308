import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitWords } from '../../../../../../src/core/search/engine/words/words.ts';

const texts = (text: string) => splitWords(text).map((word) => word.text);
const forms = (text: string) => splitWords(text).flatMap((word) => [word.text, ...word.also]);

describe('words', () => {
  test('are folded: case, accents, ligatures, possessives', () => {
    expect(texts('Nestlé’s CAFÉ, Straße & œuvre')).toEqual(['nestle', 'cafe', 'strasse', 'oeuvre']);
  });

  test('are folded also where one sign is taken apart: units, letters in circles', () => {
    expect(texts('㎀ ㏅ Ⓐ')).toEqual(['pa', 'cd', 'a']);
  });

  test('joined by an ampersand or apostrophe are one', () => {
    expect(texts("AT&T, R&D, O'Reilly")).toEqual(['att', 'rd', 'oreilly']);
  });

  test('with hyphens are found by their parts and as one', () => {
    expect(forms('e-commerce and co-pilot')).toEqual(
      expect.arrayContaining(['e', 'commerce', 'ecommerce', 'co', 'pilot', 'copilot']),
    );
  });

  test('that deny are marked', () => {
    expect(splitWords("didn't can't will").map((word) => word.negates)).toEqual([
      true,
      true,
      false,
    ]);
    expect(texts("can't won't didn't")).toEqual(['can', 'will', 'did']);
  });

  test('are found where no spaces part them', () => {
    expect(texts('顧客サービスの自動化')).toContain('サービス');
  });

  test('emoji and punctuation are none', () => {
    expect(texts('✅ — “ok” … 👍')).toEqual(expect.not.arrayContaining(['✅', '—', '“', '…']));
  });

  test('of a tag or handle are told by its capitals', () => {
    expect(texts('#PizzaVendingMachine by @SpiritAirlines, OpenAI')).toEqual([
      'pizza',
      'vending',
      'machine',
      'by',
      'spirit',
      'airlines',
      'openai',
    ]);
  });

  test('US and U.S. are the country, us is not', () => {
    expect(texts('In the US, the U.S. and the U.K. they told us')).toEqual(
      'in the usa the usa and the uk they told us'.split(' '),
    );
    expect(texts('TELL US MORE')).toEqual(['tell', 'us', 'more']);
    expect(texts('US$5 or US dollars')[0]).toBe('#5');
  });

  test('any text is split without a throw, into folded pieces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of texts(text)) {
          expect(word).not.toBe('');
          expect(word).toBe(word.toLowerCase());
        }
      }),
    );
  });
});

describe('numbers', () => {
  test.each([
    ['2.3M', '#2300000'],
    ['2.3 million', '#2300000'],
    ['20,000 B-52 bombers', '#20000'],
    ['$40M', '#40000000'],
    ['US$1.5bn', '#1500000000'],
    ['€ 5 million', '#5000000'],
    ['40 million dollars', '#40000000'],
    ['1,200', '#1200'],
    ['25 %', '#25%'],
    ['25 percent', '#25%'],
    ['25%', '#25%'],
    ['3x', '#3x'],
    ['3 times', '#3x'],
  ])('%s is the value %s', (written, term) => {
    expect(texts(`about ${written} then`)[1]).toBe(term);
  });

  test('in words are values too', () => {
    expect(forms('two-thirds of it doubled, half in twelve weeks, x10')).toEqual(
      expect.arrayContaining(['#66.7%', '#2x', '#50%', '#12', '#10x']),
    );
  });

  test('are found by their bare digits as well', () => {
    expect(forms('$40M')).toEqual(['#40000000', '#40']);
    expect(forms('25%')).toEqual(['#25%', '#25']);
  });

  test('stuck to letters are words', () => {
    expect(texts('3D b2b 24/7 5G')).toEqual(['3d', 'b2b', '24/7', '5g']);
  });

  test('following one another stay apart', () => {
    expect(texts('2.3M $40M 25% 7')).toEqual(['#2300000', '#40000000', '#25%', '#7']);
  });
});
