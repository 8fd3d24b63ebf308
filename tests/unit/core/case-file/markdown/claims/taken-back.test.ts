import { describe, expect, test } from 'vitest';
import { plainApproval } from '../../../../../../src/core/case-file/markdown/text/approval.ts';
import { CAUTION } from '../../../../../../src/core/case-file/markdown/text/status-words.ts';
import { parseBody } from '../../../../../support/library-fixtures.ts';

/** A claim with an approval and a further line, and what stands above the findings. */
function read({ above = '', status = 'APPROVED', line = '' }) {
  const { claims, problems } = parseBody(`# Norvik

${above}

## Detailed Findings

**C1 - Berths**
- **Status**: ${status}
- **Claim**: Berths doubled to 40
- **Evidence**: "Our berths doubled to forty this year"
- **Source**: S1
${line}

## Sources

**S1**: [Norvik grows](https://norvik.example/1) - Report
`);
  const unclear = problems.filter(({ code }) => code === 'claim-status-unclear');
  return { status: claims[0]?.status, quotes: claims[0]?.quotes, unclear: unclear.length };
}

const QUOTES = ['Our berths doubled to forty this year'];
const DOUBTED = { status: 'NEEDS_REVIEW', quotes: QUOTES, unclear: 1 };
const APPROVED = { status: 'APPROVED', quotes: QUOTES, unclear: 0 };

describe('an approval that a later field takes back', () => {
  test.each([
    '- **Two weeks on**: The status went back to NEEDS_REVIEW.',
    '- **Harbour board**: status now REJECTED',
    '- **Correction**: Norvik disowns the figure.',
    '- **Retraction, 2 May**: the magazine has withdrawn its article',
    '- **Update**: the port authority denies it',
    '- **Berichtigung**: Die Reederei hat die Zahl zurückgezogen.',
    '- **Démenti**: le port conteste ce chiffre',
    '- **Reviewer**: K. Lindqvist, refuses this',
    '- **Legal**: they did not approve it',
    '- **Fact-check**: ✗',
    '- **Trust**: none, do not quote',
    '- **Assessment**: It must never have been published.',
    '- **Issue**: The article never says so',
    '- **Concern**: The letter does not support this claim.',
    '- **Correction**: the letter gave 14 berths, not 40',
    '- **Note**: The harbour no longer stands by this number',
    '- **Limitation**: The magazine has since withdrawn its article',
    '- **Publisher**: the study has been retracted',
    '- **Compliance**: please take this down',
    '- **Recommendation**: Remove',
    '- **Board**: asked on 2 May to delete the claim',
    '- **Note**: Cite C2 instead',
    '- **Superseded**: see C2',
    '- **Obsolete**: use C2',
    '\n> The harbour asked us to take it down.',
  ])('is in doubt: %s', (line) => {
    expect(read({ line })).toEqual(DOUBTED);
  });

  test.each([
    '- **Analysis**: A reader disputed the year; the log bears it out.',
    '- **History**: status went from NEEDS_REVIEW to APPROVED',
    '- **Correction**: the year was 2024, not 2023',
    '- **Update**: a second report says the same',
    '- **Reviewer**: K. Lindqvist, rejected at first, then approved',
    '- **Legal**: no objections',
    '- **Analysis**: The letter does not say when',
    '- **Limitation**: Nobody has retracted the study',
    '- **Note**: The harbour no longer supports older ships',
    '- **Recommendation**: Remove the word "all"',
    '- **Note**: See C2 for the costs',
  ])('is not in doubt for what says something else: %s', (line) => {
    expect(read({ line })).toEqual(APPROVED);
  });
});

describe('approvals that a line above the claims suspends', () => {
  test.each([
    'All approvals below are suspended until the audit ends.',
    '> **These approvals are void:** the report was withdrawn.',
    '> [!WARNING]\n> This case file has been withdrawn.',
    'Sämtliche Freigaben sind seit Mai ausgesetzt.',
    'Toutes les approbations sont suspendues.',
    'Todas las aprobaciones fueron revocadas.',
  ])('are in doubt: %s', (above) => {
    expect(read({ above })).toEqual(DOUBTED);
  });

  test.each([
    'All approvals were given by two people.',
    'The port withdrew its old cranes, and this case tells how.',
    'Norvik suspended all ferries for a week.',
  ])('are not in doubt for what says something else: %s', (above) => {
    expect(read({ above })).toEqual(APPROVED);
  });
});

describe('an approval', () => {
  test.each([
    ['with the mark of a footnote', 'APPROVED*'],
    ['with another mark of one', 'Approved †'],
    [
      'as an image whose address says otherwise',
      '![approved](https://img.example/audit-rejected.svg)',
    ],
    ['followed by a year and what undid it', 'Approved. Declined 2025'],
    ['followed by a day and what undid it', 'Approved 2 May. Reopened 4 June 2025.'],
  ])('%s is in doubt', (_what, status) => {
    expect(read({ status })).toEqual(DOUBTED);
  });

  test.each([
    'Approved, 4 December 2025',
    'Approved - Dez. 2025',
    'approved by J. Doe, mayo 2025',
    'Approuvé le 3 août 2025',
    '![approved](https://img.example/badge.svg)',
    '![approved](https://img.example/status-approved-green.svg)',
  ])('with a date, or as an image, stays one: %s', (status) => {
    expect(read({ status })).toEqual(APPROVED);
  });
});

test('no date hides a word that limits an approval', () => {
  const words = CAUTION.split(' ').map((form) => form.replaceAll('_', ' ').replace('*', ''));
  const hidden = words.filter((word) =>
    [
      `Approved. ${word} 2025`,
      `Approved 12 ${word}`,
      `Approved on 2 May, ${word} 4 June 2025`,
    ].some((text) => plainApproval(text, true) !== null),
  );
  expect(hidden).toEqual([]);
});
