import { expect, test } from 'vitest';
import { decide } from '../../../../src/core/conversation/answering/decide.ts';
import {
  isAboutSubscriptions,
  parseRequest,
} from '../../../../src/core/conversation/answering/parse-request.ts';
import { parseFilter } from '../../../../src/core/filter/parse-filter.ts';
import { createSearch } from '../../../../src/core/search/search.ts';
import { normaliseText } from '../../../../src/core/words/normalise.ts';
import { claim, libraryOf, oneCase } from '../../../support/cases.ts';
import { inCore, isSuperLinear, pumped } from '../../../support/linear-time.ts';

const QUESTIONS = [
  '',
  'list ',
  'cases about ',
  'what about klarna ',
  'sources ',
  'klarna C1 ',
  'claims of klarna ',
];

test.each(QUESTIONS)(
  'a question that begins with "%s" is read in linear time',
  { timeout: 300_000 },
  (start) => {
    const library = libraryOf(oneCase('klarna', { org: 'Klarna', claims: [claim('C1')] }));
    const situation = { library, search: createSearch(library), thread: [] };
    const ask = (text: string) => {
      const request = parseRequest(normaliseText(text));
      if (!isAboutSubscriptions(request)) decide(request, situation);
    };
    const pieces = [
      ...inCore('conversation', 'filter', 'search', 'words'),
      '–',
      '(',
      '"',
      'a&a',
      'not ',
    ];
    const slow = pieces.filter((piece) =>
      isSuperLinear((length) => ask(start + pumped(piece, length)), 3_900),
    );
    expect(slow).toEqual([]);
  },
);

test('a filter of 4,000 characters is read or refused', () => {
  for (const piece of ['(', 'not ', 'not(', '(a ', '-', '"', 'a or ', 'a,', 'org:']) {
    const { problems } = parseFilter(pumped(piece, 3_900));
    expect(problems.length, piece).toBeLessThan(4_000);
  }
  expect(parseFilter(pumped('(a ', 3_900)).problems).toMatchObject([{ code: 'too-deep' }]);
  expect(parseFilter(pumped('not ', 3_900)).problems).toMatchObject([{ code: 'too-deep' }]);
});
