import { describe, expect, test } from 'vitest';
import { shownIn } from '../../../../../src/core/conversation/answering/shown.ts';
import type { Reply } from '../../../../../src/core/conversation/commands/table.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';
import { conversationAbout } from '../../../../support/conversation.ts';

const rejected = { status: 'REJECTED' } as const;
const pending = { status: 'NEEDS_REVIEW' } as const;
const ferry = oneCase('ferry', {
  org: 'Saltmarsh Ferries',
  title: 'Saltmarsh Ferries sells its tickets by voice',
  summary: 'Saltmarsh Ferries, a shipping line, sells tickets with OpenAI.',
  tier: 'transformation',
  claims: [
    claim('C1', { text: 'Boarding time fell by 9 minutes', title: 'Boarding time' }),
    claim('C2', { text: 'Boarding passes are paperless', title: 'Boarding' }),
    claim('C3', { text: 'Gulls steal fewer chips', ...rejected }),
    claim('C4', { text: 'Stewards were moved from tills to decks' }),
  ],
});
const bakery = oneCase('bakery', {
  org: 'Crustwell',
  title: 'Crustwell bakes by camera',
  summary: 'Crustwell, a food manufacturer, sells its recipes to banks and hotels.',
  tier: 'capability',
  claims: [
    claim('C1', { text: 'Loaves are never burnt', ...rejected }),
    claim('C2', { text: 'Flour dust was halved', ...rejected }),
    claim('C3', { text: 'Ovens were sold', ...pending }),
    claim('C4', { text: 'Bakers were moved from ovens to shops' }),
  ],
});
const lender = oneCase('lender', {
  org: 'Penfold',
  title: 'Penfold reads its letters',
  summary: 'Penfold is a bank. It writes with OpenAI.',
  tier: 'capability',
  claims: [
    claim('C1', { text: 'Letters are read in a minute', ...pending }),
    claim('C2', { text: 'Stamps cost €3 million less' }),
  ],
});
const { ask, talk } = conversationAbout(libraryOf(ferry, bakery, lender));
const shown = (reply: Reply) =>
  shownIn(reply).map((one) => `${one.case.id} ${one.claim?.id ?? ''}`.trim());

describe('cases by their number of claims', () => {
  test.each([
    ['who has the most rejected claims?', ['bakery', 'ferry']],
    ['which firm has the most open claims', ['bakery', 'lender']],
    ['fewest approved claims', ['bakery', 'lender', 'ferry']],
    ['top 2 cases by number of claims', ['bakery', 'ferry']],
    ['rank the cases by rejected claims', ['bakery', 'ferry']],
    ['which bank has the most approved claims', ['lender']],
    ['who has the most claims waiting for review', ['bakery', 'lender']],
  ])('%j', (text, expected) => {
    const reply = ask(text);
    expect(reply.kind).toBe('list');
    expect(shown(reply)).toEqual(expected);
  });

  test('“number of claims” alone is a count, and who reviewed is not recorded', () => {
    expect(ask('number of claims').kind).toBe('claims');
    expect(ask('who rejected the claims of crustwell').kind).toBe('missing');
    expect(shown(ask('who has rejected claims'))).toEqual(['bakery', 'ferry']);
  });
});

describe('claims of a status', () => {
  test.each([
    ['what is still open in banking?', ['lender C1']],
    ['anything rejected in shipping', ['ferry C3']],
    ['what was rejected in capability cases', ['bakery C1', 'bakery C2']],
    ['pending claims of the openai cases', ['lender C1']],
    ['what is not approved for openai', ['ferry C3', 'lender C1']],
  ])('%j are those of the cases that are named by what they are', (text, expected) => {
    const reply = ask(text);
    expect(reply.kind).toBe('claims');
    expect(shown(reply).sort()).toEqual(expected);
  });

  test('of a vendor that no case has, say so', () => {
    expect(ask('what is rejected at accenture')).toMatchObject({ absent: ['accenture'] });
  });
});

test('a word that asks is no organisation that is not there', () => {
  expect(ask('boarding time, whatever')).not.toHaveProperty('absent');
  expect(ask('what are whatever their status the claims')).not.toHaveProperty('absent');
});

describe('a case as a whole', () => {
  test.each([
    'what does crustwell do with AI?',
    'what is crustwell using',
    'how does crustwell use generative ai',
    'how is crustwell using machine learning',
    'what ai does crustwell have',
    'what has crustwell built',
    'crustwell’s story',
    'what about crustwell',
  ])('%j', (text) => {
    expect(ask(text)).toMatchObject({ kind: 'case', case: bakery });
  });

  test.each(['what does hjelmqvist do with AI', 'hjelmqvist’s story', 'hjelmqvist akvavit story'])(
    '%j, of a name that resembles a longer one with the next word',
    (text) => {
      const distillery = oneCase('distillery', { org: 'Hjelmqvist Akvavit' });
      const of = conversationAbout(libraryOf(distillery, bakery));
      expect(of.ask(text)).toMatchObject({ kind: 'case', case: distillery });
    },
  );

  test('not if more is asked', () => {
    expect(ask('how does crustwell use cameras with its ovens').kind).not.toBe('case');
  });
});

describe('“who …” without an organisation', () => {
  test('offers a claim of each that it may be, and answers with none', () => {
    const reply = ask('who moved bakers to the shops');
    expect(reply.kind).toBe('choose');
    expect(new Set(shownIn(reply).map((one) => one.case)).size).toBe(shown(reply).length);
    expect(shown(reply)[0]).toBe('bakery C4');
  });

  test('asks for a person where it says so, and for one case where it names it', () => {
    expect(ask('did crustwell move bakers from ovens to shops')).toMatchObject({ kind: 'answer' });
  });
});

test.each(['give me the source', 'can I see its sources?', 'where is the source', 'source please'])(
  '%j asks for the sources of the claim before',
  (text) => {
    expect(talk('crustwell C3', text)).toMatchObject({
      kind: 'sources',
      case: bakery,
      claim: { id: 'C3' },
    });
  },
);

test('a comparison with one that is not there says so, and keeps what is measured', () => {
  const reply = ask('saltmarsh ferries and accenture, boarding time');
  expect(reply).toMatchObject({ kind: 'compare', absent: ['accenture'] });
  expect(shown(reply)).toEqual(['ferry C1']);
});

test('those that a business serves are not its line of business', () => {
  expect(ask('how many banks do we have')).toMatchObject({ kind: 'list', cases: [lender] });
  expect(shown(ask('any hotels?'))).not.toContain('bakery');
});
