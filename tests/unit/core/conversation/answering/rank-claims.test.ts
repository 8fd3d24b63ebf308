import { expect, test } from 'vitest';
import { rankClaims } from '../../../../../src/core/conversation/answering/rank-claims.ts';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';

const shop = oneCase('plumtree', {
  org: 'Plumtree',
  useCase: 'Chat Desk',
  title: 'Plumtree answers shoppers',
  summary: 'Plumtree is a chain of shops.',
  claims: [claim('C1', { text: 'Questions are answered in 40 seconds', quotes: [] })],
});
const insurer = oneCase('halcyon', {
  org: 'Halcyon',
  useCase: 'Chat Desk',
  title: 'Halcyon answers policyholders',
  summary: 'Halcyon is an insurer.',
  claims: [
    claim('C1', { text: 'Questions of customers are answered in 50 seconds', quotes: [] }),
    claim('C2', { text: 'Paper forms were given up', quotes: [] }),
  ],
});
const library = libraryOf(shop, insurer);
const search = createSearch(library);
const first = (words: string) => rankClaims(words, [], { library, search }).hits[0]?.caseId;

test('an organisation that is described by its line of business counts more', () => {
  const asked = 'answers questions in how many seconds';
  expect(first(asked)).toBe('plumtree');
  expect(first(`some insurer ${asked}`)).toBe('halcyon');
  expect(first(`which insurance company ${asked}`)).toBe('halcyon');
  expect(first(`the insurer that ${asked}`)).toBe('halcyon');
});

test('one that is named needs no description', () => {
  expect(first('plumtree answers questions of an insurer in how many seconds')).toBe('plumtree');
});
