import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onOneLine } from '../../../../src/core/words/one-line.ts';

test('leaves single spaces between words, and none around them', () => {
  const parts = fc.array(
    fc.constantFrom('a', 'é', ' ', '  ', '\n', '\t', '\r\n', '\u00A0', '\u2028'),
  );
  fc.assert(
    fc.property(parts, (words) => {
      const text = words.join('');
      expect(onOneLine(text)).toBe(text.replace(/\s+/g, ' ').trim());
    }),
  );
});
