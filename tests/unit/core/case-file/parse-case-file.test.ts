import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutPlaces } from '../../../../src/core/case/without-places.ts';
import { FileText } from '../../../../src/core/case-file/markdown/text/file-text.ts';
import { parseCaseFile } from '../../../../src/core/case-file/parse-case-file.ts';
import { BODY, caseFile } from '../../../support/library-fixtures.ts';

describe('the shipped case', () => {
  const file = 'klarna-ai-customer-service-automation.md';
  const text = readFileSync(new URL(`../../../../seeds/${file}`, import.meta.url), 'utf8');
  const { case: klarna, problems } = parseCaseFile(text, file);

  test('is read whole, and nothing is wrong with it', () => {
    expect(problems).toEqual([]);
    expect(klarna).toMatchObject({
      id: 'klarna-ai-customer-service-automation',
      org: 'Klarna',
      useCase: 'AI Customer Service Automation',
      title: "Klarna's AI Customer Service Automation",
      dateAdded: '2025-01-15',
      lastUpdated: '2025-01-15',
      highlightedValue: '2.3M conversations, 700 FTE equivalent, $40M profit impact',
      tier: 'capability',
      tierConfidence: 'high',
      primaryImpact: 'efficiency',
      industryCluster: 'operations',
      extra: {},
      file,
    });
    expect(klarna?.tierRationale).toBe(
      "Klarna's BNPL business model remains unchanged. AI optimizes customer service operations by replacing human agents and improving efficiency metrics, but doesn't create new products or revenue streams.",
    );
    expect(klarna?.summary.split('\n\n')).toHaveLength(2);
    expect(klarna?.claims.map(({ id }) => id).join()).toBe('C1,C2,C3,C4,C5,C6,C7,C8,C9');
    expect(klarna?.sources.map(({ id }) => id).join()).toBe('S1,S2,S3,S4,S5');
  });

  test('has its sixth claim as the file has it', () => {
    expect(klarna?.claims[5]).toEqual({
      id: 'C6',
      title: 'Profit Impact',
      status: 'APPROVED',
      text: 'AI assistant estimated to drive $40 million profit improvement in 2024',
      quotes: ["It's estimated to drive a $40 million USD in profit improvement to Klarna in 2024"],
      sources: ['S1'],
      notes: {},
      line: 58,
      places: expect.any(String),
    });
  });

  test('has its third source as the file has it', () => {
    expect(klarna?.sources[2]).toEqual({
      id: 'S3',
      title: "How Klarna's AI Assistant Revolutionized Customer Service",
      url: 'https://openai.com/customer-stories/klarna',
      type: 'Case Study',
      line: 88,
      places: expect.any(String),
    });
  });
});

describe('the revision', () => {
  const revision = (text: string) => parseCaseFile(text, 'x.md').case?.revision;
  const original = revision(caseFile());

  test.each([
    ['blank lines', caseFile({}, `\n\n${BODY.replace('## Sources', '\n\n## Sources')}`)],
    ['Windows line ends', caseFile().replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${caseFile()}`],
    ['other bullets', caseFile().replaceAll('\n- ', '\n* ')],
    ['another file', caseFile()],
  ])('stays with %s', (_what, text) => {
    expect(revision(text)).toBe(original);
  });

  test.each([
    ['status', caseFile().replaceAll('APPROVED', 'REJECTED')],
    ['sentence', caseFile().replace('fell by 8% in', 'fell by 9% in')],
    ['quote', caseFile().replace('8 percent', '9 percent')],
    ['cited source', caseFile().replace('**Source**: S1', '**Source**: S2')],
    ['address', caseFile().replace('/news/1', '/news/2')],
    ['front matter field', caseFile({ highlighted_value: '8% less fuel' })],
    ['unknown front matter field', caseFile({ reviewer: 'Ada' })],
  ])('changes with a %s', (_what, text) => {
    expect(revision(text)).not.toBe(original);
  });
});

test('Windows line ends and a byte order mark change nothing but bytes', () => {
  const said = (text: string) => {
    const { case: found, problems, fieldLines } = parseCaseFile(text, 'x.md');
    return { found: found && withoutPlaces(found), problems, fieldLines };
  };
  const plain = said(caseFile());
  expect(said(`\uFEFF${caseFile().replaceAll('\n', '\r\n')}`)).toEqual(plain);
});

describe('whatever the text', () => {
  const line = fc.oneof(
    { weight: 2, arbitrary: fc.string() },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        '## Detailed Findings',
        '### **APPROVED CLAIMS**',
        '### C1: Title (NEEDS REVIEW)',
        '**C2 - Title (APPROVED)**',
        '**Claim C3-C5**: sentence — ✅ APPROVED',
        '- **Claim**: a sentence',
        '- **Evidence**: "quoted "twice" words" and „noch eins“ (S1)',
        '  - "nested quote',
        '> "block quote"',
        '> goes on',
        '| ID | Claim | Status |',
        '|---|---|---|',
        '| C1 | "x \\| y" | REJECTED |',
        '## Sources',
        '**S1**: [title](https://a.example/b_(c)) - Report',
        '1. *Italic* - https://a.example',
        '---',
        '```',
        '',
        '\t- **Status**: rejected  ',
      ),
    },
  );
  const document = fc.array(line, { maxLength: 30 }).map((lines) => caseFile({}, lines.join('\n')));

  test('parsing never throws, and says the same twice', () => {
    fc.assert(
      fc.property(fc.oneof(document, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        expect(parseCaseFile(text, 'x.md')).toEqual(parseCaseFile(text, 'x.md'));
      }),
      { numRuns: 300 },
    );
  });

  test('reading ends, however often a mark is repeated', () => {
    const marks = [
      '-',
      '"',
      '“',
      '(',
      '[',
      '![',
      '*',
      '_',
      '`',
      '⚠️',
      '✅ ',
      '— ',
      'C1, ',
      'C1-',
      '<br>',
      '[^1] ',
      '(S1, ',
      'a ',
      '> ',
    ];
    for (const mark of marks) {
      const long = mark.repeat(20_000 / mark.length);
      const body = `## Findings\n\n### C1: ${long}x\n- **Evidence**: ${long}x\n- Status: ${long}x\n\n**${long}**\n\n## Sources\n\n**S1**: ${long}x\n`;
      expect(parseCaseFile(caseFile({}, body), 'x.md').case).not.toBeNull();
    }
  });

  test('fields by the names of an object’s own are fields like any other', () => {
    const names = ['constructor', 'valueOf', 'toString'];
    const fields = names.map((name) => `- **${name}**: x`).join('\n');
    const text = caseFile({ constructor: 'a' }, `## Findings\n\n**C1 - T**\n${fields}\n`);
    const { case: found } = parseCaseFile(text.replace('---\n\n', '__proto__: b\n---\n\n'), 'x.md');
    expect(Object.entries(found?.claims[0]?.notes ?? {})).toEqual([
      ['constructor', 'x'],
      ['valueof', 'x'],
      ['tostring', 'x'],
    ]);
    expect(Object.entries(found?.extra ?? {})).toEqual([
      ['constructor', 'a'],
      ['__proto__', 'b'],
    ]);
  });

  test('every quote and every word shown stands in the file, and ids are unique', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { case: found } = parseCaseFile(text, 'x.md');
        const claims = found?.claims ?? [];
        const file = new FileText(text, 1);
        for (const { quotes, title, text: sentence } of claims) {
          for (const quote of quotes) {
            expect(quote.split('\n').every((line) => text.includes(line))).toBe(true);
            expect(file.placeOf(quote, 1), quote).not.toBeNull();
          }
          for (const shown of [title, sentence])
            expect(file.placeOfPlain(shown, 1), shown).not.toBeNull();
        }
        const ids = [...claims, ...(found?.sources ?? [])].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 500 },
    );
  });
});
