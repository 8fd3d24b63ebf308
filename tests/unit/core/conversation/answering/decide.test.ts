import { describe, expect, test } from 'vitest';
import {
  candidate,
  isCandidate,
} from '../../../../../src/core/conversation/answering/candidate.ts';
import { decide, subjectOf } from '../../../../../src/core/conversation/answering/decide.ts';
import {
  type LibraryRequest,
  parseRequest,
} from '../../../../../src/core/conversation/answering/parse-request.ts';
import type { Reply } from '../../../../../src/core/conversation/commands/table.ts';
import type { Turn } from '../../../../../src/core/conversation/thread.ts';
import type { CaseMatch } from '../../../../../src/core/search/names/find-cases.ts';
import type { Hit, Ranking, Search } from '../../../../../src/core/search/search-port.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';

type Choose = Extract<Reply, { kind: 'choose' }>;

const acme = oneCase('acme', {
  claims: [claim('C1'), claim('C2', { status: 'REJECTED' }), claim('C3')],
});
const bolt = oneCase('bolt', { org: 'Bolt', claims: [claim('C1'), claim('C2')] });
const library = libraryOf(acme, bolt);

/** The words that name cases. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  acme: ['acme'],
  bolt: ['bolt'],
  ac: ['acme', 'bolt'],
  amce: ['acme'],
};

/** A search that says what the test wants it to, and keeps what it was asked. */
function searchSaying(ranking: Partial<Ranking>, names: readonly CaseMatch[] = []) {
  const asked: { text: string; thread: readonly Turn[] }[] = [];
  const search: Search = {
    rank: (text, { thread = [] } = {}) => {
      asked.push({ text, thread });
      return {
        confidence: 0,
        verdict: 'nothing',
        namedCases: [],
        nearestCases: [],
        usedThread: false,
        asks: 'something',
        ...ranking,
        // The first is well ahead.
        hits: (ranking.hits ?? []).map((hit, at) => ({ ...hit, score: 10 - at })),
      };
    },
    findCases: () => names,
    casesWith: () => new Set(),
    claimsWith: () => new Map(),
    namesIn: (text) =>
      (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => {
        const caseIds = NAMES[word] ?? [];
        return caseIds.length > 0 ? [{ caseIds, words: [word], strength: 1, spelt: 1 }] : [];
      }),
    strangeWordsIn: () => [],
  };
  return { search, asked };
}

const hit = (caseId: string, claimId: string): Hit => ({
  caseId,
  claimId,
  score: 1,
  matched: ['word'],
});

function reply(
  text: string,
  ranking: Partial<Ranking> = {},
  names: readonly CaseMatch[] = [],
  thread: readonly Turn[] = [],
) {
  const { search } = searchSaying(ranking, names);
  return decide(parseRequest(text) as LibraryRequest, { library, search, thread });
}

test('rejected claims are offered last', () => {
  const hits = ['C2', 'C1', 'C3'].map((id) => hit('acme', id));
  const { evidence } = reply('how many?', { hits, verdict: 'choose', confidence: 0.5 }) as Choose;
  expect(evidence.map(({ claim: { id } }) => id)).toEqual(['C1', 'C3', 'C2']);
});

test.each(['how many parcels?', 'acme C1', 'sources acme', 'list acme', 'C2', 'more'])(
  'an empty library answers “%s” with nothing but that it is empty',
  (text) => {
    const { search } = searchSaying({});
    const conversation = { library: libraryOf(), search, thread: [] };
    const empty = { kind: 'list', words: '', cases: [], page: 0, librarySize: 0 };
    expect(decide(parseRequest(text) as LibraryRequest, conversation)).toMatchObject(empty);
  },
);

describe('a question', () => {
  test('is answered by the claim that stands out, with what matched', () => {
    expect(
      reply('how many parcels?', {
        verdict: 'answer',
        hits: [hit('acme', 'C3'), hit('bolt', 'C1')],
      }),
    ).toMatchObject({
      kind: 'answer',
      evidence: { case: acme, claim: { id: 'C3' }, matched: ['word'] },
      rank: 0,
      candidates: 2,
      isCandidate: false,
    });
  });

  test('a rejected claim answers too: how it is worded is the view’s matter', () => {
    const decided = reply('does it?', { verdict: 'answer', hits: [hit('acme', 'C2')] });
    expect(decided).toMatchObject({ kind: 'answer', evidence: { claim: { status: 'REJECTED' } } });
  });

  test('offers at most three candidates where none stands out', () => {
    const hits = [hit('acme', 'C1'), hit('acme', 'C2'), hit('acme', 'C3'), hit('bolt', 'C1')];
    const decided = reply('what?', { verdict: 'choose', hits, confidence: 0.6 });
    expect(decided).toMatchObject({ kind: 'choose', weak: false });
    expect(decided.kind === 'choose' && decided.evidence.map((e) => e.claim.id)).toEqual([
      'C1',
      'C3',
      'C2',
    ]);
  });

  test('has no answer, and the nearest cases are named', () => {
    expect(reply('who won the cup?', { verdict: 'nothing', nearestCases: ['bolt'] })).toMatchObject(
      {
        kind: 'nothing',
        nearest: [bolt],
      },
    );
  });

  test('a hit on a claim that the library no longer has is no answer', () => {
    expect(reply('what?', { verdict: 'answer', hits: [hit('acme', 'C9')] })).toMatchObject({
      kind: 'nothing',
    });
  });

  test('that names two organisations is answered side by side', () => {
    const hits = [hit('bolt', 'C2'), hit('bolt', 'C1'), hit('acme', 'C1')];
    const decided = reply('parcels of acme or bolt?', {
      verdict: 'answer',
      hits,
      namedCases: ['acme', 'bolt'],
    });
    expect(
      decided.kind === 'compare' && decided.evidence.map((e) => `${e.case.id} ${e.claim.id}`),
    ).toEqual(['acme C1', 'bolt C2']);
  });

  test('that names one organisation in two spellings compares nothing', () => {
    const se = oneCase('acme-se', { org: 'ACME, S.E.' });
    const { search } = searchSaying({
      verdict: 'answer',
      hits: [hit('acme', 'C1')],
      namedCases: ['acme', 'acme-se'],
    });
    const conversation = { library: libraryOf(acme, se), search, thread: [] };
    expect(decide({ kind: 'ask', text: 'acme?', resembles: '' }, conversation).kind).toBe('answer');
  });

  test('remembers the case of the thread only where it was leant on', () => {
    const thread = [{ q: 'acme parcels', case: 'acme' }];
    const hits = [hit('acme', 'C1')];
    expect(
      reply('and the cost?', { verdict: 'answer', hits, usedThread: true }, [], thread),
    ).toMatchObject({ asked: { threadCase: 'acme' } });
    expect(
      reply('bolt cost?', { verdict: 'answer', hits, usedThread: false }, [], thread),
    ).toMatchObject({ asked: { threadCase: '' } });
  });
});

describe('a name', () => {
  test('shows the case', () => {
    expect(reply('acme', {}, [{ caseId: 'acme', score: 1 }])).toEqual({
      kind: 'case',
      case: acme,
      page: 0,
    });
  });

  test('that several cases bear lets the person pick', () => {
    const names = [
      { caseId: 'acme', score: 0.9 },
      { caseId: 'bolt', score: 0.88 },
    ];
    expect(reply('ac', {}, names)).toMatchObject({ kind: 'pick-case', cases: [acme, bolt] });
  });

  test('that comes near is a name only where no claim stands out', () => {
    const names = [{ caseId: 'acme', score: 0.8 }];
    expect(
      reply('acme parcels', { verdict: 'choose', hits: [hit('acme', 'C1')] }, names),
    ).toMatchObject({ kind: 'case' });
    expect(
      reply('acme parcels', { verdict: 'answer', hits: [hit('acme', 'C1')] }, names),
    ).toMatchObject({ kind: 'answer' });
  });

  test('that is only near is a question', () => {
    expect(reply('weather', {}, [{ caseId: 'acme', score: 0.5 }])).toMatchObject({
      kind: 'nothing',
    });
  });
});

describe('a case as a whole', () => {
  /** A search that knows Acme by its name and by nothing else. */
  const knowingAcme = (
    text: string,
    ranking: Partial<Ranking> = {},
    thread: readonly Turn[] = [],
  ) => {
    const { search } = searchSaying(ranking);
    const findCases = (words: string) =>
      words.toLowerCase() === 'acme' ? [{ caseId: 'acme', score: 1 }] : [];
    return decide(parseRequest(text) as LibraryRequest, {
      library,
      search: { ...search, findCases },
      thread,
    });
  };
  const acmeClaims = { verdict: 'answer', hits: [hit('acme', 'C1')] } as const;

  test.each([
    'show acme',
    'Tell me about Acme',
    'summarise acme',
    'what did acme do',
    'primary impact and industry cluster of acme',
  ])('%j shows the case, whatever claims it matches', (text) => {
    expect(knowingAcme(text, acmeClaims)).toMatchObject({ kind: 'case', case: acme });
  });

  test.each([
    ['what tier is Acme?', 'tier'],
    ["acme's highlighted value", 'value'],
    ['when was the acme case last updated?', 'dates'],
    ['industry of acme', 'cluster'],
  ])('%j shows that field', (text, field) => {
    expect(knowingAcme(text, acmeClaims)).toMatchObject({ kind: 'field', case: acme, field });
  });

  test('and its claims, all of them', () => {
    const claims = knowingAcme('acme claims', acmeClaims);
    expect(claims.kind === 'claims' && claims.evidence.map((e) => e.claim.id)).toEqual([
      'C1',
      'C2',
      'C3',
    ]);
  });

  test.each(['acme sources', 'what are the sources of acme?', "acme's source?"])(
    '%j lists its sources',
    (text) => {
      expect(knowingAcme(text, acmeClaims)).toMatchObject({ kind: 'sources', case: acme });
    },
  );

  test.each(['acme open source', 'how about acme?', 'did acme show a profit?'])(
    '%j asks of a claim',
    (text) => {
      expect(knowingAcme(text, acmeClaims)).toMatchObject({ kind: 'answer' });
    },
  );

  test('is the thread’s, where none is named', () => {
    const thread = [{ q: 'how many?', case: 'bolt' }];
    expect(knowingAcme('what tier is it?', {}, thread)).toMatchObject({
      kind: 'field',
      case: bolt,
    });
    expect(knowingAcme('what tier is it?')).toMatchObject({ kind: 'nothing' });
  });

  test('is shown for one word that the search takes for a misspelt name', () => {
    const found = { verdict: 'choose', hits: [hit('acme', 'C1')], namedCases: ['acme'] } as const;
    expect(knowingAcme('amce', found)).toMatchObject({ kind: 'case', case: acme });
    expect(knowingAcme('amce parcels', found)).toMatchObject({ kind: 'choose' });
  });
});

describe('a claim by its id', () => {
  const acmeNamed = [{ caseId: 'acme', score: 0.9 }];
  test('is shown', () => {
    expect(reply('acme C2', {}, acmeNamed)).toMatchObject({
      kind: 'answer',
      evidence: { claim: { id: 'C2' } },
      isCandidate: false,
    });
  });

  test('that the case does not have is said to be missing, with the case', () => {
    expect(reply('acme C12', {}, acmeNamed)).toMatchObject({
      kind: 'missing',
      what: 'claim C12 of Acme',
      case: acme,
    });
  });

  test('is one of several: these are listed, in the order in which they are named', () => {
    const decided = reply('acme c3, c1', {}, acmeNamed);
    expect(decided.kind === 'claims' && decided.evidence.map((e) => e.claim.id)).toEqual([
      'C3',
      'C1',
    ]);
    expect(reply('acme c1, c12, c13', {}, acmeNamed)).toMatchObject({
      kind: 'claims',
      evidence: [{ claim: { id: 'C1' } }],
      missing: [{ case: acme, ids: ['C12', 'C13'] }],
    });
    expect(reply('acme c12, c13', {}, acmeNamed)).toMatchObject({
      kind: 'missing',
      what: 'claims C12, C13 of Acme',
    });
  });

  test('may stand before the name, where nothing but a name follows', () => {
    const named = { namedCases: ['acme'], asks: 'nothing' } as const;
    expect(reply('C3 of acme', named)).toMatchObject({ evidence: { claim: { id: 'C3' } } });
    expect(reply('C3 AI revenue', { namedCases: ['acme'] }, acmeNamed)).toMatchObject({
      kind: 'case',
    });
  });

  test('alone means the thread’s case', () => {
    const thread = [{ q: 'bolt', case: 'bolt' }];
    expect(reply('C2', {}, [], thread)).toMatchObject({
      evidence: { case: bolt, claim: { id: 'C2' } },
    });
    expect(reply('C2')).toMatchObject({ kind: 'which-case' });
  });

  const both = [
    { caseId: 'acme', score: 0.9 },
    { caseId: 'bolt', score: 0.88 },
  ];

  test('of a name that several cases bear is asked of those that have such a claim', () => {
    expect(reply('ac C2', {}, both)).toEqual({
      kind: 'pick-case',
      words: 'ac',
      cases: [acme, bolt],
      wanted: { part: 'claim', claimId: 'C2' },
    });
    expect(reply('ac C3', {}, both)).toMatchObject({ kind: 'answer', evidence: { case: acme } });
    expect(reply('ac C9', {}, both)).toMatchObject({
      kind: 'missing',
      nearest: [acme, bolt],
      case: null,
    });
  });

  test('is what the choice between cases for its sources leads to', () => {
    expect(reply('sources ac', {}, both)).toMatchObject({
      kind: 'pick-case',
      wanted: { part: 'sources', claimId: '' },
    });
    expect(reply('sources ac C2', {}, both)).toMatchObject({
      wanted: { part: 'sources', claimId: 'C2' },
    });
  });
});

describe('sources', () => {
  test('of a case', () => {
    expect(reply('sources acme', {}, [{ caseId: 'acme', score: 0.9 }])).toEqual({
      kind: 'sources',
      case: acme,
      claim: null,
    });
  });

  test('of one claim', () => {
    expect(reply('sources acme C3', {}, [{ caseId: 'acme', score: 0.9 }])).toMatchObject({
      claim: { id: 'C3' },
    });
  });

  test('in a thread: those of the claim that was just shown', () => {
    const thread = [{ q: 'how many?', case: 'acme' }];
    expect(
      reply('source?', { verdict: 'answer', hits: [hit('acme', 'C3')] }, [], thread),
    ).toMatchObject({
      case: acme,
      claim: { id: 'C3' },
    });
  });

  test('in a thread: those of the claim that was asked for by its id, or stepped on to', () => {
    const byId = [{ q: 'acme C3', case: 'acme' }];
    expect(reply('source?', { hits: [hit('acme', 'C1')] }, [], byId)).toMatchObject({
      claim: { id: 'C3' },
    });
    const stepped = [
      { q: 'how many?', case: 'acme' },
      { q: 'more', case: 'acme' },
    ];
    const hits = [hit('acme', 'C1'), hit('acme', 'C3')];
    expect(reply('source?', { verdict: 'answer', hits }, [], stepped)).toMatchObject({
      claim: { id: 'C3' },
    });
    const whole = [{ q: 'acme', case: 'acme' }];
    const name = [{ caseId: 'acme', score: 1 }];
    expect(reply('source?', { hits }, name, whole)).toMatchObject({ case: acme, claim: null });
    const again = [...stepped, { q: 'source?', case: 'acme' }];
    expect(reply('sources', { verdict: 'answer', hits }, [], again)).toMatchObject({
      claim: { id: 'C3' },
    });
  });

  test('of nobody we know are missing', () => {
    expect(reply('sources zenith')).toMatchObject({ kind: 'missing' });
  });
});

describe('list', () => {
  test('of everything, by organisation', () => {
    expect(reply('list')).toMatchObject({ kind: 'list', cases: [acme, bolt], librarySize: 2 });
  });
});

describe('help', () => {
  test('is given for a misspelt command that the library knows nothing of', () => {
    expect(reply('lst acme')).toMatchObject({
      kind: 'help',
      unknown: 'lst acme',
      didYouMean: 'list acme',
    });
  });

  test('asks for a case where a command lacks one, and proposes none', () => {
    expect(reply('C6')).toEqual({ kind: 'which-case', command: 'NAME C6' });
    expect(reply('sources')).toEqual({ kind: 'which-case', command: 'sources NAME' });
  });

  test('is not poured out over a word of thanks', () => {
    expect(reply('thanks!')).toEqual({ kind: 'greeting', said: 'thanks' });
    expect(reply('what can you do?')).toMatchObject({ kind: 'help' });
  });

  test('names an organisation once in its examples', () => {
    const amazing = oneCase('amazing', {
      org: 'Amazing Goods',
      claims: [claim('C1', { title: "Amazing Goods' Revenue" })],
    });
    const { search } = searchSaying({});
    const of = (...cases: (typeof acme)[]) =>
      decide({ kind: 'help' }, { library: libraryOf(...cases), search, thread: [] });
    expect(of(amazing)).toMatchObject({ examples: ["What about Amazing Goods' Revenue?"] });
    const titled = oneCase('acme', { claims: [claim('C1', { title: 'Parcels Sorted' })] });
    expect(of(titled)).toMatchObject({ examples: ['What about parcels sorted at Acme?'] });
  });

  test('is given for a misspelt command whose other words name a case', () => {
    const named = [{ caseId: 'acme', score: 1 }];
    const found = { verdict: 'choose', hits: [hit('acme', 'C1')] } as const;
    const { search } = searchSaying(found);
    const findCases = (words: string) => (words === 'acme' ? named : []);
    expect(
      decide(parseRequest('sourcs acme') as LibraryRequest, {
        library,
        search: { ...search, findCases },
        thread: [],
      }),
    ).toMatchObject({ kind: 'help', didYouMean: 'sources acme' });
  });

  test('is not given where the library has an answer', () => {
    expect(reply('lst acme', { verdict: 'answer', hits: [hit('acme', 'C1')] })).toMatchObject({
      kind: 'answer',
    });
  });
});

describe('the next candidate', () => {
  const asked = { question: 'how many?', threadCase: 'acme' };
  const hits = [hit('acme', 'C1'), hit('bolt', 'C2')];

  test('is asked with the same words and the same thread', () => {
    const { search, asked: seen } = searchSaying({ hits });
    expect(candidate(asked, 1, { library, search })).toMatchObject({
      evidence: { case: bolt },
      rank: 1,
      candidates: 2,
    });
    expect(seen).toEqual([{ text: 'how many?', thread: [{ q: '', case: 'acme' }] }]);
  });

  test('in words is that of the last question, one further each time', () => {
    const three = [hit('acme', 'C1'), hit('bolt', 'C2'), hit('bolt', 'C1')];
    const once = [{ q: 'how many?', case: 'acme' }];
    const twice = [...once, { q: 'more', case: 'bolt' }];
    expect(reply('more', { verdict: 'answer', hits: three }, [], once)).toMatchObject({
      evidence: { claim: { id: 'C2' } },
    });
    expect(reply('more', { verdict: 'answer', hits: three }, [], twice)).toMatchObject({
      asked: { question: 'how many?' },
      evidence: { case: bolt, claim: { id: 'C1' } },
      rank: 2,
    });
    expect(reply('more')).toMatchObject({ kind: 'help' });
  });

  test('in words goes on behind the candidates that were offered', () => {
    const claims = ['C1', 'C2', 'C3', 'C4', 'C5'].map((id) => claim(id));
    const five = oneCase('five', { claims });
    const hits = claims.map(({ id }) => hit('five', id));
    const { search } = searchSaying({ hits, verdict: 'choose', confidence: 0.6 });
    const conversation = { library: libraryOf(five), search };
    const once = [{ q: 'how many?', case: 'five' }];
    const say = (text: string, thread: readonly Turn[]) =>
      decide(parseRequest(text) as LibraryRequest, { ...conversation, thread });
    expect(say('next', once)).toMatchObject({ rank: 3, evidence: { claim: { id: 'C4' } } });
    const twice = [...once, { q: 'next', case: 'five' }];
    expect(say('tell me more', twice)).toMatchObject({ evidence: { claim: { id: 'C5' } } });
    expect(say('source?', twice)).toMatchObject({ kind: 'sources', claim: { id: 'C4' } });
  });

  test('of a case that was shown as a whole is the best of its claims', () => {
    const name = [{ caseId: 'acme', score: 1 }];
    expect(reply('next', { hits }, name, [{ q: 'acme', case: 'acme' }])).toMatchObject({ rank: 0 });
  });

  test('may not answer, and neither may the best where it does not stand out', () => {
    const { search } = searchSaying({ hits, verdict: 'answer' });
    const at = (rank: number) => candidate(asked, rank, { library, search });
    expect([at(0), at(1)]).toMatchObject([{ isCandidate: false }, { isCandidate: true }]);
    const unsure = searchSaying({ hits, verdict: 'choose' }).search;
    expect(candidate(asked, 0, { library, search: unsure })).toMatchObject({ isCandidate: true });
  });

  test('after the last is the first again', () => {
    const { search } = searchSaying({ hits });
    expect(candidate(asked, 2, { library, search })).toMatchObject({
      evidence: { case: acme },
      rank: 0,
    });
  });

  test('of a question without any is no answer', () => {
    expect(candidate(asked, 1, { library, search: searchSaying({}).search })).toMatchObject({
      kind: 'nothing',
    });
  });
});

describe('a claim that is shown for a question', () => {
  const [first, second] = acme.claims.map((one) => ({ case: acme, claim: one, matched: [] }));
  const hits = [hit('acme', 'C1'), hit('acme', 'C2')];
  const asked = (question: string) => ({ question, threadCase: '' });

  test('is a candidate where it does not stand out', () => {
    const { search } = searchSaying({ verdict: 'answer', hits });
    expect(isCandidate(asked('how many?'), first!, { library, search })).toBe(false);
    expect(isCandidate(asked('how many?'), second!, { library, search })).toBe(true);
    const unsure = searchSaying({ verdict: 'choose', hits }).search;
    expect(isCandidate(asked('how many?'), first!, { library, search: unsure })).toBe(true);
  });

  test('is none where it was opened, or asked for by its id', () => {
    const { search } = searchSaying({ verdict: 'choose', hits });
    expect(isCandidate(asked(''), first!, { library, search })).toBe(false);
    expect(isCandidate(asked('acme C2'), second!, { library, search })).toBe(false);
  });
});

test('a reply is about its case, a list about none', () => {
  expect(subjectOf({ kind: 'case', case: bolt, page: 0 })).toBe('bolt');
  expect(subjectOf(reply('list'))).toBe('');
});
