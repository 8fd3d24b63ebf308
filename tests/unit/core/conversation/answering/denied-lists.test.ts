import { expect, test } from 'vitest';
import { shownIn } from '../../../../../src/core/conversation/answering/shown.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';
import { conversationAbout } from '../../../../support/conversation.ts';

const cases = [
  oneCase('brook', {
    org: 'Brookmere',
    lastUpdated: '2025-05-02',
    claims: [claim('C1', { status: 'APPROVED' }), claim('C2', { status: 'REJECTED' })],
  }),
  oneCase('dune', {
    org: 'Dunwell',
    lastUpdated: '2026-04-09',
    claims: [claim('C1', { status: 'APPROVED' })],
  }),
  oneCase('elm', {
    org: 'Elmstead',
    lastUpdated: '2026-02-01',
    claims: [
      claim('C1', { status: 'REJECTED' }),
      claim('C2', { status: 'REJECTED' }),
      claim('C3', { status: 'APPROVED' }),
    ],
  }),
];
const { ask } = conversationAbout(libraryOf(...cases));

test.each([
  ['cases with only approved claims', ['dune']],
  ['cases where all claims are approved', ['dune']],
  ['cases not updated in 2026', ['brook']],
  ["cases that haven't been updated since march 2026", ['elm', 'brook']],
  ['cases updated in 2026', ['dune', 'elm']],
  ['number of rejected claims per case', ['elm', 'brook']],
  ['case with fewest claims', ['dune', 'brook', 'elm']],
])('%j', (text, expected) => {
  const reply = ask(text);
  expect(reply.kind).toBe('list');
  expect(shownIn(reply).map((one) => one.case.id)).toEqual(expected);
});
