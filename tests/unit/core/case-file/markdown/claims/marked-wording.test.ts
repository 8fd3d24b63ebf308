import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../support/library-fixtures.ts';

function read(evidence: string, below: string) {
  const { claims, problems } = parseBody(`# Norvik

## Detailed Findings

**C1 - Berths (APPROVED)**
- **Claim**: Berths doubled to 40
${evidence}
- **Source**: S1

${below}

## Sources

**S1**: [Norvik grows](https://norvik.example/1) - Report
`);
  const codes = problems.map(({ code }) => code);
  return { claim: claims[0], codes };
}

const MARKED = '- **Evidence**: "Our berths doubled to forty this year"';
const QUOTE = 'Our berths doubled to forty this year';
const REMARK = 'The harbour office rang about this one in May.';

describe('a block quote below the fields of a claim', () => {
  test('is a remark if a field quotes the source in quotation marks', () => {
    const { claim, codes } = read(MARKED, `> ${REMARK}`);
    expect(claim).toMatchObject({
      text: 'Berths doubled to 40',
      quotes: [QUOTE],
      notes: { details: REMARK },
    });
    expect(codes).toContain('claim-quote-without-marks');
  });

  test.each([
    [
      'has marks of its own',
      MARKED,
      '> "The quay is full again"',
      [QUOTE, 'The quay is full again'],
    ],
    ['is announced', MARKED, `The letter adds:\n\n> ${REMARK}`, [QUOTE, REMARK]],
    ['is all that is quoted', '', `> ${REMARK}`, [REMARK]],
  ])('is a quote if it %s', (_, evidence, below, quotes) => {
    expect(read(evidence, below).claim?.quotes).toEqual(quotes);
  });
});
