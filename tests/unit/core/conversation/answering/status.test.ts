import { describe, expect, test } from 'vitest';
import { candidate } from '../../../../../src/core/conversation/answering/candidate.ts';
import { decide, turnOf } from '../../../../../src/core/conversation/answering/decide.ts';
import {
  type LibraryRequest,
  parseRequest,
} from '../../../../../src/core/conversation/answering/parse-request.ts';
import type { Reply } from '../../../../../src/core/conversation/commands/table.ts';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';
import { conversationAbout } from '../../../../support/conversation.ts';

const bakery = oneCase('crumbly-bakery', {
  org: 'Crumbly',
  useCase: 'Oven Control',
  title: 'Crumbly bakes by camera',
  claims: [
    claim('C1', { text: 'Burnt loaves fell by a third', quotes: ['a third fewer burnt loaves'] }),
    claim('C2', { status: 'REJECTED', text: 'Ovens use half the gas', quotes: [] }),
    claim('C3', { status: 'NEEDS_REVIEW', text: 'Bakers sleep longer', quotes: [] }),
  ],
});
const ferries = oneCase('tidal-ferries', {
  org: 'Tidal',
  useCase: 'Route Planning',
  title: 'Tidal plans its crossings',
  claims: [
    claim('C1', { text: 'Each crossing burns less fuel', quotes: ['less fuel a crossing'] }),
    claim('C2', { status: 'REJECTED', text: 'Profit of the ferries doubled', quotes: [] }),
    claim('C3', { text: 'Passengers complained less often', quotes: ['fewer complaints'] }),
  ],
});
const insurer = oneCase('granite-insurance', {
  org: 'Granite Insurance',
  useCase: 'Claims Handling',
  title: 'Granite settles claims',
  claims: [
    claim('C1', { text: 'Half of insurance claims are approved without a human', quotes: [] }),
  ],
});
const library = libraryOf(bakery, ferries, insurer);
const { search, ask } = conversationAbout(library);

/** The claims that a reply shows, as `Crumbly C2`. */
function shown(reply: Reply): string[] {
  if (!('evidence' in reply)) return [];
  const evidence = reply.kind === 'answer' ? [reply.evidence] : reply.evidence;
  return evidence.map((one) => `${one.case.org} ${one.claim.id}`);
}

describe('a question for the claims of a status', () => {
  test.each([
    ['rejected claims', ['Crumbly C2', 'Tidal C2']],
    ['show all rejected claims', ['Crumbly C2', 'Tidal C2']],
    ['which claims did you reject?', ['Crumbly C2', 'Tidal C2']],
    ['which crumbly claims were rejected?', ['Crumbly C2']],
    ["crumbly's rejected claims", ['Crumbly C2']],
    ['rejected claims of tidal', ['Tidal C2']],
    ['which tidal claims were rejected so far?', ['Tidal C2']],
    ['how many claims of crumbly need review?', ['Crumbly C3']],
    ['unverified crumbly claims', ['Crumbly C2', 'Crumbly C3']],
    ['crumbly claims that have not been reviewed yet', ['Crumbly C3']],
    ['tidal claims that are not rejected', ['Tidal C1', 'Tidal C3']],
    ['which claims about profits were rejected?', ['Tidal C2']],
    ['is there any approved evidence about crossings and fuel?', ['Tidal C1']],
    ['which claims still need to be reviewed?', ['Crumbly C3']],
    ['is every crumbly claim approved?', ['Crumbly C1']],
    ['how many claims does crumbly have?', ['Crumbly C1', 'Crumbly C2', 'Crumbly C3']],
    ['how many claims about fuel are there?', ['Tidal C1']],
    ['approved claims about gas', []],
    ['granite claims that were rejected', []],
  ])('%j lists them', (text, claims) => {
    const reply = ask(text);
    expect(reply.kind).toBe('claims');
    expect(shown(reply)).toEqual(claims);
  });

  test('is about the thread’s case, unless it says that it is about all', () => {
    const thread = [{ q: 'tidal fuel', case: 'tidal-ferries' }];
    expect(shown(ask('which claims were rejected?', thread))).toEqual(['Tidal C2']);
    expect(shown(ask('rejected claims of the whole library', thread))).toHaveLength(2);
  });

  test.each([
    'were fewer loaves rejected?',
    'did the FDA approve it?',
    'granite claims approved without a human',
    'what share of insurance claims was approved?',
    'which insurance claims were rejected?',
    'how quickly are claims approved?',
    'did granite reject claims?',
  ])('%j is about the world, and a search', (text) => {
    const thread = [{ q: 'tidal fuel', case: 'tidal-ferries' }];
    expect(['answer', 'choose', 'nothing']).toContain(ask(text, thread).kind);
    // What was searched for says what matched.
    expect(ask(text, thread)).not.toMatchObject({ evidence: { matched: [] } });
  });
});

describe('a question for the status of one thing', () => {
  test.each([
    ['is tidal C2 approved?', 'Tidal C2'],
    ['why was tidal C2 rejected?', 'Tidal C2'],
    ['what is the status of tidal C2?', 'Tidal C2'],
    ['tidal C2 status', 'Tidal C2'],
    ['tidal C2 rejected?', 'Tidal C2'],
    ['was the claim about burnt loaves approved?', 'Crumbly C1'],
    ["has tidal's profit claim been verified yet?", 'Tidal C2'],
  ])('%j shows that claim', (text, claims) => {
    expect(ask(text).kind).toBe('answer');
    expect(shown(ask(text))).toEqual([claims]);
  });

  test('of a case shows the case', () => {
    expect(ask('is the tidal case approved?')).toMatchObject({ kind: 'case', case: ferries });
    expect(ask("what's the status of tidal?")).toMatchObject({ kind: 'case', case: ferries });
    expect(ask('order status').kind).not.toBe('case');
  });

  test('alone means the only case of a library of one', () => {
    const one = libraryOf(bakery);
    const conversation = { library: one, search: createSearch(one), thread: [] };
    const request = parseRequest('is C2 approved?') as LibraryRequest;
    expect(shown(decide(request, conversation))).toEqual(['Crumbly C2']);
    expect(ask('is C2 approved?').kind).toBe('which-case');
  });

  test.each([
    'is that approved?',
    'is it verified?',
    'what is its status?',
    'has this been reviewed?',
  ])('%j means the claim that the thread was shown', (text) => {
    const thread = [{ q: 'tidal profit', case: 'tidal-ferries' }];
    expect(shown(ask(text, thread))).toEqual(['Tidal C2']);
    const later = [...thread, { q: text, case: 'tidal-ferries' }];
    expect(shown(ask('is it rejected?', later))).toEqual(['Tidal C2']);
    expect(ask('source?', later)).toMatchObject({ kind: 'sources', claim: { id: 'C2' } });
  });

  test('in a thread about a case as a whole shows the case', () => {
    const thread = [{ q: 'tidal', case: 'tidal-ferries' }];
    expect(ask('is it approved?', thread)).toMatchObject({ kind: 'case', case: ferries });
  });

  test('has other candidates for the words that find the claim', () => {
    const asked = { question: 'was the fuel claim approved?', threadCase: '' };
    const found = candidate(asked, 0, { library, search });
    expect(shown(found)).toEqual(['Tidal C1']);
  });
});

describe('what a thread is about', () => {
  const thread = [{ q: 'tidal fuel', case: 'tidal-ferries' }];
  const evidence = [bakery, ferries].map((one) => ({
    case: one,
    claim: one.claims[0]!,
    matched: [],
  }));
  const asked = { question: 'less?', threadCase: '' };
  const choice = { kind: 'choose', asked, evidence, weak: false } as const;

  test('stays as it is after a choice between several cases', () => {
    expect(turnOf('less?', choice, thread)).toEqual({ q: 'less?', case: 'tidal-ferries' });
    expect(turnOf('less?', choice, [])).toEqual({ q: 'less?', case: '' });
    const within = { ...choice, evidence: evidence.slice(0, 1) };
    expect(turnOf('less?', within, thread)).toEqual({ q: 'less?', case: 'crumbly-bakery' });
  });

  test('stays as it is after a list, which a follow-up may point into', () => {
    expect(turnOf('list', ask('list'), thread)).toEqual({ q: 'list', case: 'tidal-ferries' });
  });

  test('is not kept of what shows nothing', () => {
    expect(turnOf('help', ask('help'), thread)).toBeNull();
    expect(turnOf('thanks', ask('thanks'), thread)).toBeNull();
  });
});
