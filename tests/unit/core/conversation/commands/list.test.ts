import { describe, expect, test } from 'vitest';
import { list as command } from '../../../../../src/core/conversation/commands/list.ts';
import type { Reply } from '../../../../../src/core/conversation/commands/table.ts';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';

const granite = oneCase('granite', {
  org: 'Granite Insurance',
  useCase: 'Fraud Detection',
  title: 'Granite finds fraud',
  summary: 'Its chatbot asks the driver.',
  tier: 'transformation',
  claims: [claim('C1'), claim('C2', { status: 'REJECTED' })],
});
const marble = oneCase('marble', {
  org: 'Marble Bank',
  useCase: 'Workforce Transformation',
  title: 'Marble teaches all people',
  summary: 'State-of-the-art courses.',
  industryCluster: 'customer care',
});
const tidal = oneCase('tidal', {
  org: 'Tidalwave',
  useCase: 'IT Support',
  title: 'Tidalwave answers all staff',
  summary: 'Chatbots answer in hospitals.',
});
const library = libraryOf(granite, marble, tidal);
const conversation = {
  library,
  search: createSearch(library),
  thread: [],
  lastClaim: () => null,
  lastShown: () => [],
};

const list = (words: string): Reply => command.decide({ kind: 'list', words }, conversation);

function listed(words: string): string[] {
  const reply = list(words);
  return reply.kind === 'list' ? reply.cases.map(({ id }) => id) : [];
}

describe('list', () => {
  test.each(['', 'all', 'all cases', 'everything', 'the cases', 'all the companies', 'page 2'])(
    '%j lists every case',
    (words) => {
      expect(listed(words)).toEqual(['granite', 'marble', 'tidal']);
      expect(list(words)).toMatchObject({ filter: '', about: '', librarySize: 3 });
    },
  );

  test.each([
    ['about fraud', ['granite']],
    ['banks', ['marble']],
    ['insurers', ['granite']],
    ['frauds cases', ['granite']],
    ['chatbots', ['granite', 'tidal']],
    ['it', ['tidal']],
    ['arb', []],
    ['bank or fraud', ['granite', 'marble']],
    ['tidalwave, marble', ['marble', 'tidal']],
    ['granite and tidalwave', ['granite', 'tidal']],
    ['tidalwav', ['tidal']],
    ['companies using chatbots', ['granite', 'tidal']],
  ])('%j lists the cases about that, in any inflection, by whole words', (words, ids) => {
    expect(listed(words)).toEqual(ids);
  });

  test.each([
    ['transformation', ['granite'], 'tier:transformation'],
    ['operations cases', ['granite', 'tidal'], 'cluster:operations'],
    ['customer care', ['marble'], 'cluster:"customer care"'],
    ['tier:transformation', ['granite'], 'tier:transformation'],
    ['cases with tier:capability', ['marble', 'tidal'], 'tier:capability'],
    ['cluster:operations except org:granite', ['tidal'], undefined],
    ['rejected', ['granite'], 'status:rejected'],
    ['with rejected claims', ['granite'], 'status:rejected'],
    ['status:rejected', ['granite'], 'status:rejected'],
    ['cases with no rejected claims', ['marble', 'tidal'], undefined],
    ['tier transformation', ['granite'], 'tier:transformation'],
    ['everything except granite', ['marble', 'tidal'], undefined],
    ['granite claims', ['granite'], ''],
    ['approved operations', ['granite', 'tidal'], undefined],
  ])('%j lists by front matter and statuses, and says so', (words, ids, filter) => {
    expect(listed(words)).toEqual(ids);
    if (filter) expect(list(words)).toMatchObject({ filter, about: '' });
  });

  test('words that are a value and something else are looked for as words', () => {
    expect(listed('workforce transformation')).toEqual(['marble']);
  });

  test('keeps the page', () => {
    expect(list('operations page 3')).toMatchObject({ page: 2, filter: 'cluster:operations' });
  });

  test.each([
    ['workforec', 'workforce'],
    ['fraud detecshun', 'fraud detection'],
    ['tier:transfomation', 'tier:transformation'],
    ['zzz', ''],
  ])('%j matches nothing: %j was meant', (words, didYouMean) => {
    expect(list(words)).toMatchObject({ cases: [], didYouMean });
  });

  test('of the claims of a status lists claims', () => {
    expect(list('rejected claims')).toMatchObject({ kind: 'claims', statuses: ['REJECTED'] });
  });
});
