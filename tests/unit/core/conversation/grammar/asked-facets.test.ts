import { expect, test } from 'vitest';
import { decide } from '../../../../../src/core/conversation/answering/decide.ts';
import {
  isAboutSubscriptions,
  parseRequest,
} from '../../../../../src/core/conversation/answering/parse-request.ts';
import { readAskedFacets } from '../../../../../src/core/conversation/grammar/asked-facets.ts';
import { formatFilter } from '../../../../../src/core/filter/format-filter.ts';
import { vocabularyOf } from '../../../../../src/core/filter/vocabulary.ts';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { readLibrary } from '../../../../../src/files/read-library.ts';
import { listMessage } from '../../../../../src/slack/views/list.ts';
import { SECOND_FORMAT } from '../../../../support/second-format.ts';

const library = await readLibrary(SECOND_FORMAT);
const vocabulary = vocabularyOf(library.cases);
const read = (text: string) => {
  const asked = readAskedFacets(text, vocabulary);
  return asked && [formatFilter(asked.filter), asked.about];
};

test.each([
  [
    'for a bank, customer service, cost, outcome evidence only',
    'tag:bank and (outcome:cost-reduction or outcome:cost-erosion) and level:outcome',
    'customer service',
  ],
  ['for a bank, cost reduction', 'tag:bank and outcome:cost-reduction', ''],
  ['cost savings, strict mode', 'outcome:cost-reduction and mode:strict', ''],
  ['letters, risk avoidance', 'outcome:risk-avoidance', 'letters'],
  ['letters, primary sources only', 'grade:primary', 'letters'],
  ['for banks, letters', 'tag:bank', 'letters'],
  ['for a bank', 'tag:bank', ''],
  ['for a ferry operator', 'tag:"ferry operator"', ''],
  ['ferry operator, speed', 'outcome:velocity', 'ferry operator'],
  ['outcome evidence only', 'level:outcome', ''],
  ['strict mode', 'mode:strict', ''],
  ['with direct effects, speed', 'attribution:direct and outcome:velocity', ''],
  ['about letters, adoption evidence', 'level:adoption', 'letters'],
])('"%s" asks for %s', (text, filter, about) => {
  expect(read(text)).toEqual([filter, about]);
});

test.each(['banks', 'about letters', 'cost', 'letters, disputes', 'letters, constructor', ''])(
  '"%s" names no facet for sure',
  (text) => {
    expect(read(text)).toBeNull();
  },
);

test('one question finds cases by sector, topic, outcome and level, ranked, with the reasons', () => {
  const conversation = {
    library,
    search: createSearch(library),
    thread: [],
    lastClaim: () => null,
  };
  const text = 'Cases for a bank, customer service, cost, outcome evidence only';
  const request = parseRequest(text);
  if (isAboutSubscriptions(request)) throw new Error(request.kind);
  const reply = decide(request, conversation);
  if (reply.kind !== 'list') throw new Error(reply.kind);
  expect(reply.cases.map(({ id }) => id)).toEqual(['lumen-bank-card-disputes']);
  expect([...(reply.matching ?? [])]).toEqual([['lumen-bank-card-disputes', ['VC-001']]]);
  const { text: drawn } = listMessage(reply, { surface: 'thread' });
  expect(drawn).toContain('1 of 2 cases about “customer service”');
  expect(drawn).toContain('Matching: VC-001');
  expect(drawn).toContain('(interpretation, tagged by ada, on 2026-02-11, medium confidence)');
});

test('cases that match better by their words come first', () => {
  const conversation = {
    library,
    search: createSearch(library),
    thread: [],
    lastClaim: () => null,
  };
  const ids = (words: string) => {
    const reply = decide({ kind: 'list', words }, conversation);
    return reply.kind === 'list' ? reply.cases.map(({ org }) => org) : [];
  };
  expect(ids('fuel of each crossing, outcome evidence')[0]).toBe('Norvik Ferries');
  expect(ids('cost of card disputes, outcome evidence')[0]).toBe('Lumen Bank');
});
