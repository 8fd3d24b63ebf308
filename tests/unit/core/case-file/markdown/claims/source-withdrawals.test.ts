import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../support/library-fixtures.ts';

function read(sources: string) {
  const { claims, problems } = parseBody(`# Norvik

## Detailed Findings

**C1 - Berths (APPROVED)**
- **Claim**: Berths doubled to 40
- **Evidence**: "Our berths doubled to forty this year"
- **Source**: S1

**C2 - Ferries (APPROVED)**
- **Claim**: Ferries are new
- **Evidence**: "Each of our ferries is new"
- **Source**: S2

## Sources

${sources}
`);
  const unclear = problems.filter(({ code }) => code === 'claim-status-unclear');
  return {
    statuses: claims.map(({ status }) => status),
    claims,
    lines: unclear.map(({ line }) => line),
  };
}

const SECOND = '**S2**: [Ferries](https://norvik.example/2) - Report';

describe('a source that is marked as retracted', () => {
  test.each([
    '**S1**: [Norvik grows](https://norvik.example/1) - Yearbook (retracted)',
    '**S1**: [Norvik grows](https://norvik.example/1) (withdrawn, May 2026)',
    '**S1**: [Norvik grows](https://norvik.example/1) - retracted',
    '**S1**: Norvik grows\n- **URL**: https://norvik.example/1\n- **Type**: Article (retracted)',
    '**S1**: Norvik grows\n- **URL**: https://norvik.example/1\n- **Status**: Withdrawn',
  ])('takes the approval of the claims back that cite it: %s', (first) => {
    const { statuses, lines, claims } = read(`${first}\n\n${SECOND}`);
    expect(statuses).toEqual(['NEEDS_REVIEW', 'APPROVED']);
    expect(lines).toHaveLength(1);
    expect(claims[0]?.notes.reason).toMatch(/retracted|withdrawn/i);
  });

  test.each([
    '**S1**: [Withdrawn ships](https://norvik.example/1) - Report',
    '**S1**: [Norvik grows](https://norvik.example/1) - Report on withdrawn ships',
  ])('is not one whose title speaks of it: %s', (first) => {
    expect(read(`${first}\n\n${SECOND}`).statuses).toEqual(['APPROVED', 'APPROVED']);
  });
});
