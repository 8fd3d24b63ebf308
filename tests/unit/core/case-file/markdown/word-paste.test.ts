import { describe, expect, test } from 'vitest';
import { parseCaseFile } from '../../../../../src/core/case-file/parse-case-file.ts';
import { caseFile, parseBody, parseClaims } from '../../../../support/library-fixtures.ts';

const SOURCES =
  '\n## Sources\n\n**S1**: [Log](https://log.example/1)\n\n**S2**: [Post](https://post.example/2)\n';

describe('what a word processor makes of a claim’s head is read as it is meant', () => {
  test.each([
    ['curly marks', '**“C1” – Trips (APPROVED)**'],
    ['single marks', '**‘C1’: Trips (APPROVED)**'],
    ['a non-breaking hyphen', '**C\u20111 – Trips (APPROVED)**'],
    ['non-breaking spaces', '**C\u00A01\u00A0– Trips\u00A0(APPROVED)**'],
    ['a zero-width space', '**C1\u200B - Trips (APPROVED)**'],
    ['full-width brackets', '**C1 – Trips （APPROVED）**'],
    ['a full-width colon', '### C1：Trips（APPROVED）'],
    ['lenticular brackets', '### 【C1】 Trips [APPROVED]'],
    ['a full-width letter', '**Ｃ１ - Trips (APPROVED)**'],
    ['a Cyrillic letter', '**\u04211 - Trips (APPROVED)**'],
    ['escaped marks', '**\\[C1\\] Trips \\(APPROVED\\)**'],
    ['an id for links', '### C1: Trips (APPROVED) {#c1}'],
    ['an id for links, with a class', '### C1: Trips (APPROVED) {#c1 .claim}'],
    ['an id for blocks', '**C1: Trips (APPROVED)** ^c1'],
  ])('%s', (_what, head) => {
    const { claims, codes } = parseBody(
      `## Findings\n\n${head}\n- **Claim**: Trips fell\n- **Evidence**: "Trips fell by a tenth"\n- **Source**: S1\n${SOURCES}`,
    );
    expect(claims).toMatchObject([{ id: 'C1', title: 'Trips', status: 'APPROVED' }]);
    expect(codes).toEqual(['summary-missing']);
  });

  test.each(['“S1”', '‘S1’', '（S1）', '【S1】', 'S\u20111', 'S\u00A01', 'Ｓ１', 'S\u200B1'])(
    'in the id of a source: %s',
    (source) => {
      const [claim] = parseClaims(
        `**C1 - Trips**\n- **Claim**: Trips fell\n- **Source**: ${source}`,
      );
      expect(claim?.sources).toEqual(['S1']);
    },
  );

  test.each(['\\- ', '• ', '·\u00A0\u00A0\u00A0', '\uF0B7\t', 'o\t', '1\\. '])(
    'in the bullet %j',
    (bullet) => {
      const fields = ['Claim: Trips fell', 'Evidence: “Trips fell by a tenth”', 'Source: S1'];
      const text = fields.map((field) => `${bullet}${field}`).join('\n\n');
      expect(parseClaims(`**C1 - Trips (APPROVED)**\n\n${text}`)).toMatchObject([
        { text: 'Trips fell', quotes: ['Trips fell by a tenth'], sources: ['S1'] },
      ]);
    },
  );

  test.each([
    ['in capitals', 'EXECUTIVE SUMMARY', 'DETAILED FINDINGS', 'SOURCES'],
    ['as lines', 'Executive Summary', 'Detailed Findings', 'Sources'],
    ['in bold', '**Executive Summary**', '**Detailed Findings**', '**Sources**'],
  ])('in headings %s', (_what, summary, findings, sources) => {
    const { case: found, claims } = parseBody(
      `${summary}\n\nNorvik counts trips.\n\n${findings}\n\nC1 - Trips (APPROVED)\n\nClaim: Trips fell\n\nEvidence: “Trips fell by a tenth”\n\nSource: S1\n\n${sources}\n\nS1: Log, https://log.example/1\n`,
    );
    expect(found.summary).toBe('Norvik counts trips.');
    expect(found.sources).toMatchObject([{ id: 'S1', title: 'Log' }]);
    expect(claims).toMatchObject([
      { text: 'Trips fell', quotes: ['Trips fell by a tenth'], sources: ['S1'], notes: {} },
    ]);
  });

  test('in a date', () => {
    const fields = { date_added: '2025\u201103\u201101', last_updated: '2025–04–02\u00A0' };
    const { case: found, problems } = parseCaseFile(caseFile(fields), 'x.md');
    expect(found).toMatchObject({ dateAdded: '2025-03-01', lastUpdated: '2025-04-02' });
    expect(problems).toEqual([]);
  });
});

describe('what readers are not meant to see is not shown', () => {
  test.each([
    ['a comment of Obsidian', 'It fell %%really?%% on every boat', 'It fell on every boat'],
    ['one over two lines', 'It fell %%really?\nAda asks%% on every boat', 'It fell on every boat'],
    ['a comment of HTML', 'It fell <!-- really? --> on every boat', 'It fell on every boat'],
    ['the id of a block', 'It fell on every boat ^a1b2', 'It fell on every boat'],
    ['but figures are', 'It fell by 5%% on a 10%% grade', 'It fell by 5%% on a 10%% grade'],
  ])('%s', (_what, note, shown) => {
    const [claim] = parseClaims(`**C1 - Trips**\n- **Claim**: Trips fell\n- **Analysis**: ${note}`);
    expect(claim?.notes.analysis).toBe(shown);
  });
});

test.each(['\\### C1: Trips (APPROVED)', '\\*\\*C1 - Trips (APPROVED)\\*\\*'])(
  'markup that is escaped is reported: %s',
  (head) => {
    const { problems } = parseBody(`## Findings\n\n${head}\n- **Claim**: Trips fell\n${SOURCES}`);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'markup-escaped', line: 11 }));
  },
);

test.each([
  ['an ampersand', 'https://log.example/?a=1&amp;b=2', 'https://log.example/?a=1&b=2'],
  ['brackets', 'https://log.example/a\\(b\\)', 'https://log.example/a(b)'],
])('an address with %s that is escaped leaves its type alone', (_what, written, url) => {
  const { sources } = parseBody(`## Sources\n\n**S1**: [Log](${written}) - Report\n`);
  expect(sources).toMatchObject([{ title: 'Log', url, type: 'Report' }]);
});

test('an address in brackets leaves none of them in the title', () => {
  const { sources } = parseBody(
    '## Sources\n\n**S1**: Harbour log (https://log.example/1), 2024\n',
  );
  expect(sources).toMatchObject([{ title: 'Harbour log, 2024', url: 'https://log.example/1' }]);
});

test.each([
  ['C\u200B1', 'U+200B (zero-width space)'],
  ['C1\u2060', 'U+2060 (word joiner)'],
  ['\u04211', 'U+0421 (Cyrillic C)'],
  ['Ｃ1', 'U+FF23'],
])('an id that only looks like another is told with its character: %j', (id, named) => {
  const claim = (as: string) => `**${as} - Trips (APPROVED)**\n- **Claim**: Trips fell\n`;
  const { problems } = parseBody(`## Findings\n\n${claim('C1')}\n${claim(id)}`);
  const found = problems.find(({ code }) => code === 'claim-duplicate-id');
  expect(found?.message).toContain(named);
  const plain = parseBody(`## Findings\n\n${claim('C1')}\n${claim('C1')}`);
  const own = plain.problems.find(({ code }) => code === 'claim-duplicate-id');
  expect(own?.message).not.toContain('U+');
});
