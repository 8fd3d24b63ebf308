import { expect, test } from 'vitest';
import { weighChange } from '../../../../../src/core/announcements/content/told-change.ts';
import { claim, oneCase } from '../../../../support/cases.ts';

test('a claim that was there and is rejected is a rejection; a new one is none', () => {
  const before = oneCase('acme', { revision: 'r1' });
  const rejected = claim('C1', { status: 'REJECTED' });
  const weigh = (...claims: ReturnType<typeof claim>[]) =>
    weighChange(before, oneCase('acme', { revision: 'r2', claims })).isRejection;
  expect(weigh(rejected)).toBe(true);
  expect(weigh(claim('C1'), claim('C2', { status: 'REJECTED' }))).toBe(false);
});
