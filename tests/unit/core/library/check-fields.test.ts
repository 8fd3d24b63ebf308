import { describe, expect, test } from 'vitest';
import { parseCaseFile } from '../../../../src/core/case-file/parse-case-file.ts';
import { buildLibrary } from '../../../../src/core/library/build-library.ts';
import type { LibraryFile } from '../../../../src/core/library/library.ts';
import { parseLibraryConfig } from '../../../../src/core/library/library-config.ts';
import { caseFile } from '../../../support/library-fixtures.ts';

type Fields = Record<string, string | null>;

const file = (name: string, fields: Fields): LibraryFile => ({
  file: name,
  ...parseCaseFile(caseFile(fields), name),
});

/** Problems of some cases, each in a file of its own, as `code@file:line`. */
function told(cases: readonly Fields[], settings = '', today = '2026-06-15') {
  const files = cases.map((fields, at) => file(`${at}.md`, { case_id: `case-${at}`, ...fields }));
  const { config } = parseLibraryConfig(settings);
  const { problems } = buildLibrary(files, [], { config, today });
  return { codes: problems.map(({ code, file, line }) => `${code}@${file}:${line}`), problems };
}

describe('a value', () => {
  test.each([
    ['tier', 'Capability'],
    ['tier', 'TRANSFORMATION'],
    ['tier_confidence', 'Medium'],
    ['primary_impact', 'Business model'],
    ['primary_impact', 'business-model'],
    ['industry_cluster', 'anything at all'],
  ])('%s: %s is known', (field, value) => {
    expect(told([{ [field]: value }]).codes).toEqual([]);
  });

  test.each([
    ['tier', 'transfomation', 'transformation'],
    ['tier_confidence', 'hihg', 'high'],
    ['primary_impact', 'bussiness_model', 'business_model'],
  ])('%s: %s is reported, with what was meant', (field, value, meant) => {
    const { codes, problems } = told([{ [field]: value }]);
    expect(codes).toEqual(['field-unknown-value@0.md:7']);
    expect(problems[0]?.severity).toBe('warning');
    expect(problems[0]?.hint).toContain(`"${meant}"`);
  });

  test('is known if the settings of the library say so', () => {
    const settings = 'vocabulary:\n  tier: [pilot]\n  industry_cluster: [Ports]\n';
    expect(told([{ tier: 'pilot', industry_cluster: 'ports' }], settings).codes).toEqual([]);
    expect(told([{ tier: 'capability', industry_cluster: 'sea' }], settings).codes).toEqual([
      'field-unknown-value@0.md:7',
      'field-unknown-value@0.md:8',
    ]);
    expect(told([{ tier_confidence: 'high' }], settings).codes).toEqual([]);
  });

  test('is not judged by a version that the file does not hold any more', () => {
    const { fieldLines: _, ...lastGood } = file('a.md', { tier: 'x', date_added: '2999-01-01' });
    expect(buildLibrary([lastGood]).problems).toEqual([]);
  });
});

describe('an industry_cluster that one case alone has', () => {
  const ports = { industry_cluster: 'ports' };

  test('is asked about where others are shared', () => {
    const { codes, problems } = told([
      ports,
      { industry_cluster: 'Ports' },
      { industry_cluster: 'port' },
    ]);
    expect(codes).toEqual(['cluster-alone@2.md:7']);
    expect(problems[0]?.severity).toBe('info');
    expect(problems[0]?.hint).toContain('"ports"');
  });

  test('is nothing to ask about where none is shared, or the settings list them', () => {
    expect(told([ports, { industry_cluster: 'rail' }, {}]).codes).toEqual([]);
    const settings = 'vocabulary: { industry_cluster: [ports, rail] }';
    expect(told([ports, ports, { industry_cluster: 'rail' }], settings).codes).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['2026-06-15', '2026-06-15', []],
    ['2026-06-15', '2026-06-16', ['date-in-future@0.md:6']],
    ['2026-06-16', '2026-06-17', ['date-in-future@0.md:5', 'date-in-future@0.md:6']],
    ['2026-06-15', '2026-06-14', ['dates-out-of-order@0.md:6']],
    [null, '2026-06-14', []],
    ['2026-06-14', null, []],
  ])('added %s, updated %s', (date_added, last_updated, problems) => {
    expect(told([{ date_added, last_updated }]).codes).toEqual(problems);
  });

  test('are not compared with a day that is not known', () => {
    expect(told([{ last_updated: '2999-01-01' }], '', '').codes).toEqual([]);
  });
});

describe('a case_id', () => {
  test.each([
    'norvik-routes',
    '0010',
    'a',
    'café-13',
    '事例-1',
    'norvik_routes',
    'v1.2',
    'to--5-min',
  ])('%s can be typed', (case_id) => expect(told([{ case_id }]).codes).toEqual([]));

  test.each(['Norvik-Routes', 'norvik routes', 'up-to-500%', 'a/b', '<5', '"a;b"', '-a', 'a----b'])(
    '%s is asked about',
    (case_id) => {
      const { codes, problems } = told([{ case_id }]);
      expect(codes).toEqual(['case-id-not-plain@0.md:2']);
      expect(problems[0]?.severity).toBe('info');
    },
  );

  test('that the file lends its name is no field to correct', () => {
    expect(told([{ case_id: null }]).codes).toEqual(['front-matter-missing-field@0.md:1']);
  });
});
