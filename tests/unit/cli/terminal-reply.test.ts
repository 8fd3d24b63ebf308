import { expect, test } from 'vitest';
import { terminalReply } from '../../../src/cli/terminal-reply.ts';
import type { Status } from '../../../src/core/case/case.ts';
import { listMessage } from '../../../src/slack/views/list.ts';
import { claim, oneCase } from '../../support/cases.ts';

const answerWith = (status: Status) => {
  const one = claim('C1', { status, quotes: ['word for word'], notes: { issue: 'No figures.' } });
  return terminalReply({
    kind: 'answer',
    asked: { question: 'acme?', threadCase: '' },
    evidence: { case: oneCase('acme', { claims: [one] }), claim: one, matched: ['acme'] },
    rank: 0,
    candidates: 1,
    isCandidate: false,
  });
};

test('an approved claim is shown with its quote, its source and what matched', () => {
  const said = answerWith('APPROVED');
  for (const part of ['[APPROVED] Acme, C1', '> word for word', 'https://example.com/S1', 'acme']) {
    expect(said).toContain(part);
  }
});

test('a claim that needs review carries a warning and the reviewer’s note', () => {
  const said = answerWith('NEEDS_REVIEW');
  for (const part of ['[NEEDS REVIEW]', 'Not yet approved', 'No figures.', '> word for word']) {
    expect(said).toContain(part);
  }
});

test('claims of a status stand on a line each; where there are none, that is said', () => {
  const one = oneCase('acme', { claims: [claim('C2', { status: 'REJECTED', text: 'Faster' })] });
  const evidence = one.claims.map((each) => ({ case: one, claim: each, matched: [] }));
  const reply = {
    kind: 'claims',
    asked: { question: 'rejected claims', threadCase: '' },
    statuses: ['REJECTED'],
    topic: '',
    cases: [],
    page: 0,
  } as const;
  expect(terminalReply({ ...reply, evidence })).toBe(
    '1 claim of the library\n  [REJECTED] Acme C2 (acme): Faster',
  );
  expect(terminalReply({ ...reply, cases: [one], topic: 'speed', evidence: [] })).toBe(
    'No claim of Acme with “speed” in it has the status: [REJECTED]',
  );
});

test('a rejected claim is no evidence: why it was rejected is shown, its quotes are not', () => {
  const said = answerWith('REJECTED');
  expect(said).toContain('[REJECTED]');
  expect(said).toContain('No figures.');
  expect(said).not.toContain('word for word');
});

test('an empty library is told as it is, in the words of Slack', () => {
  const whole = { kind: 'list', words: '', filter: '', about: '', didYouMean: '' } as const;
  const empty = { ...whole, cases: [], page: 0, librarySize: 0 };
  expect(terminalReply(empty)).toBe('The library holds no cases yet.');
  expect(listMessage(empty, { surface: 'thread' }).text).toBe(terminalReply(empty));
});
