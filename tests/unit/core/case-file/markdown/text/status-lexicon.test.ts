import { describe, expect, test } from 'vitest';
import { StatusLexicon } from '../../../../../../src/core/case-file/markdown/text/status-lexicon.ts';
import {
  APPROVED,
  APPROVING,
  MAY_MENTION_STATUS,
  NEEDS_REVIEW,
  NEEDS_REVIEW_PHRASES,
  REJECTED,
} from '../../../../../../src/core/case-file/markdown/text/status-words.ts';

const lexicon = new StatusLexicon(
  [
    ['NEEDS_REVIEW', 'need/needs~review not_approved'],
    ['APPROVED', 'approved genehmigte*'],
  ],
  [['NEEDS_REVIEW', 'draft']],
);
const found = (text: string) =>
  lexicon.allIn(text).map(({ status, start, end }) => [status, text.slice(start, end)]);

describe('ways to write a status', () => {
  test.each([
    ['It needs review', 'NEEDS_REVIEW', 'needs review'],
    ['NEEDS_REVIEW', 'NEEDS_REVIEW', 'NEEDS_REVIEW'],
    ['needs-review', 'NEEDS_REVIEW', 'needs-review'],
    ['needsreview', 'NEEDS_REVIEW', 'needsreview'],
    ['Genehmigter', 'APPROVED', 'Genehmigter'],
    ['a draft', 'NEEDS_REVIEW', 'draft'],
  ])('finds that of %j', (text, status, written) => {
    expect(found(text)).toEqual([[status, written]]);
  });

  test.each(['needs. Review', 'approvedly', 'preapproved', 'genehmigtenfalls', 'need a review'])(
    'finds none in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('gives longer ones first, and tells those that need a place for a status', () => {
    expect(found('not approved')).toEqual([
      ['NEEDS_REVIEW', 'not approved'],
      ['APPROVED', 'approved'],
    ]);
    expect(lexicon.at('draft', 0).map(({ loose }) => loose)).toEqual([true]);
    expect(lexicon.at('a draft', 0)).toEqual([]);
  });

  test('finds at an offset what it finds in the whole text', () => {
    const text =
      'approved, needs review; Genehmigter draft: notapproved not_approved genehmigtenfalls';
    for (let at = 0; at < text.length; at += 1) {
      const here = lexicon.allIn(text).filter(({ start }) => start === at);
      const begins = at === 0 || /\W/.test(text[at - 1] ?? '');
      if (begins) expect(lexicon.at(text, at)).toEqual(here);
    }
    expect(lexicon.allIn(text)).toHaveLength(6);
  });
});

test('the quick look spares no word about a status', () => {
  const lists = [APPROVED, APPROVING, REJECTED, NEEDS_REVIEW, NEEDS_REVIEW_PHRASES];
  const forms = lists.flatMap((list) => list.split(' '));
  expect(forms.length).toBeGreaterThan(80);
  expect(forms.filter((form) => !MAY_MENTION_STATUS.test(form))).toEqual([]);
});
