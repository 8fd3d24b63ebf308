import { describe, expect, test } from 'vitest';
import { problemAt } from '../../../../src/core/case/problems.ts';
import {
  applyRules,
  DEFAULT_CONFIG,
  parseLibraryConfig,
} from '../../../../src/core/library/library-config.ts';
import { spotOf } from '../../../../src/core/lint/spot.ts';

const told = (text: string) =>
  parseLibraryConfig(text).problems.map(({ code, file, line, message }) => ({
    code,
    file,
    line,
    message,
  }));

test.each(['', '# nothing yet\n', 'vocabulary: {}\n'])('%j gives the defaults', (text) => {
  expect(parseLibraryConfig(text)).toEqual({ config: DEFAULT_CONFIG, problems: [] });
});

test('gives the values that it lists, and the defaults beside them', () => {
  const { config, problems } = parseLibraryConfig('vocabulary:\n  tier:\n    - 1\n    - no\n');
  expect(problems).toEqual([]);
  expect(config.vocabulary).toEqual({ ...DEFAULT_CONFIG.vocabulary, tier: ['1', 'no'] });
});

test('reports every problem at once, each with its line', () => {
  const text = `vocabulary:
  teir: [a]
  tier: high
  primary_impact: [a, '', [b]]
  industry_cluster: []
vocabulry: 1
`;
  expect(
    told(text)
      .map(({ line }) => line)
      .sort(),
  ).toEqual([2, 3, 4, 4, 5, 6]);
  for (const { code, file } of told(text)) {
    expect({ code, file }).toEqual({ code: 'library-config', file: 'casebook.config.yml' });
  }
  const hints = parseLibraryConfig(text).problems.map(({ hint }) => hint);
  expect(hints).toContain('Rename it to "tier", if that is what it means.');
  expect(hints).toContain('Rename it to "vocabulary", if that is what it means.');
  expect(parseLibraryConfig(text).config).toEqual(DEFAULT_CONFIG);
});

test.each([
  ['broken YAML', 'vocabulary: [a\n', 2],
  ['a list', '- a\n', 1],
  ['text', 'hello', 1],
  ['an alias without end', 'vocabulary: &v\n  tier: [*v]\n', 2],
])('%s is a problem of its line', (_what, text, line) => {
  expect(told(text)).toMatchObject([{ code: 'library-config', line }]);
});

test('settings nested deeply are refused, and do not end the process', () => {
  const deep = `vocabulary: ${'['.repeat(20_000)}`;
  expect(told(deep).length).toBeGreaterThan(0);
  expect(parseLibraryConfig(deep).config).toEqual(DEFAULT_CONFIG);
});

describe('rules', () => {
  const problems = [
    problemAt('summary-missing', { file: 'a.md', line: 1 }, 'A.'),
    problemAt('source-without-title', { file: 'a.md', line: 2 }, 'B.'),
    problemAt('claim-without-id', { file: 'a.md', line: 3 }, 'C.'),
  ];

  test('leave a problem out, or make it more or less grave', () => {
    const { config, problems: wrong } = parseLibraryConfig(
      'rules:\n  summary-missing: off\n  source-without-title: error\n',
    );
    expect(wrong).toEqual([]);
    const told = applyRules(problems, config.rules);
    expect(told.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'source-without-title error',
      'claim-without-id info',
    ]);
    expect(applyRules(problems, {})).toBe(problems);
  });

  test('name a code and a severity that there are', () => {
    const text =
      'rules:\n  sumary-missing: off\n  claim-without-id: fatal\n  library-config: off\n';
    const { problems: wrong, config } = parseLibraryConfig(text);
    expect(wrong.map(({ line }) => line).sort()).toEqual([2, 3, 4]);
    expect(wrong.map(({ hint }) => hint)).toContain(
      'Rename it to "summary-missing", if that is what it means.',
    );
    expect(config).toEqual(DEFAULT_CONFIG);
  });
});

test('says what a library takes for good evidence', () => {
  const trust = (text: string) => parseLibraryConfig(text).config.trust;
  expect(trust('')).toEqual({ mode: 'exploratory', verifiedIsApproved: false });
  expect(trust('trust:\n  mode: strict\n')).toEqual({ mode: 'strict', verifiedIsApproved: false });
  expect(trust('trust: {verified_is_approved: yes}').verifiedIsApproved).toBe(true);
  expect(trust('trust: {verified_is_approved: no}').verifiedIsApproved).toBe(false);
  expect(told('trust:\n  mode: strickt\n  verified: yes\n').map(({ line }) => line)).toEqual([
    2, 3,
  ]);
});

test('the caret stands under the wrong value, also if a later line is worded like the advice', () => {
  const text = 'rules:\n  claim-without-id: fatal\n  text-struck: error\n';
  const [problem] = parseLibraryConfig(text).problems;
  const spot = spotOf(problem!, text.split('\n'));
  expect(spot).toEqual({ line: 2, column: 21, endColumn: 26 });
  expect(parseLibraryConfig('[]').problems[0]?.message).toMatch(/^The file is wrong\./);
});
