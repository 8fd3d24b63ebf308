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
  ])('is in doubt: %s', (line) => {
    expect(read({ line })).toEqual(DOUBTED);
  });

  test.each([
    '- **Analysis**: A reader disputed the year; the log bears it out.',
    '- **History**: status went from NEEDS_REVIEW to APPROVED',
    '- **Correction**: the year was 2024, not 2023',
    '- **Update**: a second report says the same',
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
