import { expect, test } from 'vitest';
import { excerpt } from '../../../../src/cli/findings/excerpt.ts';

const at = (text: string, words: string) => {
  const column = text.indexOf(words) + 1;
  return excerpt(text, { line: 7, column, endColumn: column + words.length });
};

test('the caret stands below the words, whatever is before them', () => {
  expect(at('a\tbad one', 'bad')).toEqual(['7 | a bad one', '  |   ^^^']);
  expect(at('車車 bad', 'bad')).toEqual(['7 | 車車 bad', '  |      ^^^']);
  expect(at('e\u0301 bad\r', 'bad')).toEqual(['7 | e\u0301 bad', '  |   ^^^']);
});

test('a long line is clipped around the words, and control characters do nothing', () => {
  const [shown, caret] = at(`${'x'.repeat(300)}bad${'y'.repeat(300)}`, 'bad');
  expect(shown).toBe(`7 | …${'x'.repeat(30)}bad${'y'.repeat(67)}…`);
  expect(caret).toBe(`  | ${' '.repeat(31)}^^^`);
  expect(at('\u001B[31mbad', 'bad')[0]).toBe('7 | \uFFFD[31mbad');
});
