import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../support/library-fixtures.ts';

/** Two approved claims, with a line in the first, one in the second, and one below both. */
function read({
  first = '',
  second = '',
  below = '',
  head = '**C1 - Berths**',
  status = 'APPROVED',
}) {
  const { claims } = parseBody(`# Norvik

## Detailed Findings

${head}
- **Status**: ${status}
- **Claim**: Berths doubled to 40
- **Evidence**: "Our berths doubled to forty this year"
- **Source**: S1
${first}

**C2 - Cranes**
- **Status**: APPROVED
- **Claim**: Cranes doubled to 12
- **Evidence**: "Our cranes doubled to twelve this year"
- **Source**: S1
${second}

${below}

## Sources

**S1**: [Norvik grows](https://norvik.example/1) - Report
`);
  return { statuses: claims.map((claim) => claim.status), notes: claims.map(({ notes }) => notes) };
}

describe('a claim that another one replaces', () => {
  test.each([
    '- **Superseded**: see C2',
    '- **Superseded**: C2',
    '- **Superseded by**: C2',
    '- **Replaced by**: C2',
    '- **Outdated**: use C2 now',
    '- **Note**: Withdrawn, see C2 instead',
    '- **Note**: See C2 instead',
    '\nUse C2 instead.',
  ])('is the one whose fields say so: %s', (first) => {
    expect(read({ first }).statuses).toEqual(['NEEDS_REVIEW', 'APPROVED']);
  });

  test('is the one that a list of withdrawn claims names', () => {
    expect(read({ first: '- **Withdrawn**: C2' }).statuses).toEqual(['APPROVED', 'NEEDS_REVIEW']);
  });
});

describe('a line that calls a claim wrong', () => {
  test.each(['**Erratum**: C1 is wrong.', 'C1 is incorrect: see the letter.'])(
    'takes its approval back, and not that of the claim above the line: %s',
    (second) => {
      expect(read({ second: `\n${second}` }).statuses).toEqual(['NEEDS_REVIEW', 'APPROVED']);
    },
  );
});

describe('the words that took an approval back', () => {
  test.each([
    [
      { below: '## Log\n\n- 2026-05-02: C1 disputed by the harbour' },
      '2026-05-02: C1 disputed by the harbour',
    ],
    [{ head: '**C1 - Berths (APPROVED) - DO NOT USE**' }, 'C1 - Berths (APPROVED) - DO NOT USE'],
    [{ status: 'APPROVED ❌' }, 'APPROVED ❌'],
  ])('are kept as the reason: %j', (parts, reason) => {
    const { statuses, notes } = read(parts);
    expect(statuses).toEqual(['NEEDS_REVIEW', 'APPROVED']);
    expect(notes).toEqual([{ reason }, {}]);
  });

  test('are kept once, under their own label', () => {
    expect(read({ first: '- **Legal**: rejected' }).notes[0]).toEqual({ legal: 'rejected' });
  });
});
