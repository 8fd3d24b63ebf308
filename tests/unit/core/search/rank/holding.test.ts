import { expect, test } from 'vitest';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';

const granite = oneCase('granite', {
  org: 'Granite Insurance',
  useCase: 'Fraud Detection',
  title: 'Granite finds fraud',
  summary: 'A chatbot asks the driver.',
  claims: [
    claim('C1', { text: 'Drivers wait less', quotes: [] }),
    claim('C2', { text: 'Fewer forms', quotes: ['no more paper forms'] }),
  ],
});
const marble = oneCase('marble', {
  org: 'Marble',
  useCase: 'Co-Pilot for Tellers',
  title: 'Marble helps its tellers',
  summary: 'Its chatbots find the forms.',
});
const search = createSearch(libraryOf(granite, marble));

const claims = (words: string, of = search) =>
  [...of.claimsWith(words)].map(([id, ids]) => `${id} ${[...ids].sort().join(' ')}`);

test('cases have words in what describes them, in any inflection', () => {
  expect([...search.casesWith('insurers')]).toEqual(['granite']);
  expect([...search.casesWith('the frauds of insurers')]).toEqual(['granite']);
  expect([...search.casesWith('copilot')]).toEqual(['marble']);
  expect([...search.casesWith('fraud tellers')]).toEqual([]);
});

test('where none has, they have them in the summary or in a claim', () => {
  expect([...search.casesWith('chatbot')].sort()).toEqual(['granite', 'marble']);
  expect([...search.casesWith('papers')]).toEqual(['granite']);
  expect([...search.casesWith('its')]).toEqual([]);
  expect([...search.casesWith('zinc')]).toEqual([]);
});

test('claims have words themselves or in the name of their case', () => {
  expect(claims('driver')).toEqual(['granite C1']);
  expect(claims('fraud form')).toEqual(['granite C2']);
  expect(claims('granite')).toEqual(['granite C1 C2']);
  expect(claims('chatbot')).toEqual([]);
});

test('what a later library replaced has them no more', () => {
  const renamed = { ...granite, useCase: 'Pricing', title: 'Granite prices', revision: 'r-2' };
  const later = search.update(libraryOf(renamed, marble));
  expect([...later.casesWith('fraud')]).toEqual([]);
  expect([...later.casesWith('pricing')]).toEqual(['granite']);
  expect(claims('pricing', later)).toEqual(['granite C1 C2']);
});
