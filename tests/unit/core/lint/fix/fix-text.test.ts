import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutPlaces } from '../../../../../src/core/case/without-places.ts';
import { parseCaseFile } from '../../../../../src/core/case-file/parse-case-file.ts';
import { fixText } from '../../../../../src/core/lint/fix/fix-text.ts';
import { BODY, caseFile } from '../../../../support/library-fixtures.ts';

/** The lines that a fix changes, as they are afterwards. */
const fixed = (text: string): string[] => fixText(text, 'a.md').changes.map(({ after }) => after);
const withLine = (was: string, now: string) => caseFile({}, BODY.replace(was, now));

describe('spelling that is put right', () => {
  test.each([
    ['(APPROVED)', '(Approved)', '**C1 - Fuel (APPROVED)**'],
    ['**: APPROVED', '**: ✅ approved', '- **Status**: APPROVED'],
    ['**: APPROVED', '**: Approved  ', '- **Status**: APPROVED  '],
    ['**: APPROVED', '**: freigegeben', '- **Status**: APPROVED'],
    ['**: APPROVED', '**: Approved — Ada, 2025-02-01', '- **Status**: APPROVED - Ada, 2025-02-01'],
    [
      '"Fuel use fell by 8 percent in the first season"',
      '« Fuel use fell by 8 percent in the first season »',
      '- **Evidence**: "Fuel use fell by 8 percent in the first season"',
    ],
    ['season"', 'season', '- **Evidence**: "Fuel use fell by 8 percent in the first season"'],
    [
      '"Fuel use fell by 8 percent in the first season"',
      'Fuel use fell by 8 percent in the first season',
      '- **Evidence**: "Fuel use fell by 8 percent in the first season"',
    ],
    ['- **Source**: S1', '- **Source\u00A0**:\u00A0S1', '- **Source **: S1'],
    [
      '**S1**: [',
      '1. [',
      '- **S1**: [Norvik saves fuel](https://norvik.example/news/1) - Press Release',
    ],
    [
      '**S1**: [',
      '- [',
      '- **S1**: [Norvik saves fuel](https://norvik.example/news/1) - Press Release',
    ],
    ['**C1 - Fuel', '**Fuel', '**C1 - Fuel (APPROVED)**'],
  ])('%s, written %s', (was, now, after) => {
    expect(fixed(withLine(was, now))).toEqual([after]);
  });

  test('dates of the front matter', () => {
    const text = caseFile({
      date_added: '2025\u201103\u201101',
      last_updated: '2025-04-02T10:00Z',
    });
    expect(fixed(text)).toEqual(['date_added: 2025-03-01', 'last_updated: 2025-04-02']);
  });
});

describe('what stays as it is', () => {
  test.each([
    ['a file in which nothing is wrong', caseFile()],
    ['a status that is not plain', withLine('**: APPROVED', '**: approved?')],
    ['a status that disagrees', withLine('(APPROVED)', '(rejected)')],
    ['a space that is part of a quote', withLine('8 percent', '8\u00A0percent')],
    ['a quote that holds quotation marks', withLine('"Fuel use fell', '“"Fuel" use fell')],
    ['a date in quotation marks', caseFile({ date_added: "'2025-03-01'" })],
    ['a source with a number and its id', withLine('**S1**: [', '1. **S1**: [')],
    ['a date that is none', caseFile({ date_added: 'last May' })],
    ['a file that holds no case', '---\norg: [\n---\n**C1 (Approved)**'],
  ])('%s', (_what, text) => {
    expect(fixText(text, 'a.md')).toEqual({ text, changes: [] });
  });

  test('line ends, and the mark that opens the file', () => {
    const text = `\uFEFF${withLine('(APPROVED)', '(Approved)')}`.replaceAll('\n', '\r\n');
    expect(fixText(text, 'a.md').text).toBe(text.replace('(Approved)', '(APPROVED)'));
  });
});

const pick = (...choices: readonly string[]) => fc.constantFrom(...choices);
const status = pick(
  'Approved',
  '✅ approved',
  'needs review',
  'pending?',
  'REJECTED',
  'genehmigt',
  '',
);
const quote = pick('“', '"', '« ', '„', '', '`', '‘');
const closing = pick('”', '"', ' »', '“', '', '’');
const space = pick(' ', '\u00A0', '\u200B ', '\u00AD ');
const claim = fc
  .record({
    head: pick('**C1 - Fuel', '**Fuel', '### C2: Fuel', '- **C3**: Fuel', '### Fuel'),
    inHead: status,
    label: pick('Status', 'Verdict', 'Review status'),
    status,
    quote,
    words: pick('We use 8% less fuel', 'Fuel\u00A0use fell', 'Fuel "use" fell by 8%', 'TODO'),
    closing,
    space,
    source: pick('S1', 'S2, S1', '1', '[Gazette](https://a.example/b)'),
  })
  .map((one) =>
    [
      `${one.head}${one.inHead === '' ? '' : ` (${one.inHead})`}${one.head.startsWith('**') ? '**' : ''}`,
      `- **${one.label}**:${one.space}${one.status}`,
      `- **Claim**: Fuel use fell by 8%`,
      `- **Evidence**${one.space}: ${one.quote}${one.words}${one.closing}`,
      `- **Source**: ${one.source}`,
      '',
    ].join('\n'),
  );
const source = fc
  .tuple(
    pick('**S1**: ', '1. ', '- ', '2) ', '### S2: '),
    pick('[Log](https://a.example/1)', 'Log'),
  )
  .map(([id, title]) => `${id}${title}`);
const anyFile = fc
  .record({
    date: pick('2025-03-01', '2025\u201103\u201101', '2025-03-01T09:00', 'May', '"2025-03-01"'),
    claims: fc.array(claim, { minLength: 1, maxLength: 3 }),
    sources: fc.array(source, { maxLength: 3 }),
    end: pick('\n', '\r\n'),
  })
  .map(({ date, claims, sources, end }) => {
    const body = `## Detailed Findings\n\n${claims.join('\n')}\n## Sources\n\n${sources.join('\n')}\n`;
    return caseFile({ date_added: date }, body).replaceAll('\n', end);
  });

test('a byte order mark hides no date', () => {
  const text = caseFile({ date_added: '2025-03-01T10:00' });
  const { text: now } = fixText(`\uFEFF${text}`, 'a.md');
  expect(now).toBe(`\uFEFF${fixText(text, 'a.md').text}`);
  expect(now).toContain('date_added: 2025-03-01\n');
});

test('every value stays as it is read, no problem is new, and fixing twice changes nothing', () => {
  let changed = 0;
  fc.assert(
    fc.property(anyFile, (text) => {
      const before = parseCaseFile(text, 'a.md');
      const { text: now, changes } = fixText(text, 'a.md');
      const after = parseCaseFile(now, 'a.md');
      expect(after.case && withoutPlaces(after.case)).toEqual(
        before.case && withoutPlaces(before.case),
      );
      expect(after.problems.length).toBeLessThanOrEqual(before.problems.length);
      expect(fixText(now, 'a.md')).toEqual({ text: now, changes: [] });
      changed += changes.length;
    }),
    { numRuns: 25 },
  );
  expect(changed).toBeGreaterThan(20);
});
