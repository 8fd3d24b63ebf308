import { expect, test } from 'vitest';
import { createSearch } from '../../../../src/core/search/search.ts';
import { readLibrary } from '../../../../src/files/read-library.ts';
import { SECOND_FORMAT } from '../../../support/second-format.ts';

const search = createSearch(await readLibrary(SECOND_FORMAT));
const best = (text: string) => {
  const [hit] = search.rank(text).hits;
  return hit === undefined ? '' : `${hit.caseId.split('-')[0]} ${hit.claimId}`;
};

test.each([
  ['when did norvik switch the forecasts on?', 'norvik CC-001'],
  ['how many employees does norvik have?', 'norvik CC-002'],
  ['how large is the fleet of norvik?', 'norvik CC-002'],
  ['did norvik burn less fuel on each crossing?', 'norvik VC-001'],
  ['norvik forecasts fuel', 'norvik VC-001'],
  ['lumen letters drafted', 'lumen VC-002'],
])('"%s" finds %s', (text, claim) => {
  expect(best(text)).toBe(claim);
});

test('a question of value gets no fact of the case, as long as there is a claim of value', () => {
  const { hits } = search.rank('norvik ferries forecasts ships employees retail bank');
  expect(hits.length).toBeGreaterThan(1);
  expect(hits.filter(({ claimId }) => claimId.startsWith('CC'))).toEqual([]);
});
