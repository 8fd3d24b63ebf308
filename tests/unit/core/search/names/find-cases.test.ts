import { expect, test } from 'vitest';
import { createCaseFinder } from '../../../../../src/core/search/names/find-cases.ts';
import { oneCase } from '../../../../support/cases.ts';

const find = createCaseFinder([
  oneCase('northwind-parcel-sorting', { org: 'Northwind Traders', useCase: 'Parcel Sorting' }),
  oneCase('northwind-invoices', { org: 'Northwind Traders', useCase: 'Invoice Reading' }),
  oneCase('contoso-invoices', { org: 'Contoso', useCase: 'Invoice Reading' }),
]);
const ids = (words: string) => find(words).map(({ caseId }) => caseId);

test('a name finds its case for certain, however it is spaced or cased', () => {
  expect(find('contoso')).toEqual([{ caseId: 'contoso-invoices', score: 1 }]);
  expect(find('CONTOSO')[0]?.score).toBe(1);
  expect(find('north wind traders')[0]?.score).toBe(1);
  expect(find('contoso-invoices')[0]).toMatchObject({ caseId: 'contoso-invoices', score: 1 });
});

test('a name that several cases bear finds them all', () => {
  expect(ids('northwind').sort()).toEqual(['northwind-invoices', 'northwind-parcel-sorting']);
});

test('a name with its use case finds the one', () => {
  expect(ids('northwind parcel')).toEqual(['northwind-parcel-sorting']);
});

test('a misspelt name is found, with less certainty', () => {
  const [match] = find('contosso');
  expect(match).toMatchObject({ caseId: 'contoso-invoices' });
  expect(match!.score).toBeLessThan(0.95);
  expect(match!.score).toBeGreaterThan(0.65);
});

test.each(['', 'weather', 'what did contoso save in the first year?', '!!!'])(
  '%j is no name',
  (words) => {
    expect(find(words).filter(({ score }) => score >= 0.65)).toEqual([]);
  },
);

test('two neighbours that changed places are one mistake', () => {
  expect(find('cnotoso')[0]).toMatchObject({ caseId: 'contoso-invoices' });
  expect(find('cnotoso')[0]!.score).toBeCloseTo(find('contozo')[0]!.score);
});
