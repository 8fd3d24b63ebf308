import { expect, test } from 'vitest';
import { changeOfClaims, takesTrust } from '../../../../../src/core/announcements/content/trust.ts';
import { withdraw } from '../../../../../src/core/announcements/content/withdrawn.ts';
import type { Case, Claim } from '../../../../../src/core/case/case.ts';
import { claim, oneCase, source } from '../../../../support/cases.ts';

const before = oneCase('acme', {
  revision: 'r1',
  claims: [claim('C1', { quotes: ['one', 'two'] }), claim('C2', { status: 'REJECTED' })],
  sources: [source('S1'), source('S2')],
});

const after = (first: Partial<Claim>, over: Partial<Case> = {}) =>
  oneCase('acme', {
    ...before,
    revision: 'r2',
    claims: [{ ...before.claims[0]!, ...first }, before.claims[1]!],
    ...over,
  });

test.each([
  ['is rejected', after({ status: 'REJECTED' }), true],
  ['is back in review', after({ status: 'NEEDS_REVIEW' }), true],
  ['loses a quote', after({ quotes: ['one'] }), true],
  ['has another quote', after({ quotes: ['one', 'three'] }), true],
  ['has one quote more', after({ quotes: ['one', 'two', 'three'] }), false],
  ['cites its source no more', after({ sources: [] }), true],
  ['cites one more', after({ sources: ['S1', 'S2'] }), false],
  ['cites a source that is gone', after({}, { sources: [source('S2')] }), true],
  ['has another sentence', after({ text: 'Other words' }), false],
  ['is gone', after({}, { claims: [before.claims[1]!] }), true],
  [
    'is not the one that is gone, which was rejected',
    after({}, { claims: [before.claims[0]!] }),
    false,
  ],
  ['leaves the library with its case', withdraw(before), true],
  ['stays as it is', before, false],
])('a claim that %s', (_, now, takes) => {
  expect(takesTrust(before, now)).toBe(takes);
});

test('what is back in the library takes no trust away', () => {
  expect(takesTrust(withdraw(before), before)).toBe(false);
});

test('a change of some claims leaves out the others; a withdrawal is the loss of all', () => {
  const now = after({ status: 'REJECTED' });
  const ids = (to: Case, from = before) =>
    ['C1', 'C2'].map((id) =>
      changeOfClaims(from, to, [id]).claims.map((each) => [each.before?.id, each.after?.id]),
    );
  expect(ids(now)).toEqual([[['C1', 'C1']], []]);
  expect(ids(withdraw(before))).toEqual([[['C1', undefined]], [['C2', undefined]]]);
  expect(ids(before, withdraw(before))).toEqual([[[undefined, 'C1']], [[undefined, 'C2']]]);
});
