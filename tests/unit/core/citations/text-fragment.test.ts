import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkAtQuote } from '../../../../src/core/citations/text-fragment.ts';

const url = 'https://a.example/news';

test.each([
  ['a short quote whole', 'Fuel use fell by 8%.', '#:~:text=Fuel%20use%20fell%20by%208%25'],
  [
    'a long one by its ends',
    '"We make a lot fewer, shorter trips than we used to," she said',
    '#:~:text=We%20make%20a%20lot,used%20to%2C%22%20she%20said',
  ],
  ['hyphens and commas encoded', 'co-op, one', '#:~:text=co%2Dop%2C%20one'],
  ['nothing of a quote that is edited at its end', 'Fuel use fell […] by 8 [percent]', ''],
  [
    'a quote that leaves words out between its ends',
    'Fuel use on all ships … fell by 8 percent in spring',
    '#:~:text=Fuel%20use%20on%20all,8%20percent%20in%20spring',
  ],
  ['nothing of no words', ' … ', ''],
])('names %s', (_what, quote, fragment) => {
  expect(linkAtQuote(url, quote)).toBe(url + fragment);
});

test('a quote without spaces makes no endless address', () => {
  expect(linkAtQuote(url, '车'.repeat(20))).toContain(':~:text=%E8%BD%A6');
  expect(linkAtQuote(url, '车'.repeat(200))).toBe(url);
});

test('goes behind a fragment that is there, and never into a PDF', () => {
  expect(linkAtQuote(`${url}#top`, 'Fuel use')).toBe(`${url}#top:~:text=Fuel%20use`);
  expect(linkAtQuote(`${url}#:~:text=x`, 'Fuel use')).toBe(`${url}#:~:text=x`);
  for (const pdf of ['https://a.example/r.pdf', 'https://a.example/r.PDF?v=1#page=2']) {
    expect(linkAtQuote(pdf, 'Fuel use')).toBe(pdf);
  }
  expect(linkAtQuote(url, 'Fuel use', 'Report (PDF)')).toBe(url);
  expect(linkAtQuote(url, 'Fuel use', 'pypdf')).toBe(url);
  expect(linkAtQuote('', 'Fuel use')).toBe('');
});

test('whatever a quote holds, the link stays an address with the same page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (quote) => {
      const link = linkAtQuote(url, quote);
      expect(new URL(link).href.split('#')[0]).toBe(url);
      expect(link).toMatch(/^[\x21-\x7E]+$/);
      const [, directive = ''] = link.split(':~:text=');
      expect(directive).toMatch(/^[^-&]*$/);
      expect(directive.split(',').length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 200 },
  );
});
