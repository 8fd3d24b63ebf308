import { describe, expect, test } from 'vitest';
import { candidate, isCandidate } from '../../../../src/core/conversation/answering/candidate.ts';
import { decide } from '../../../../src/core/conversation/answering/decide.ts';
import {
  type LibraryRequest,
  parseRequest,
} from '../../../../src/core/conversation/answering/parse-request.ts';
import { doubtsOf } from '../../../../src/core/conversation/doubts.ts';
import type { Library } from '../../../../src/core/library/library.ts';
import type { Search, Verdict } from '../../../../src/core/search/search-port.ts';
import { claim, libraryOf, oneCase } from '../../../support/cases.ts';

const told = claim('C1', { text: 'Fuel fell by 18%', quotes: ['Bolt cut its fuel by 8%'] });
const other = claim('C2', { text: 'Berths doubled', quotes: ['our berths doubled'] });
const acme = oneCase('acme', { claims: [told, other] });
const doubted: Library = { ...libraryOf(acme), quotesAboutOthers: new Map([[told, 'Bolt']]) };

function situation(verdict: Verdict, first = 'C1', library = doubted) {
  const hits = [first, first === 'C1' ? 'C2' : 'C1'].map((claimId, at) => ({
    caseId: 'acme',
    claimId,
    score: 2 - at,
    matched: [],
  }));
  const search: Search = {
    rank: () => ({
      hits,
      confidence: 0.9,
      verdict,
      namedCases: [],
      nearestCases: [],
      usedThread: false,
      asks: 'something',
    }),
    findCases: () => [],
    casesWith: () => new Set(),
    claimsWith: () => new Map(),
    namesIn: () => [],
    strangeWordsIn: () => [],
  };
  return { library, search, thread: [] };
}

const asked = { question: 'how much fuel?', threadCase: '' };
const ask = (...given: Parameters<typeof situation>) =>
  decide(parseRequest(asked.question) as LibraryRequest, situation(...given));

describe('a claim whose quote is about another organisation', () => {
  test('is offered with the reason, and is not the answer', () => {
    expect(ask('answer')).toMatchObject({
      kind: 'choose',
      weak: false,
      evidence: [{ claim: told, doubts: { about: 'Bolt', figures: ['18%'] } }, { claim: other }],
    });
    expect(candidate(asked, 0, situation('answer'))).toMatchObject({ isCandidate: true });
    const evidence = { case: acme, claim: told, matched: [] };
    expect(isCandidate(asked, evidence, situation('answer'))).toBe(true);
  });

  test('does not keep another from being the answer', () => {
    expect(ask('answer', 'C2')).toMatchObject({ kind: 'answer', evidence: { claim: other } });
    expect(ask('answer', 'C1', libraryOf(acme))).toMatchObject({ kind: 'answer' });
  });

  test('is shown with its doubts when it is asked for by its id', () => {
    const reply = decide(parseRequest('C1') as LibraryRequest, situation('nothing'));
    expect(reply).toMatchObject({ kind: 'answer', evidence: { doubts: { about: 'Bolt' } } });
  });
});

test('a claim without doubts carries none, nor does a rejected one', () => {
  expect(doubtsOf(other, doubted)).toBeUndefined();
  expect(doubtsOf({ ...told, status: 'REJECTED' }, doubted)).toBeUndefined();
  expect(doubtsOf(told, libraryOf(acme))).toEqual({ figures: ['18%'], about: '' });
});
