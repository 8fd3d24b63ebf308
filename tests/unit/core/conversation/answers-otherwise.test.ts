import { expect, test } from 'vitest';
import { answersOtherwise } from '../../../../src/core/conversation/answers-otherwise.ts';
import { claim } from '../../../support/cases.ts';

const saved = claim('C1', { text: 'The new ovens saved $75,000 in hosting costs', quotes: [] });
const dated = claim('C2', { text: 'Loaves sold rose to 9 million in 2021', quotes: [] });

test('a saving is no answer to what something cost', () => {
  expect(answersOtherwise('what did the new ovens cost', saved)).toBe(true);
  expect(answersOtherwise('how much did they pay for the ovens', saved)).toBe(true);
  expect(answersOtherwise('how much cost did the ovens save', saved)).toBe(false);
});

test('another year is no answer', () => {
  expect(answersOtherwise('loaves sold in 2019', dated)).toBe(true);
  expect(answersOtherwise('loaves sold in 2021', dated)).toBe(false);
  expect(answersOtherwise('loaves sold', dated)).toBe(false);
  expect(answersOtherwise('loaves sold in 2019', saved)).toBe(false);
});
