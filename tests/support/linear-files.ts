import { expect } from 'vitest';
import { parseCaseFile } from '../../src/core/case-file/parse-case-file.ts';
import { inCore, isSuperLinear, pumped } from './linear-time.ts';

/** Pieces that only several expressions together make slow. */
const TOGETHER = [
  '<div <a href="',
  '(S1',
  '[',
  '](',
  '**',
  '~~',
  '> ',
  '- ',
  '`',
  '\r',
  '\\',
  '![',
];

const front = '---\ncase_id: x\norg: Norvik\nuse_case: y\n---\n\n';
const findings = `${front}## Detailed Findings\n\n`;
/** Places of a file, with a text pumped into each. */
export const IN_FILES = {
  'the body': (pumped: string) => `${front}${pumped}`,
  'a head': (pumped: string) => `${findings}**C1 - Fuel${pumped} (APPROVED)**\n- **Claim**: x\n`,
  'a heading': (pumped: string) => `${findings}### C1: ${pumped}\n\n**Status**: APPROVED\n`,
  'the fields': (pumped: string) =>
    `${findings}**C1**\n- **Status**: APPROVED ${pumped}x\n- **Claim**: ${pumped}x\n- **Evidence**: "${pumped}\n- **Source**: S1 ${pumped}x\n- **Note**: ${pumped}`,
  'a quote': (pumped: string) => `${findings}**C1 - Fuel**\n\n> a ${pumped}\n`,
  'a table': (pumped: string) =>
    `${front}## Claims\n\n| Claim | Status | Source |\n| --- | --- | --- |\n| ${pumped} | APPROVED ${pumped}x | S1 ${pumped} |\n`,
  'the sources': (pumped: string) =>
    `${front}## Sources\n\n**S1**: ${pumped}x\n\n- S2: [${pumped}](https://a.example/${pumped}) - x\n`,
  HTML: (pumped: string) => `${findings}<div>${pumped}\n`,
  'a claim in the front matter': (pumped: string) =>
    `---\ncase_id: x\norganisation: N\ntitle: t\nvalue_claims:\n- id: VC-001\n  claim_title: |\n    5 ${pumped}\n  source_quote: |\n    5 ${pumped}\n  metric_raw: {value: '5'}\n---\n## Summary\n\n${pumped}\n`,
  'the front matter': (pumped: string) =>
    `---\ncase_id: x\norg: Norvik\nuse_case: ${pumped}\n${pumped}: x\n---\n`,
};
/** Characters. What is read with patterns is cut off at 8,000, so shorter files may cost more. */
const LENGTHS = [
  [2_500, 7_500],
  [20_000, 60_000],
] as const;
/** Fails with the pieces that make reading a place of a file more than linear. */
export function expectLinear(place: (pumped: string) => string): void {
  const pieces = [...inCore('case-file', 'evidence', 'words'), ...TOGETHER];
  expect(pieces.length).toBeGreaterThan(200);
  const slow = pieces.filter((piece) =>
    LENGTHS.some(([short, long]) =>
      isSuperLinear(
        (length) => void parseCaseFile(place(pumped(piece, length)), 'x.md'),
        short,
        long,
      ),
    ),
  );
  expect(slow).toEqual([]);
}
