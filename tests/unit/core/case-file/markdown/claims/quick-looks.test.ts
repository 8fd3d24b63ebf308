import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MAY_NAME_SOURCE,
  sourceIdsIn,
} from '../../../../../../src/core/case-file/markdown/claims/citations.ts';
import { mayNameClaim } from '../../../../../../src/core/case-file/markdown/claims/claim-head.ts';
import { statusLine } from '../../../../../../src/core/case-file/markdown/claims/untitled-head.ts';
import { linesOf } from '../../../../../../src/core/case-file/markdown/document/lines.ts';
import { LABELS, readLabel } from '../../../../../../src/core/case-file/markdown/labels/label.ts';
import { asTyped } from '../../../../../../src/core/case-file/markdown/text/typed.ts';

const text = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join(''));

describe('a quick look spares no line that a thorough one would read', () => {
  test('of those that name a claim, however its id was typed', () => {
    const typed = text(
      ...['C', 'c', 'Claim', 'finding', 'Ｃ', 'С', 'S', ' ', '\u00A0', '-', '‑', '\u200B', '#'],
      ...['1', '２', '(', '（', '）', '【', '】', '"', '“', '”', ':', '：', 'no', '.', 'a'],
    );
    fc.assert(
      fc.property(typed, (raw) => {
        expect(mayNameClaim(raw) || !mayNameClaim(asTyped(raw))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
    expect(mayNameClaim('Ｃ\u200B２')).toBe(true);
    expect(mayNameClaim('Crates: 12')).toBe(false);
  });

  test('of those that name a source', () => {
    const named = text('S', 's', '1', '23', '-', '–', ' to ', ', ', '(', ')', ' ', 'a', 'Source: ');
    fc.assert(
      fc.property(named, (raw) => {
        expect(sourceIdsIn(raw).length === 0 || MAY_NAME_SOURCE.test(raw)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test('of those that begin with a status: a label for anything else does not', () => {
    const around = (label: string) => [
      `**${label}**: x`,
      `**${label}:** APPROVED`,
      `**${label} (APPROVED)**: x`,
      `**(APPROVED) ${label}**: x`,
      `✅ **${label}**: x`,
      `**✅ ${label}:** x`,
      `[x] **${label}**: approved`,
      `[x] ${label}: approved`,
      `${label}: APPROVED`,
    ];
    const lines = [...LABELS.keys()].flatMap(around).filter((line) => {
      const role = readLabel(line)?.role ?? 'status';
      return role !== 'status' && role !== 'verdict';
    });
    expect(lines.length).toBeGreaterThan(1_000);
    expect(lines.filter((line) => statusLine(line) !== null)).toEqual([]);
  });

  test.each([
    'status',
    'Verdict',
    'claim',
    'evidence',
    'quote',
    'source',
    'sources',
    'analysis',
    'assessment',
    'issue',
    'recommendation',
  ])('of paragraphs with several fields on a line, the second of them %j', (label) => {
    const lines = [
      `Fuel fell. **${label}**: x`,
      `Fuel fell.\t__${label}:__ x`,
      `**Fuel**: fell | ${label}: x`,
      `**Fuel**: fell • **${label}**: x`,
      `Fuel fell<BR>${label}: x`,
    ];
    expect(lines.map((line) => linesOf(line).length)).toEqual(lines.map(() => 2));
  });
});
