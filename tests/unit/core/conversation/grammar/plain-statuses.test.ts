import { expect, test } from 'vitest';
import {
  asksWhoReviewed,
  plainStatuses,
} from '../../../../../src/core/conversation/grammar/plain-statuses.ts';
import { correctAsking } from '../../../../../src/core/conversation/grammar/spelling.ts';

test.each([
  ['which claims were turned down', 'which claims were rejected'],
  ['the loaf figure did not pass review', 'the loaf figure not approved'],
  ['claims that are still open', 'claims that are still pending'],
  ['which ones got waved through', 'which ones got approved'],
  ['the rejection of acme', 'rejected of acme'],
])('%j means %j', (said, plain) => {
  expect(plainStatuses(said)).toBe(plain);
});

test.each([
  ['can we cite the loaf claim', 'approved'],
  ['is the 30% figure safe to quote', 'approved'],
  ['how solid is the loaf number', 'approved'],
  ['what is wrong with the loaf claim', 'not approved'],
  ['any concerns about the loaf claims', 'not approved'],
])('%j asks if it is %s', (said, status) => {
  expect(plainStatuses(said)).toContain(`is this ${status}`);
});

test.each([
  'acme declined the loan',
  'open source ovens',
  'can I use acme abroad',
  'refused parcels',
])('%j is of the world', (said) => {
  expect(plainStatuses(said)).toBe(said);
});

test('who reviewed is told from who did anything', () => {
  expect(asksWhoReviewed('who checked the loaf claim', false)).toBe(true);
  expect(asksWhoReviewed('when was it approved', true)).toBe(true);
  expect(asksWhoReviewed('who approved the vaccine', false)).toBe(false);
});

test('misspelt asking words are corrected, and nothing else', () => {
  expect(correctAsking('hwo many aproved cliams', ['hwo', 'aproved', 'cliams'])).toBe(
    'how many approved claims',
  );
  expect(correctAsking('unverified claims of Crumbley', ['unverified', 'crumbley'])).toBe(
    'unverified claims of Crumbley',
  );
});
