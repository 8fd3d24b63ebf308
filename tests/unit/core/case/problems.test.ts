import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES, problemAt } from '../../../../src/core/case/problems.ts';
import { parseCaseFile } from '../../../../src/core/case-file/parse-case-file.ts';
import { parseProblemGuide } from '../../../../src/core/lint/problem-guide.ts';
import { BODY, caseFile } from '../../../support/library-fixtures.ts';

/** Problems of a text as `code@line severity`. */
function told(text: string): string[] {
  return parseCaseFile(text, 'norvik.md').problems.map(
    ({ code, line, severity }) => `${code}@${line} ${severity}`,
  );
}

test('a file in which nothing is wrong has no problems', () => {
  expect(told(caseFile())).toEqual([]);
});

describe('a front matter', () => {
  test.each([
    ['that is missing', '# Title\n', ['front-matter-missing@1 error']],
    ['that is a line of dashes', '-----\na: 1\n-----\n', ['front-matter-missing@1 error']],
    [
      'behind blank lines that is never closed',
      '\n\n---\ncase_id: x\n',
      ['front-matter-unclosed@3 error'],
    ],
    ['in JavaScript', '---js\nmodule.exports = {}\n---\n', ['front-matter-language@1 error']],
    ['in JSON', '---json\n{}\n---\n', ['front-matter-language@1 error']],
    ['in TOML', '---toml\na = 1\n---\n', ['front-matter-language@1 error']],
    ['with broken YAML', '---\ncase_id: x\norg: a: b\n---\n', ['front-matter-yaml@3 error']],
    ['with a field twice', '---\ncase_id: x\norg: a\norg: b\n---\n', ['front-matter-yaml@4 error']],
    ['that is a list', '---\n- a\n- b\n---\n', ['front-matter-yaml@1 error']],
    ['that is text', '---\nhello\n---\n', ['front-matter-yaml@1 error']],
  ])('%s is refused', (_what, text, problems) => {
    expect(parseCaseFile(text, 'x.md').case).toBeNull();
    expect(told(text)).toEqual(problems);
  });

  test.each([
    ['org: Acme: the firm', '"org" holds a colon', 'quotation marks', 3],
    ['org: “Acme: the firm”', '"org" holds a colon', 'quotation marks', 3],
    ['org: "Acme', '"org" opens a quotation mark', 'Close', 3],
    ["org: 'Acme's firm'", '"org" goes on behind', 'other kind', 3],
    ['org: [Acme, Bolt', '"org" opens a bracket', '"]"', 3],
    ['org: {a: Acme', '"org" opens a bracket', '"}"', 3],
    ['org: %40', '"org" begins with "%"', 'quotation marks', 3],
    ['org:Acme', 'is no field', 'space behind the colon', 3],
    ['org: Acme\n  tier: x', 'is indented otherwise', 'Begin it', 4],
    ['org: Acme\norg: Bolt', '"org" stands there twice', 'Leave one', 4],
    ['tags:\n\t- a\n  \t- b: c: d', 'a tab stands', 'spaces', 4],
    ['org: "a\\q"', 'unknown escape', 'Correct the YAML', 3],
  ])('with %j is told what to write instead', (line, what, hint, at) => {
    const text = `---\ncase_id: x\n${line}\nuse_case: y\n---\n`;
    const [problem] = parseCaseFile(text, 'x.md').problems;
    expect(problem).toMatchObject({ code: 'front-matter-yaml', line: at });
    expect(problem?.message).toContain(what);
    expect(problem?.hint).toContain(hint);
  });

  test('whose first field is indented is told so', () => {
    const [problem] = parseCaseFile('---\n org: Acme\nuse_case: x\n---\n', 'x.md').problems;
    expect(problem).toMatchObject({ line: 2, message: expect.stringContaining('is indented') });
  });

  test('in a language other than YAML is not run', () => {
    const code = '---js\nglobalThis.casebookWasHere = true\n---\n';
    parseCaseFile(code, 'x.md');
    parseCaseFile(code.replace('---js', '--- javascript '), 'x.md');
    expect('casebookWasHere' in globalThis).toBe(false);
  });

  test('that is broken is broken each time it is read', () => {
    const text = '---\norg: a: b\n---\n';
    expect(parseCaseFile(text, 'x.md')).toEqual(parseCaseFile(text, 'x.md'));
    expect(parseCaseFile(text, 'x.md').case).toBeNull();
  });

  test('may say that it is YAML', () => {
    expect(told(caseFile().replace('---', '---yaml'))).toEqual([]);
  });

  test.each([
    ['a missing field', { org: null }, ['front-matter-missing-field@1 error']],
    ['an empty field', { use_case: '' }, ['front-matter-missing-field@4 error']],
    ['a list for text', { org: '[a, b]' }, ['front-matter-wrong-type@3 error']],
    ['a group for text', { org: '{ a: b }' }, ['front-matter-wrong-type@3 error']],
    ['a date that is none', { date_added: 'last May' }, ['front-matter-date@5 warning']],
    ['a day that is none', { date_added: '2025-02-30' }, ['front-matter-date@5 warning']],
    ['an unknown field', { reviewer: 'Ada' }, ['front-matter-unknown-key@7 info']],
  ])('with %s is told so', (_what, fields, problems) => {
    expect(told(caseFile(fields))).toEqual(problems);
  });

  test('gives its dates as text, however they are written', () => {
    const dates = (value: string) =>
      parseCaseFile(caseFile({ date_added: value }), 'x.md').case?.dateAdded;
    expect(dates('2025-01-31')).toBe('2025-01-31');
    expect(dates("'2025-01-31'")).toBe('2025-01-31');
    expect(dates('2025-01-31T10:00:00Z')).toBe('2025-01-31');
    expect(dates('2025-02-30')).toBe('');
  });

  test('shares a date by YAML alias', () => {
    const fields = { date_added: '&day 2025-01-31', last_updated: '*day' };
    const { case: found, problems } = parseCaseFile(caseFile(fields), 'x.md');
    expect(problems).toEqual([]);
    expect(found).toMatchObject({ dateAdded: '2025-01-31', lastUpdated: '2025-01-31' });
  });

  test('keeps what it is not asked for', () => {
    const fields = {
      source_batch: 'b1',
      count: '3',
      tags: '[a, b]',
      by: '{ name: Ada }',
      none: '',
    };
    expect(parseCaseFile(caseFile(fields), 'x.md').case?.extra).toEqual({
      source_batch: 'b1',
      count: '3',
      tags: 'a, b',
      by: 'name: Ada',
      none: '',
    });
  });

  test('suggests the field that was meant', () => {
    const [problem] = parseCaseFile(caseFile({ 'Highlighted-Value': 'x' }), 'x.md').problems;
    expect(problem?.hint).toContain('"highlighted_value"');
  });

  test('without an id lends the file its name', () => {
    const { case: found } = parseCaseFile(caseFile({ case_id: null }), 'sub/norvik-fuel.md');
    expect(found?.id).toBe('norvik-fuel');
  });

  test('that holds claims under a name of its own belongs to a format that is not read', () => {
    const text = caseFile({ claims: '[]', organisation: 'Norvik' });
    expect(told(text)).toEqual(['format-structured@7 error']);
  });
});

describe('a body', () => {
  const claims = (text: string, sources = '**S1**: [T](https://a.example) - Report') =>
    caseFile(
      {},
      `# T\n\n## Executive Summary\n\nS.\n\n## Findings\n\n${text}\n\n## Sources\n\n${sources}\n`,
    );
  const good = '- **Claim**: X\n- **Evidence**: "x y z"\n- **Source**: S1';

  test.each([
    ['without claims', claims('None yet.'), ['case-without-claims@8 warning']],
    [
      'without a summary',
      caseFile({}, BODY.replace('Norvik plans its routes with a model.', '')),
      ['summary-missing@8 info'],
    ],
    [
      'with a claim without a status',
      claims(`**C1 - T**\n${good}`),
      ['claim-without-status@17 warning'],
    ],
    [
      'with a status that means nothing',
      claims(`**C1 - T**\n- Status: Maybe\n${good}`),
      ['claim-without-status@17 warning'],
    ],
    [
      'with two statuses',
      claims(`**C1 - T (APPROVED)**\n- Status: NEEDS_REVIEW\n${good}`),
      ['claim-status-conflict@18 warning'],
    ],
    [
      'with a status against its section',
      claims(`### APPROVED CLAIMS\n\n**C1 - T (REJECTED)**\n${good}`),
      ['claim-status-conflict@19 warning'],
    ],
    [
      'with an approved claim without a quote',
      claims('**C1 - T (APPROVED)**\n- Claim: X\n- Source: S1'),
      ['claim-approved-without-quote@17 warning'],
    ],
    [
      'with evidence that is a quote without quotation marks',
      claims('**C1 - T (REJECTED)**\n- Evidence: Measured (S1)\n- Evidence: Told'),
      ['claim-quote-without-marks@18 info'],
    ],
    [
      'with evidence that is told',
      claims('**C1 - T (REJECTED)**\n- Claim: X\n- Evidence: Told'),
      ['claims-without-source@17 info', 'claim-evidence-not-quoted@19 info'],
    ],
    [
      'that cites what is not there',
      claims(`**C1 - T (APPROVED)**\n${good}, S7`),
      ['claim-source-unknown@17 warning'],
    ],
    [
      'with an id twice',
      claims(`**C1 - T (APPROVED)**\n${good}\n\n**C1 - U (APPROVED)**\n${good}`),
      ['claim-duplicate-id@22 error'],
    ],
    [
      'with a claim without an id',
      claims(`**APPROVED**: Fuel use fell\n${good.replace('- **Claim**: X\n', '')}`),
      ['claim-without-id@17 info'],
    ],
    [
      'with a source without an address',
      claims(`**C1 - T (APPROVED)**\n${good}`, '**S1**: Log book'),
      ['source-without-url@24 warning'],
    ],
    [
      'with a source without a title',
      claims(`**C1 - T (APPROVED)**\n${good}`, '**S1**: https://a.example'),
      ['source-without-title@24 info'],
    ],
  ])('%s is told so', (_what, text, problems) => {
    expect(told(text)).toEqual(problems);
  });

  test.each([
    ['- **Clam**: X', 'Claim'],
    ['- **Satus**: APPROVED', 'Status'],
    ['- Status: APPROVED\n- satus: APPROVED', 'Status'],
    ['- **Evidnce**: "x y z"', 'Evidence'],
    ['- **Suporting Evidence**: "x y z"', 'Supporting evidence'],
    ['- **Qoute**: "x y z"', 'Quote'],
    ['#### Sorce\n\nS1', 'Source'],
    ['- **Tilte**: X', 'Title'],
    ['- **Tpye**: X', 'Type'],
    ['- **Ulr**: https://a.example', 'Url'],
    ['| ID | Claim | Satus |\n|---|---|---|\n| C2 | X | APPROVED |', 'Status'],
  ])('with the field %s is asked for another', (field, meant) => {
    const text = claims(`### C1: T (APPROVED)\n\n${good}\n\n${field}`);
    const found = parseCaseFile(text, 'x.md').problems.filter(
      (one) => one.code === 'field-misspelt',
    );
    expect(found).toMatchObject([{ severity: 'warning' }]);
    expect(found[0]?.hint).toContain(`"${meant}"`);
    const written = text.split('\n')[(found[0]?.line ?? 0) - 1] ?? '';
    expect(field).toContain(written);
  });

  test.each(['Stats', 'Quota', 'Types', 'Tape', 'Titled', 'Sourced', 'Curl', 'Analysys', 'Line'])(
    'with a field of the name %s is not asked for another',
    (name) => {
      const text = claims(`### C1: T (APPROVED)\n\n${good}\n- **${name}**: X`);
      expect(told(text)).toEqual([]);
    },
  );

  test('with two statuses has the stricter', () => {
    const status = (head: string, field: string) =>
      parseCaseFile(claims(`**C1 - T (${head})**\n- Status: ${field}\n${good}`), 'x.md').case
        ?.claims[0]?.status;
    expect(status('APPROVED', 'NEEDS_REVIEW')).toBe('NEEDS_REVIEW');
    expect(status('NEEDS_REVIEW', 'APPROVED')).toBe('NEEDS_REVIEW');
    expect(status('REJECTED', 'APPROVED')).toBe('REJECTED');
  });

  test('with a status in unmistakable words is not contradicted by a loose one', () => {
    const text = claims(`**C1 - T (REJECTED)**\n- Status: Not verifiable\n${good}`);
    expect(told(text)).toEqual([]);
  });
});

test('every problem says what is wrong and what to do, as sentences', () => {
  const texts = [
    '# x',
    '---js\n---\n',
    caseFile(
      { org: null, date_added: 'May', reviewer: 'Ada', tier: '[a]' },
      '## Findings\n\n**C1**: x',
    ),
  ];
  const problems = texts.flatMap((text) => parseCaseFile(text, 'norvik.md').problems);
  expect(problems.length).toBeGreaterThan(6);
  for (const { file, message, hint } of problems) {
    expect(file).toBe('norvik.md');
    expect(message).toMatch(/^[A-Z"].*\.$/s);
    expect(hint).not.toBe('');
  }
});

test('the documentation has a row for each problem with its severity, and no others', () => {
  const page = readFileSync(new URL('../../../../docs/problems.md', import.meta.url), 'utf8');
  const guide = parseProblemGuide(page);
  const told = PROBLEM_CODES.map((code) => {
    const { severity } = problemAt(code, { file: 'a.md', line: 1 }, 'x');
    return `${code} ${severity}`;
  });
  expect([...guide.values()].map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual(
    told.sort(),
  );
  for (const entry of guide.values()) expect(Object.values(entry)).not.toContain('');
});
