import { expect, test } from 'vitest';
import { confidenceOf, SIGNS } from '../../../../../src/core/search/rank/confidence.ts';
import { ENCODER_TRUST } from '../../../../../src/core/search/rank/confidence-weights.ts';
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

test('what an encoder puts first has a confidence of its own', () => {
  const signs = SIGNS.map((_, at) => (at < 2 ? 1 : 0));
  const logit = (confidence: number) => Math.log(confidence / (1 - confidence));
  const plain = logit(confidenceOf(signs));
  expect(logit(confidenceOf(signs, true))).toBeCloseTo(
    ENCODER_TRUST.always + ENCODER_TRUST.logit * plain,
    6,
  );
  const library = libraryOf(bakery);
  const meant = createSearch(library, meanings(['Loaves that were burnt fell by 30%']));
  const { signs: found } = meant.examine(asked, []);
  expect(meant.rank(asked).confidence).toBeCloseTo(confidenceOf(found, true), 6);
  expect(createSearch(library).rank(asked).confidence).toBeCloseTo(confidenceOf(found), 6);
});
