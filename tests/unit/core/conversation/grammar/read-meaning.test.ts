import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutCourtesies } from '../../../../../src/core/conversation/grammar/courtesies.ts';
import { readMeaning } from '../../../../../src/core/conversation/grammar/read-meaning.ts';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';

const claims = Array.from({ length: 9 }, (_, i) => claim(`C${i + 1}`, { text: `Fact ${i + 1}` }));
const kestrel = oneCase('kestrel-parcels', { org: 'Kestrel', claims });
const osprey = oneCase('osprey-bank-teller', { org: 'Osprey Bank', useCase: 'Teller', claims });
const c3 = oneCase('c3-ai-models', { org: 'C3 AI', useCase: 'Models', claims });
const library = libraryOf(kestrel, osprey, c3);
const search = createSearch(library);

const read = (text: string, inThread = false) =>
  readMeaning(withoutCourtesies(text), { library, search, today: '2026-03-15', inThread });

describe('claims by their ids, whatever else is said', () => {
  test.each([
    ['kestrel C6', ['C6']],
    ['kestrel c 6', ['C6']],
    ['kestrel claim 6', ['C6']],
    ['kestrel claim c8', ['C8']],
    ['kestrel c4, c5', ['C4', 'C5']],
    ['kestrel C5 C3', ['C5', 'C3']],
    ['kestrel claims 3 and 4', ['C3', 'C4']],
    ['kestrel C3-C5, c8', ['C3', 'C4', 'C5', 'C8']],
    ['C3 of kestrel', ['C3']],
    ['C3 and C5 of the kestrel case', ['C3', 'C5']],
    ['is kestrel C6 approved', ['C6']],
    ['kestrel C6 why rejected', ['C6']],
    ['what is wrong with kestrel C2', ['C2']],
    ['where is the evidence for kestrel c6?', ['C6']],
    ['share kestrel C6 please', ['C6']],
    ['who reviewed kestrel C8', ['C8']],
  ])('%j', (text, ids) => {
    const { act } = read(text);
    expect(act).toMatchObject({
      kind: 'ids',
      claims: [{ ids, of: { caseIds: ['kestrel-parcels'] } }],
    });
  });

  test('of two organisations belong to the one before them', () => {
    expect(read('kestrel C1 and osprey bank C2').act).toMatchObject({
      claims: [
        { ids: ['C1'], of: { caseIds: ['kestrel-parcels'] } },
        { ids: ['C2'], of: { caseIds: ['osprey-bank-teller'] } },
      ],
    });
  });

  test('are none in a name: “C3 AI”', () => {
    expect(read('C3 AI models').act.kind).not.toBe('ids');
    expect(read('C3 AI C2').act).toMatchObject({ claims: [{ ids: ['C2'] }] });
  });

  test('alone are of the thread’s case', () => {
    expect(read('C2').act).toMatchObject({ kind: 'ids', claims: [{ ids: ['C2'], of: null }] });
  });
});

const ranking = (order: object) => ({
  kind: 'rank',
  order: { order: 'most', limit: 0, kind: null, isCount: false, ...order },
  of: 'values',
});

describe('what is wanted', () => {
  test.each([
    ['banks', { kind: 'list', of: 'either' }],
    ['insurers?', { kind: 'list', of: 'either' }],
    ['who uses openai', { kind: 'list', of: 'cases' }],
    ['cases with google cloud', { kind: 'list', of: 'cases' }],
    ['any case about fraud', { kind: 'list', of: 'cases' }],
    ['all claims about fraud', { kind: 'list', of: 'claims' }],
    ['which cases are there?', { kind: 'list', of: 'cases' }],
    ['what can I ask about?', { kind: 'list', of: 'cases' }],
    ['how big is the library?', { kind: 'list', of: 'cases' }],
    ['how many cases are there in total?', { kind: 'count', of: 'cases' }],
    ['how many claims are rejected', { kind: 'count', of: 'claims' }],
    ['number of claims in the kestrel file', { kind: 'count', of: 'claims' }],
    ['newest cases', { kind: 'latest', isOldest: false, isOne: false, limit: 0 }],
    ['the last 4 cases', { kind: 'latest', isOldest: false, isOne: false, limit: 4 }],
    ['the last four cases', { kind: 'latest', isOldest: false, isOne: false, limit: 4 }],
    ['newest 2 cases', { kind: 'latest', isOldest: false, isOne: false, limit: 2 }],
    ['7 latest cases', { kind: 'latest', isOldest: false, isOne: false, limit: 7 }],
    ['the two oldest cases', { kind: 'latest', isOldest: true, isOne: false, limit: 2 }],
    [
      'cases not updated in 2025',
      { kind: 'latest', isOldest: false, isOne: false, limit: 0, isNot: true },
    ],
    ['which case was updated last', { kind: 'latest', isOldest: false, isOne: true, limit: 0 }],
    ['anything from 3 march 2026?', { kind: 'latest', isOldest: false, isOne: false, limit: 0 }],
    ['the latest case', { kind: 'latest', isOldest: false, isOne: true, limit: 0 }],
    ['oldest cases', { kind: 'latest', isOldest: true, isOne: false, limit: 0 }],
    ['biggest saving in dollars', ranking({})],
    ['top 3 hours saved', ranking({ limit: 3 })],
    ['lowest error rate', ranking({ order: 'least' })],
    ['rank the claims about parcels from high to low', ranking({})],
    ['sort cases by cost, smallest first', ranking({ order: 'least' })],
    ['most depots', ranking({ isCount: true })],
    ['largest number of depots', ranking({ isCount: true })],
    ['quickest delivery', ranking({ order: 'least', kind: 'duration' })],
    ['slowest delivery', ranking({ kind: 'duration' })],
    ['fastest growth', ranking({})],
    ['cheapest parcel', ranking({ order: 'least', kind: 'money' })],
    ['the largest saving of kestrel', ranking({})],
    ['case with the most claims', { ...ranking({ isCount: true }), of: 'claims' }],
    ['how many banks do we have', { kind: 'count', of: 'cases' }],
    ['how many are in logistics', { kind: 'count', of: 'cases' }],
    ['retailers with approved claims', { kind: 'list', of: 'cases' }],
    ['banks with more than 3 claims', { kind: 'list', of: 'cases' }],
    ['who has done predictive maintenance', { kind: 'list', of: 'cases' }],
    ['kestrel numbers in euros', { kind: 'list', of: 'claims' }],
    ['kestrel claims about cost', { kind: 'list', of: 'claims' }],
    ['walk me through the kestrel case', { kind: 'case' }],
    ['kestrel in two sentences', { kind: 'case' }],
    ['contrast kestrel and osprey bank', { kind: 'compare' }],
    ['tier of the teller', { kind: 'field', field: 'tier', of: 'teller' }],
    ['when was kestrel last touched', { kind: 'field', field: 'dates' }],
    ['who signed off the kestrel claims', { kind: 'unrecorded' }],
    ['total savings across all cases', { kind: 'total' }],
    ['compare kestrel and osprey bank', { kind: 'compare' }],
    ['kestrel vs osprey bank on cost', { kind: 'compare' }],
    ['kestrel vs walmart', { kind: 'compare' }],
    ['summarise kestrel', { kind: 'case' }],
    ['sum up kestrel pls', { kind: 'case' }],
    ['tell me about kestrel', { kind: 'case' }],
    ['what is the kestrel case', { kind: 'case' }],
    ['what tier is kestrel', { kind: 'field', field: 'tier' }],
    ['sources of kestrel', { kind: 'sources' }],
    ['every claim of kestrel', { kind: 'claims-of' }],
    ['delete the kestrel case', { kind: 'change' }],
  ])('%j', (text, act) => {
    expect(read(text).act).toEqual(act);
  });

  test.each([
    'did kestrel cut resolution time?',
    'how many cases did kestrel close?',
    'in which cases did it fail?',
    'how long did implementation take at kestrel',
    'did anyone lose parcels',
    'who sorts parcels faster than by hand',
    'why did kestrel do that?',
    'the best thing about kestrel',
    'who did the audit of kestrel',
    'who approved the drug',
    'which insurer settles claims in seconds',
    'can I use kestrel in germany',
  ])('%j is a search', (text) => {
    expect(read(text).act).toEqual({ kind: 'find' });
  });

  test('leans on the thread', () => {
    expect(read('give me the quote', true).act).toEqual({ kind: 'shown', part: 'quote' });
    expect(read('when was that?', true).act).toEqual({ kind: 'shown', part: 'date' });
    expect(read('the second one', true).act).toEqual({ kind: 'nth', at: 1 });
    expect(read('#3', true).act).toEqual({ kind: 'nth', at: 2 });
    expect(read('what else did they do', true).act).toEqual({ kind: 'others' });
    expect(read('only the approved ones', true).act).toEqual({ kind: 'narrow' });
    expect(read('compare with osprey bank', true).act).toEqual({ kind: 'compare' });
    const ofShown = { kind: 'list', of: 'cases', ofShown: true };
    expect(read('which of them use quills', true).act).toEqual(ofShown);
    expect(read('and insurers?', true).act).toEqual({ kind: 'list', of: 'either' });
  });
});

describe('the rest of it', () => {
  test('is the topic, without words that ask', () => {
    expect(read('which of our cases deal with fraud?').topic).toBe('fraud');
    expect(read('who cut time to hire the most').topic).toBe('cut time to hire');
    expect(read('rejected claims about net income or stock price').topics).toEqual([
      'net income',
      'stock price',
    ]);
  });

  test('names organisations that the library has not', () => {
    expect(read('what did pwc save').absent).toEqual(['pwc']);
    expect(read('hours saved by Umberfield').absent).toEqual(['Umberfield']);
    expect(read('what did kestrel save').absent).toEqual([]);
    expect(read('cases about predctive maintenance').absent).toEqual([]);
    expect(read('anybody using quills or snowflake').absent).toEqual([]);
  });

  test('has periods and quantities', () => {
    expect(read('cases added in december 2024').period).toMatchObject({ from: '2024-12-01' });
    expect(read('what did we add since 2026-01-02').period).toMatchObject({
      from: '2026-01-02',
      to: '',
    });
    expect(read('anything updated between june and dec 2025?').period).toMatchObject({
      from: '2025-06-01',
      to: '2025-12-31',
    });
    expect(read('added between 2 and 9 may 2025').period).toMatchObject({
      from: '2025-05-02',
      to: '2025-05-09',
    });
    expect(read('cases from january 2025').period).toMatchObject({ to: '2025-01-31' });
    expect(read('cases changed this month').period).toMatchObject({ from: '2026-03-01', to: '' });
    expect(read('biggest saving in euros').quantity).toMatchObject({ kind: 'money', unit: 'EUR' });
    expect(read('cases with savings over $1 million').quantity.bound).toEqual({
      value: 1e6,
      side: 'above',
    });
  });
});

test('any text has a meaning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (text, inThread) => {
      const plain = withoutCourtesies(text.replace(/\s+/g, ' '));
      if (plain !== '') expect(read(plain, inThread).act.kind).not.toBe('');
    }),
    { numRuns: 200 },
  );
});
