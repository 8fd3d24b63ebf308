import { describe, expect, test } from 'vitest';
import { ask } from '../../../../src/core/conversation/answering/ask.ts';
import { readMeaning } from '../../../../src/core/conversation/grammar/read-meaning.ts';
import { knownOf } from '../../../../src/core/conversation/known.ts';
import { buildLibrary } from '../../../../src/core/library/build-library.ts';
import { DEFAULT_CONFIG } from '../../../../src/core/library/library-config.ts';
import { createNarrowing } from '../../../../src/core/search/question/narrowing.ts';
import { createSearch } from '../../../../src/core/search/search.ts';
import { readLibrary } from '../../../../src/files/read-library.ts';
import { claim, libraryOf, oneCase } from '../../../support/cases.ts';
import { SECOND_FORMAT } from '../../../support/second-format.ts';

const library = await readLibrary(SECOND_FORMAT);
const search = createSearch(library);
const found = (text: string, thread: { q: string; case: string }[] = []) =>
  search
    .rank(text, { thread })
    .hits.map(({ caseId, claimId }) => `${caseId.split('-')[0]} ${claimId}`);

describe('the terms of a question', () => {
  const narrow = createNarrowing(library.cases);
  test.each([
    ['what cut cost? mode:strict', 'what cut cost?'],
    ['what cut cost mode:strict?', 'what cut cost ?'],
    ['sector:"payment services" what cut cost', 'what cut cost'],
    ['what cut cost -level:method, and more', 'what cut cost , and more'],
    ['mode:strict', ''],
  ])('"%s" leaves "%s"', (text, words) => {
    expect(narrow(text)).toMatchObject({ words });
    expect(narrow(text).filter).not.toBeNull();
  });

  test.each([
    'is it at 12:30?',
    'see https://norvik.example/mode:strict',
    'note: what cut cost',
    'mood:strict fuel',
    'mode:sloppy fuel',
    'what about C3:5',
  ])('"%s" has none', (text) => {
    expect(narrow(text)).toEqual({ words: text, filter: null });
  });
});

describe('a question with terms', () => {
  test('is answered from claims that match them all', () => {
    expect(found('fuel departures quay letters')).toHaveLength(5);
    expect(found('fuel departures quay letters level:outcome').sort()).toEqual([
      'lumen VC-001',
      'norvik VC-001',
    ]);
    expect(found('norvik departures crossing level:adoption quote:normalised')).toEqual([
      'norvik VC-002',
    ]);
    expect(found('letters cost dispute sector:bank level:outcome')).toEqual(['lumen VC-001']);
    expect(found('fuel crossing sector:bank').join()).not.toContain('norvik');
    expect(search.rank('how much fuel does a crossing burn? sector:bank').verdict).toBe('nothing');
    expect(found('fuel departures status:unreviewed')).toEqual(['norvik VC-002']);
  });

  test('is ranked by its other words, also those of its thread', () => {
    expect(found('fuel on each crossing except status:rejected')[0]).toBe('norvik VC-001');
    const thread = [{ q: 'letters drafted mode:standard', case: 'lumen-bank-card-disputes' }];
    expect(found('and level:adoption?', thread)).toEqual(['lumen VC-002']);
  });

  test('finds what it wants among very many others', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      claim(`C${at + 1}`, { text: `Lamps last ${at} nights longer`, status: 'NEEDS_REVIEW' }),
    );
    const wanted = claim('C999', { text: 'Some lamps may also last' });
    const lamps = libraryOf(oneCase('tovo', { claims: [...many, wanted] }));
    const { hits } = createSearch(lamps).rank('lamps last longer nights status:approved');
    expect(hits.map(({ claimId }) => claimId)).toEqual(['C999']);
  });

  test('gets an answer in a conversation', () => {
    const conversation = {
      library,
      search,
      thread: [],
      lastClaim: () => null,
      lastShown: () => [],
    };
    const question = 'how much less fuel does norvik burn on each crossing? mode:strict';
    const reply = ask(readMeaning(question, knownOf(conversation)), '', conversation);
    expect(reply).toMatchObject({ kind: 'answer', evidence: { claim: { id: 'VC-001' } } });
  });
});

describe('the settings of a library', () => {
  const files = library.cases.map((one) => ({ file: one.file, case: one, problems: [] }));
  const built = (trust: Partial<typeof DEFAULT_CONFIG.trust>) =>
    buildLibrary(files, [], {
      config: { ...DEFAULT_CONFIG, trust: { ...DEFAULT_CONFIG.trust, ...trust } },
      today: '',
    });
  const ranked = (trust: Partial<typeof DEFAULT_CONFIG.trust>, text: string) =>
    createSearch(built(trust))
      .rank(text)
      .hits.map(({ claimId }) => claimId);

  test('narrow questions by a mode; a term of the question counts instead', () => {
    const text = 'norvik fuel departures quay';
    expect(ranked({}, text).sort()).toEqual(['VC-001', 'VC-002', 'VC-003']);
    expect(ranked({ mode: 'standard' }, text).sort()).toEqual(['VC-001', 'VC-002']);
    expect(ranked({ mode: 'strict' }, text)).toEqual(['VC-001']);
    expect(ranked({ mode: 'strict' }, `${text} mode:exploratory`)).toHaveLength(3);
    expect(ranked({ mode: 'strict' }, 'when did norvik switch the forecasts on?')[0]).toBe(
      'CC-001',
    );
    expect(built({ mode: 'strict' }).revision).not.toBe(built({}).revision);
  });

  test('count verified claims as approved only if they say so, and the card tells', () => {
    const claimIn = (one: typeof library) =>
      one.byId.get('norvik-ferries-route-planning')?.claims[1];
    expect(claimIn(built({}))?.status).toBe('UNREVIEWED');
    const approved = built({ verifiedIsApproved: true });
    expect(claimIn(approved)).toMatchObject({
      status: 'APPROVED',
      review: { by: 'a setting of the library, not a person' },
    });
    expect(approved.revision).not.toBe(built({}).revision);
    expect(approved.cases.map(({ claims }) => claims.map(({ status }) => status))).toEqual([
      ['APPROVED', 'APPROVED'],
      ['APPROVED', 'APPROVED', 'NEEDS_REVIEW'],
    ]);
  });
});
