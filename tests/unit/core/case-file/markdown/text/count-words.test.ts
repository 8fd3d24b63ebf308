import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../../../../src/core/case-file/markdown/text/count-words.ts';

test('counts the words of a text, whatever separates them', () => {
  const parts = fc.array(fc.constantFrom('a', 'Bc', '9,5', '–', ' ', '  ', '\n', '\t', '\u00A0'));
  fc.assert(
    fc.property(parts, (words) => {
      const text = words.join('');
      expect(countWords(text)).toBe(text.split(/\s+/).filter(Boolean).length);
    }),
  );
});

test.each([
  ['船が港に着いた', 4],
  ['배가 항구에 도착했다', 4],
])('counts those of %j, which has other spaces or none', (text, least) => {
  expect(countWords(text)).toBeGreaterThanOrEqual(least);
});
