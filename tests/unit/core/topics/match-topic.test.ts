import { describe, expect, test } from 'vitest';
import { casesAbout, claimsAbout } from '../../../../src/core/topics/match-topic.ts';
import { readTopic } from '../../../../src/core/topics/topic.ts';
import { claim, oneCase } from '../../../support/cases.ts';

const lender = oneCase('umber-lending', {
  org: 'Umber Credit Union',
  useCase: 'Loan Chats',
  title: 'Umber answers borrowers',
  summary: 'Umber lends to farmers. Its chatbot runs on Google Cloud.',
  claims: [
    claim('C1', { text: 'Chats are answered in a minute', quotes: [] }),
    claim('C2', { text: 'Fraudulent loans fell by half', quotes: [] }),
  ],
});
const dairy = oneCase('ochre-dairy', {
  org: 'Ochre Dairy',
  useCase: 'Delivery Planning',
  title: 'Ochre plans its lorries',
  summary: 'Ochre makes cheese in Wales. A supplier once left. Its bank was pleased.',
  claims: [claim('C1', { text: 'Lorries drive 9% fewer miles', quotes: [] })],
});
const cases = [lender, dairy];
const about = (words: string) =>
  casesAbout(readTopic(words, ['sector', 'technology', 'function', 'place']), cases).map(
    (one) => one.case.id,
  );

describe('cases about a topic', () => {
  test.each([
    ['banks', ['umber-lending']],
    ['lenders', ['umber-lending']],
    ['chatbots', ['umber-lending']],
    ['gcp', ['umber-lending']],
    ['fraud', ['umber-lending']],
    ['food companies', ['ochre-dairy']],
    ['dairies', ['ochre-dairy']],
    ['chatbots at banks', ['umber-lending']],
    ['fraud at dairies', []],
    ['airlines', []],
    ['bank chains', ['umber-lending']],
    ['the dairy sector', ['ochre-dairy']],
    ['google cloud products', ['umber-lending']],
    ['british dairies', ['ochre-dairy']],
    ['europe', ['ochre-dairy']],
    ['dairies in japan', []],
  ])('%j', (words, ids) => {
    expect(about(words.replace(/ (?:at|in) | companies|^the /g, ' '))).toEqual(ids);
  });

  test('a word of a line of business in passing makes none of it', () => {
    expect(about('bank')).not.toContain('ochre-dairy');
  });

  test.each([
    ['Ochre Dairy sells its maps to vets and insurers.', '', 'insurers'],
    ['Ochre Dairy delivers to families without a bank account.', '', 'banks'],
    ['Ochre, a dairy in Wales, drives past each school.', '', 'schools'],
    ['', 'The dairy now sells its maps to hotels.', 'hotels'],
    ['', 'There would be no business with people who have no bank account.', 'banks'],
  ])('those that it serves or passes are not its own: %j %j', (summary, tierRationale, words) => {
    const seller = { ...dairy, summary, tierRationale };
    expect(casesAbout(readTopic(words, ['sector']), [seller])).toEqual([]);
  });

  test('what it says that it is counts, and so does what its front matter says', () => {
    const words = readTopic('law firms', ['sector']);
    const firm = {
      ...dairy,
      org: 'Ochre',
      summary: 'Ochre, a law firm in Wales, plans its trips.',
    };
    const hosted = { ...dairy, org: 'Ochre', summary: 'Ochre runs a law firm.' };
    const tiered = { ...dairy, tierRationale: 'It remains a law firm.' };
    for (const one of [firm, hosted, tiered]) expect(casesAbout(words, [one])).toHaveLength(1);
  });

  test('a narrower word stands for itself', () => {
    expect(about('breweries')).toEqual([]);
    expect(readTopic('cement').concepts[0]?.also).toEqual([]);
    expect(readTopic('banking').concepts[0]?.also).toContain(' credit union ');
  });

  test('a word is no part of another: “lorry” is not in “glory”', () => {
    expect(about('plan')).toEqual(['ochre-dairy']);
    expect(about('lan')).toEqual([]);
  });
});

describe('claims about a topic', () => {
  test('say it themselves, or their case says the rest', () => {
    const ids = (words: string) => claimsAbout(readTopic(words), lender).map((one) => one.claim.id);
    expect(ids('fraud')).toEqual(['C2']);
    expect(ids('banking fraud')).toEqual(['C2']);
    expect(ids('lorries')).toEqual([]);
  });
});
