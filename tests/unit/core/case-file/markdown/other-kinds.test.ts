import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseBody } from '../../../../support/library-fixtures.ts';

/** The examples of the page on the format, in its section on other kinds of document. */
const EXAMPLES = readFileSync('docs/case-file-format.md', 'utf8')
  .split('## Other kinds of document')[1]!
  .split('## Files')[0]!
  .match(/(?<=```markdown\n)[^`]+(?=```)/g)!;

const TRIPS = {
  text: 'Trips fell by 8%',
  status: 'APPROVED',
  quotes: ['We make 8 percent fewer trips'],
};

test.each([
  ['a ledger of claims', 0, { ...TRIPS, sources: ['S1'], notes: { owner: 'Ada' } }],
  [
    'a fact check',
    1,
    {
      ...TRIPS,
      sources: ['S1'],
      notes: { verdict: 'matches the log', 'our analysis': 'The log covers one season.' },
    },
  ],
  ['a decision record', 2, { ...TRIPS, title: 'Trips', sources: ['S1'] }],
  [
    'a post-mortem',
    3,
    { text: '14 crossings were late', quotes: ['Fourteen crossings left late'], sources: ['S1'] },
  ],
  [
    'a table of evidence',
    4,
    { ...TRIPS, quotes: [...TRIPS.quotes, 'We fill up once a week'], sources: ['S3', 'S2'] },
  ],
])('%s is read as the page on the format says', (_kind, at, claim) => {
  expect(parseBody(`## Impact\n\n${EXAMPLES[at]}`).claims).toMatchObject([{ id: 'C1', ...claim }]);
});

test('the status of a decision record is no claim’s', () => {
  const { claims, codes } = parseBody(
    `# 12. Fewer trips\n\n## Status\n\nAccepted\n\n## Context\n\nTrips are dear.\n\n${EXAMPLES[2]}`,
  );
  expect(claims.map(({ id, status }) => [id, status])).toEqual([['C1', 'APPROVED']]);
  expect(codes).not.toContain('claim-status-conflict');
});
