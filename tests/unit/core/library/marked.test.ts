import { expect, test } from 'vitest';
import type { Status } from '../../../../src/core/case/case.ts';
import { isValueApproved, marked } from '../../../../src/core/library/marked.ts';
import { oneCase } from '../../../support/cases.ts';
import { sampleClaim } from '../../slack/views/samples.ts';

const claim = (status: Status, text: string) =>
  sampleClaim({ status, text, title: '', quotes: [] });

test.each<[string, boolean, [Status, string][]]>([
  ['€22M saved a year', true, [['APPROVED', 'Saved 22 million euros']]],
  ['€22M saved a year', true, [['UNREVIEWED', 'Saved €22 million']]],
  ['€22M saved a year', false, [['REJECTED', 'Saved €22 million']]],
  ['€22M saved a year', false, [['NEEDS_REVIEW', 'Fewer errors']]],
  ['€22M saved a year', true, []],
  ['', true, [['REJECTED', 'Saved €22 million']]],
  [
    '€22M saved',
    false,
    [
      ['REJECTED', 'Saved €22,000,000'],
      ['APPROVED', '40 ports joined'],
    ],
  ],
  [
    '€22M saved',
    true,
    [
      ['REJECTED', 'Saved €22,000,000'],
      ['APPROVED', 'Saves €22M'],
    ],
  ],
  [
    '€22M saved',
    true,
    [
      ['REJECTED', '8% fewer calls'],
      ['APPROVED', '40 ports joined'],
    ],
  ],
  [
    '€22M since 2024',
    true,
    [
      ['REJECTED', '8% fewer since 2024'],
      ['APPROVED', 'Saves €22M'],
    ],
  ],
  [
    '30 ferries',
    false,
    [
      ['NEEDS_REVIEW', 'Thirty ferries'],
      ['APPROVED', 'Fewer calls'],
    ],
  ],
])('“%s” may be a headline: %s', (highlightedValue, may, told) => {
  const claims = told.map(([status, text]) => claim(status, text));
  expect(isValueApproved({ highlightedValue, claims })).toBe(may);
});

test('marks a headline and a draft, and leaves every other case as it is', () => {
  const good = oneCase('good', { highlightedValue: '8%' });
  expect(marked(good)).toBe(good);
  const claims = [claim('REJECTED', 'Cut by 8%')];
  const doubted = oneCase('doubted', { highlightedValue: '8% less', claims });
  expect(marked(doubted)).toEqual({ ...doubted, headline: '(not approved) 8% less' });
  expect(marked(doubted)).toBe(marked(doubted));
  const draft = oneCase('draft', { extra: { status: 'draft' } });
  expect(marked(draft)).toEqual({ ...draft, isDraft: true });
});
