import { expect, test } from 'vitest';
import { asksForFact } from '../../../../../src/core/search/question/asks-for-fact.ts';

test.each([
  'when did norvik start?',
  'where does it sail?',
  'who built it for norvik?',
  'how large is the fleet?',
  'how many employees does norvik have?',
  'and since when?',
  'what year did it go live?',
  'which sector is lumen in?',
  "what are norvik's products?",
  'which departments use it?',
])('"%s" asks for a fact', (text) => {
  expect(asksForFact(text)).toBe(true);
});

test.each([
  'did norvik cut fuel?',
  'how much did it save?',
  'how many hours did it save?',
  'what did it bring?',
  'norvik fuel',
  'how often does it fail?',
])('"%s" asks for value', (text) => {
  expect(asksForFact(text)).toBe(false);
});
