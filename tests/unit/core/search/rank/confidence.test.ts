import { expect, test } from 'vitest';
import {
  confidenceOf,
  confidenceWeights,
  SIGNS,
} from '../../../../../src/core/search/rank/confidence.ts';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';

const bakery = oneCase('bakery', {
  org: 'Crumb',
  claims: [
    claim('C1', { text: 'Gas bills dropped by $12,000', quotes: [] }),
    claim('C2', { text: 'Loaves that were burnt fell by 30%', quotes: [] }),
  ],
});
const asked = 'burnt loaves at crumb';
/** An encoder that takes some texts for the same as the question, and no others. */
const meanings = (same: readonly string[]) => ({
  of: (text: string) =>
    text === asked || same.includes(text) ? Float32Array.of(1, 0) : Float32Array.of(0, 1),
  encode: async () => {},
});

test('an encoder leaves the lead over the next claim to the words', () => {
  const library = libraryOf(bakery);
  const lead = (search: ReturnType<typeof createSearch>) =>
    search.examine(asked, []).signs[SIGNS.indexOf('margin')] as number;
  const words = createSearch(library);
  const agreed = createSearch(library, meanings(['Loaves that were burnt fell by 30%']));
  expect(lead(agreed)).toBe(lead(words));
  const opposed = createSearch(library, meanings(['Gas bills dropped by $12,000']));
  const [first, second] = opposed.examine(asked, []).candidates;
  expect(first?.claimId).toBe('C2');
  expect(second?.claimId).toBe('C1');
  expect(lead(opposed)).toBe(lead(words));
});

test('what an encoder puts in order is trusted by weights of its own', () => {
  const library = libraryOf(bakery);
  const words = createSearch(library);
  const meant = createSearch(library, meanings(['Loaves that were burnt fell by 30%']));
  const sure = (search: ReturnType<typeof createSearch>, isMeant: boolean) =>
    confidenceOf(search.examine(asked, []).signs, confidenceWeights(isMeant));
  expect(sure(words, false)).not.toBe(sure(words, true));
  expect(words.rank(asked).confidence).toBe(sure(words, false));
  expect(meant.rank(asked).confidence).toBe(sure(meant, true));
  expect(meant.explain(asked)).toContain(`confidence ${sure(meant, true).toFixed(2)}`);
});
