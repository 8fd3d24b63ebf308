import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/core/case/case.ts';
import { parseCaseFile } from '../../../../src/core/case-file/parse-case-file.ts';
import { spotOf } from '../../../../src/core/lint/spot.ts';
import { BODY, caseFile } from '../../../support/library-fixtures.ts';

/** The words that a file's problems of a code are about, as `line: words`. */
function spots(text: string, code: string): string[] {
  const lines = text.split('\n');
  return parseCaseFile(text, 'a.md')
    .problems.filter((problem) => problem.code === code)
    .map((problem) => {
      const spot = spotOf(problem, lines);
      if (spot === null) return 'none';
      return `${spot.line}: ${lines[spot.line - 1]?.slice(spot.column - 1, spot.endColumn - 1)}`;
    });
}

test.each([
  ['front-matter-date', caseFile({ date_added: 'last May' }), '5: last May'],
  ['front-matter-unknown-key', caseFile({ region: 'north' }), '7: region'],
  ['front-matter-value-cut', caseFile({ tier: 'Ranked #1 of 40' }), '7: #1 of 40'],
  ['claim-source-unknown', caseFile({}, BODY.replace('e**: S1', 'e**: S1, S12')), '21: S12'],
  [
    'claim-figure-not-quoted',
    caseFile({}, BODY.replace('fell by 8% in', 'fell by 9% in')),
    '19: 9%',
  ],
  [
    'source-without-url',
    caseFile({}, BODY.replace('https://norvik', 'ftp://norvik')),
    '25: ftp://norvik.example/news/1',
  ],
  [
    'claim-without-status',
    caseFile({}, BODY.replace(' (APPROVED)', '').replace('- **Status**: APPROVED\n', '')),
    '17: **C1 - Fuel**',
  ],
])('%s is about these words', (code, text, words) => {
  expect(spots(text, code)).toEqual([words]);
});

const problem: Problem = {
  code: 'claim-source-unknown',
  severity: 'warning',
  file: 'a.md',
  line: 1,
  message: 'Claim C1 cites S1, which the file does not list.',
  hint: '',
};

test('a longer id is another one, and the next claim or heading is none of its business', () => {
  expect(spotOf(problem, ['**C1**: x', 'S12', '## Other', 'Source: S1'])).toEqual({
    line: 1,
    column: 1,
    endColumn: 10,
  });
  expect(spotOf(problem, ['**C1**: x', 'Source: S1', '- **C2**'])).toMatchObject({ line: 2 });
  expect(spotOf(problem, ['**C1**: x', '- **C2**', 'Source: S1'])).toMatchObject({ line: 1 });
});

test('a line that is not there any more, or is empty, has no spot', () => {
  expect(spotOf({ ...problem, line: 9 }, ['x'])).toBeNull();
  expect(spotOf(problem, ['  '])).toBeNull();
});
