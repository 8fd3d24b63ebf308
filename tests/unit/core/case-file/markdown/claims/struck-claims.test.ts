import { describe, expect, test } from 'vitest';
import { parseBody, parseClaims, parseSources } from '../../../../../support/library-fixtures.ts';

const FIELDS = `- **Claim**: Queues fell by a third
- **Evidence**: "The queues are a third shorter"
- **Source**: S1`;
const SOURCES = '\n\n## Sources\n\n**S1**: [Letter](https://norvik.example/1) - Report\n';

const parse = (findings: string) =>
  parseBody(`# T\n\n## Executive Summary\n\nS.\n\n## Detailed Findings\n\n${findings}${SOURCES}`);

describe('a claim that is struck out', () => {
  test.each([
    ['### ~~C1 - Queues (APPROVED)~~', FIELDS],
    ['### <s>C1 - Queues (APPROVED)</s>', FIELDS],
    ['### <del>C1 - Queues</del> (APPROVED)', FIELDS],
    ['### C1 - ~~Queues (APPROVED)~~', FIELDS],
    ['**~~C1 - Queues (APPROVED)~~**', FIELDS],
    ['~~**C1 - Queues (APPROVED)**~~', FIELDS.replace(/(^- )(.*)$/gm, '$1~~$2~~')],
    ['{--**C1 - Queues (APPROVED)**', `${FIELDS}--}`],
    ['~~**C1 - Queues (APPROVED)**', `${FIELDS}~~`],
    ['<del>\n\n### C1 - Queues (APPROVED)', `${FIELDS}\n\n</del>`],
    ['- ~~**C1**: Queues fell by a third (APPROVED)~~', ''],
    ['| ID | Claim | Status |\n|---|---|---|\n| ~~C1~~ | ~~Queues~~ | ~~APPROVED~~ |', ''],
    ['| ID | Claim | Status |\n|---|---|---|\n| C1 | ~~Queues~~ | APPROVED |', ''],
  ])('by %j is REJECTED, quotes nothing and is reported', (head, fields) => {
    const { claims, problems } = parse(
      `${head}\n${fields}\n\n### C2 - Other (APPROVED)\n${FIELDS}`,
    );
    expect(claims).toMatchObject([
      { id: 'C1', status: 'REJECTED', quotes: [], notes: { withdrawn: 'struck out' } },
      { id: 'C2', status: 'APPROVED', quotes: ['The queues are a third shorter'], sources: ['S1'] },
    ]);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'claim-withdrawn', severity: 'warning' }),
    );
  });

  test('and told anew under its id is replaced', () => {
    const { claims, codes } = parse(
      `### ~~C1 - Old (APPROVED)~~\n${FIELDS}\n\n### C1 - New (APPROVED)\n${FIELDS}`,
    );
    expect(claims).toMatchObject([{ id: 'C1', title: 'New', status: 'APPROVED' }]);
    expect(codes).toEqual(['text-struck']);
  });

  test('in a list leaves the others alone', () => {
    const { claims } = parse(
      '### Queues (Claims C1, C2)\n**Status: APPROVED**\n\n- **C1**: Queues fell\n- ~~**C2**: Nobody waits~~',
    );
    expect(claims).toMatchObject([
      { id: 'C1', status: 'APPROVED' },
      { id: 'C2', status: 'REJECTED', quotes: [] },
    ]);
  });

  test('is taken out of a heading over several', () => {
    const { claims } = parse(`### C1 & ~~C2~~ - Queues (APPROVED)\n${FIELDS}`);
    expect(claims).toMatchObject([{ id: 'C1', status: 'APPROVED', title: 'Queues' }]);
  });

  test('by its sentence alone is withdrawn, and its words are not shown', () => {
    const { claims, codes } = parse(
      `### C1 - Queues (APPROVED)\n${FIELDS.replace('Queues fell by a third', '~~Queues fell by half~~')}`,
    );
    expect(claims).toMatchObject([{ status: 'REJECTED', text: 'Queues', quotes: [] }]);
    expect(codes).toContain('claim-withdrawn');
  });
});

describe('struck words', () => {
  test('are no part of a sentence, a title, a quote or a source', () => {
    const { claims, codes } = parse(`### C1 - ~~Crowds~~ Queues (APPROVED)
- **Claim**: ~~Queues fell by half~~ Queues fell by a third
- **Evidence**: <del>"The queues are gone"</del> "The queues are a third shorter"
- **Source**: ~~S2~~ S1
- **Analysis**: ~~Too good~~ Sound`);
    expect(claims).toMatchObject([
      {
        title: 'Queues',
        status: 'APPROVED',
        text: 'Queues fell by a third',
        quotes: ['The queues are a third shorter'],
        sources: ['S1'],
        notes: { analysis: 'Sound' },
      },
    ]);
    expect(codes).toEqual(['text-struck']);
  });

  test('over two lines are struck in both', () => {
    const [claim] = parseClaims(`**C1 - Queues (APPROVED)**
- **Claim**: Queues fell
- **Evidence**: ~~"The queues are
  gone for good"~~ "The queues are a third shorter"`);
    expect(claim?.quotes).toEqual(['The queues are a third shorter']);
  });

  test.each([
    '- **Evidence**: "The queues are ~~half~~ a third shorter"\n- **Source**: S1',
    '- **Evidence**: The queues are ~~half~~ a third shorter\n- **Source**: S1',
    '- **Source**: S1\n\n> The queues are ~~half~~ a third shorter',
  ])('within a quote leave none: %j', (fields) => {
    const { claims, codes } = parse(
      `**C1 - Queues (APPROVED)**\n- **Claim**: Queues fell\n${fields}`,
    );
    expect(claims).toMatchObject([{ text: 'Queues fell', quotes: [] }]);
    expect(codes).toContain('claim-approved-without-quote');
  });

  test.each([
    '"~~half~~ a third shorter than in May"',
    '"The queues are a third shorter ~~today~~"',
  ])('at the ends of a quotation leave no quote either: %s', (evidence) => {
    const { claims, codes } = parse(
      `**C1 - Queues (APPROVED)**\n- **Claim**: Queues fell\n- **Evidence**: ${evidence}`,
    );
    expect(claims).toMatchObject([{ text: 'Queues fell', quotes: [] }]);
    expect(codes).toContain('claim-quote-not-in-file');
  });

  test('are no status, wherever they stand', () => {
    const status = (head: string, field = '') =>
      parse(`${head}\n${field}${FIELDS}`).claims[0]?.status;
    expect(status('### C1 - Queues ~~(APPROVED)~~')).toBe('NEEDS_REVIEW');
    expect(status('### C1 - Queues (~~APPROVED~~ REJECTED)')).toBe('REJECTED');
    expect(status('### C1 - Queues (APPROVED)', '- ~~**Status**: APPROVED~~\n')).toBe(
      'NEEDS_REVIEW',
    );
    expect(status('## ~~Approved Claims~~\n\n**C1 - Queues**')).toBe('NEEDS_REVIEW');
    expect(status('## ~~Detailed Findings~~\n\n**C1 - Queues (APPROVED)**')).toBe('NEEDS_REVIEW');
  });

  test('in a table of fields are none of a field', () => {
    const { claims } = parse(
      '### C1\n\n| Field | Value |\n|---|---|\n| Status | ~~APPROVED~~ REJECTED |\n| Claim | ~~All~~ Most wait |',
    );
    expect(claims).toMatchObject([{ status: 'REJECTED', text: 'Most wait' }]);
  });

  test('are not in the summary', () => {
    const body =
      '# T\n\n## Executive Summary\n\nNorvik ~~sold~~ kept its ferries.\n\n~~All gone.~~\n';
    expect(parseBody(body).case.summary).toBe('Norvik kept its ferries.');
  });
});

describe('the lines of what is struck out are told', () => {
  const told = (findings: string) => {
    const { problems } = parse(findings);
    const { line = 0, message } = problems.find(({ code }) => code === 'text-struck') ?? {};
    // The first line of the findings is 17.
    return [line - 16, message?.replace(/\d+(?! more)/g, (at) => `${Number(at) - 16}`)];
  };
  const claim = (id: string) => `### ${id} - Queues (APPROVED)\n${FIELDS}`;

  test.each([
    ['a word of a claim', `${claim('C1')}\n- **Analysis**: ~~Too good~~ Sound`, 5, 'line 5'],
    ['a claim', `<del>\n\n${claim('C1')}\n\n</del>\n\n${claim('C2')}`, 3, 'lines 3 to 6'],
    ['two claims', `<del>\n\n${claim('C1')}\n\n${claim('C2')}\n\n</del>`, 3, 'lines 3 to 11'],
    ['the second line', `${claim('C1')}\nAnd then\n~~some words~~ more`, 6, 'line 6'],
    ['words here and there', `~~a~~\nb\n~~c~~\n\n~~d~~\n\n${claim('C1')}`, 1, 'lines 1, 3 to 5'],
    [
      'many words',
      `${Array.from({ length: 8 }, (_, at) => `${at} ~~x~~\n\nY`).join('\n\n')}\n\n${claim('C1')}`,
      1,
      'lines 1, 5, 9, 13, 17 and 3 more',
    ],
  ])('%s', (_what, findings, line, lines) => {
    expect(told(findings)).toEqual([line, `What is struck out is not read: ${lines}.`]);
  });
});

describe('a source that is struck out', () => {
  test.each([
    '~~**S1**: [Old](https://norvik.example/old) - Report~~',
    '### ~~S1: Old~~\n- **URL**: https://norvik.example/old',
    '| ID | Title | URL |\n|---|---|---|\n| ~~S1~~ | ~~Old~~ | ~~https://norvik.example/old~~ |',
  ])('is not listed: %j', (struck) => {
    const kept = '**S2**: [New](https://norvik.example/new) - Report';
    expect(parseSources(`${struck}\n\n${kept}`)).toMatchObject([
      { id: 'S2', url: 'https://norvik.example/new' },
    ]);
    expect(parseBody(`## Sources\n\n${struck}\n\n${kept}\n`).codes).toContain('source-withdrawn');
  });

  test('keeps its id to itself', () => {
    const sources = parseSources(
      '- ~~S1: Old https://norvik.example/old~~\n- New https://norvik.example/new',
    );
    expect(sources).toMatchObject([{ id: 'S2', url: 'https://norvik.example/new' }]);
  });

  test('leaves what stands of its line', () => {
    const [source] = parseSources(
      '**S1**: ~~[Old](https://norvik.example/old)~~ [New](https://norvik.example/new)',
    );
    expect(source).toMatchObject({ id: 'S1', title: 'New', url: 'https://norvik.example/new' });
  });
});

test('tildes that strike nothing stay', () => {
  const { claims, codes } = parse(`**C1 - Queues (APPROVED)**
- **Claim**: Queues fell by ~10% to ~20%, see \`~~\`
- **Evidence**: "It fell by ~10% to ~20% \\~\\~ or so"
- **Source**: S1`);
  expect(claims).toMatchObject([
    {
      text: 'Queues fell by ~10% to ~20%, see ~~',
      quotes: ['It fell by ~10% to ~20% \\~\\~ or so'],
    },
  ]);
  expect(codes).toEqual([]);
});
