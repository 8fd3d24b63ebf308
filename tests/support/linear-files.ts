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
const SHORT = 7_600;
/** By how often a file holds the text. */
const LONG = { once: 48_000, often: 24_000 };
/** A front matter without claims is refused above 64 KiB, and holds the text twice. */
const IN_FRONT = [14_000];
/** Fails with the pieces that make reading a place of a file more than linear. */
export function expectLinear(where: keyof typeof IN_FILES): void {
  const place = IN_FILES[where];
  const isOnce = place('\0').split('\0').length === 2;
  const long = isOnce ? LONG.once : LONG.often;
  const lengths = where === 'the front matter' ? IN_FRONT : [SHORT, long];
  const pieces = [...inCore('case-file', 'evidence', 'words'), ...TOGETHER];
  expect(pieces.length).toBeGreaterThan(200);
  const slow = pieces.filter((piece) =>
    lengths.some((most) =>
      isSuperLinear((length) => void parseCaseFile(place(pumped(piece, length)), 'x.md'), most),
    ),
  );
  expect(slow).toEqual([]);
}
