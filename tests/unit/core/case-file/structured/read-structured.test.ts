import { describe, expect, test } from 'vitest';
import { parseCaseFile } from '../../../../../src/core/case-file/parse-case-file.ts';
import {
  parseStructured,
  SOURCES,
  secondFormatText,
  structuredFile,
  valueClaim,
} from '../../../../support/second-format.ts';

describe('a case file with its claims in the front matter', () => {
  const { case: norvik, problems } = parseStructured(
    secondFormatText('norvik-ferries-route-planning'),
  );

  test('is read without a problem', () => {
    expect(problems).toEqual([]);
    expect(norvik).toMatchObject({
      id: 'norvik-ferries-route-planning',
      org: 'Norvik Ferries',
      useCase: 'Route Planning with Forecasts',
      title: 'Route Planning with Forecasts',
      summary: 'Norvik Ferries plans its crossings by forecasts of wind and current.',
      dateAdded: '2026-02-02',
      lastUpdated: '2026-02-09',
    });
    expect(norvik.claims.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'VC-001 UNREVIEWED',
      'VC-002 UNREVIEWED',
      'VC-003 NEEDS_REVIEW',
    ]);
  });

  test('keeps every field of a claim, and quotes the front matter', () => {
    expect(norvik.claims[0]).toEqual({
      id: 'VC-001',
      title: '18% less fuel on each crossing',
      status: 'UNREVIEWED',
      text: 'Forecasts of wind and current let the ships burn 18% less fuel on each crossing.',
      quotes: [
        'Since the forecasts came aboard, each crossing burns 18 percent less fuel than in the year before.',
      ],
      sources: ['S1'],
      notes: {},
      line: 35,
      places: expect.any(String),
      capture: 'not-checked',
      metric: '18% less fuel',
      grading: {
        level: 'outcome',
        attribution: 'direct',
        grade: 'primary',
        mechanisms: ['optimization'],
        outcomes: ['cost_reduction'],
        depth: 'predictive',
        location: 'Second paragraph',
      },
      given: {
        quote_location: 'Second paragraph',
        quote_source_id: 'S1',
        ai_attribution: 'direct',
        attribution_evidence: 'The captain steers by the forecast',
        verification_status: 'verified',
        evidence_level: 'outcome',
        evidence_grade: 'primary',
        application_type: 'capability_enhancement',
        mechanism: ['optimization'],
        outcome: ['cost_reduction'],
        cognitive_depth: 'predictive',
        metric_raw: {
          value: '18',
          metric_type: 'percentage',
          magnitude: null,
          currency: null,
          timeframe: null,
        },
        ontology_version: '1.0',
        human_validation: {
          reviewed: 'false',
          reviewer_verdict: null,
          review_date: null,
          reviewer_id: null,
        },
      },
    });
  });

  test('has facts of the case, apart from its claims of value', () => {
    expect(norvik.context?.map(({ id, kind, quotes }) => [id, kind, quotes])).toEqual([
      ['CC-001', 'context', ['In March 2024 the first ship sailed by forecast.']],
      ['CC-002', 'context', ['its 23 ships and 900 employees']],
      ['CC-003', 'context', []],
    ]);
    expect(norvik.context?.[2]?.given).toMatchObject({ inferred_from: 'VC-002', apqc_code: '4.4' });
  });

  test('names the host of a source whose title is its address, and keeps all else of it', () => {
    expect(norvik.sources.map(({ id, title, type }) => [id, title, type])).toEqual([
      ['S1', 'norvik.example', 'primary'],
      ['S2', 'Harbour Gazette, May 2025', 'secondary'],
      ['S3', 'A report that was never captured', ''],
    ]);
    expect(norvik.sources[0]?.given).toMatchObject({
      origin: 'first_party',
      grade: 'organisation_itself',
      text_file: 'sources/text/S1.txt',
    });
  });

  test('keeps the other fields of the case', () => {
    expect(norvik.given).toMatchObject({
      evidence_level: 'outcome',
      status: 'needs_review',
      verification_summary: { value_claims: { total: '3', verified: '2' } },
    });
    expect(norvik.given).not.toHaveProperty('value_claims');
  });
});

describe('what is wrong in such a file', () => {
  test('is reported with its line', () => {
    const text = structuredFile(
      `${SOURCES}\nvalue_claims:\n${valueClaim('VC-001')}\n${valueClaim('VC-001')}\n${valueClaim('VC-002', '', 'sure')}\n- just text`,
    );
    const { case: tovo, codes } = parseStructured(text);
    expect(codes).toEqual([
      'claim-duplicate-id@15',
      'claim-status-unclear@20',
      'front-matter-wrong-type@25',
    ]);
    expect(tovo.claims.map(({ id, status }) => [id, status])).toEqual([
      ['VC-001', 'UNREVIEWED'],
      ['VC-002', 'NEEDS_REVIEW'],
    ]);
  });

  test.each([
    [
      'without a title',
      '---\ncase_id: a\norganisation: A\nvalue_claims: []\n---\n',
      ['front-matter-missing-field', 'case-without-claims'],
    ],
    [
      'whose claims are text',
      structuredFile('value_claims: none'),
      ['front-matter-wrong-type', 'case-without-claims'],
    ],
    [
      'that cites an unknown source',
      structuredFile(`value_claims:\n${valueClaim('VC-001')}`),
      ['case-without-sources', 'claim-source-unknown'],
    ],
    [
      'with a source that is no web page',
      structuredFile(
        `${SOURCES.replace('https', 'javascript')}\nvalue_claims:\n${valueClaim('VC-001')}`,
      ),
      ['source-without-url'],
    ],
    [
      'with a field that nobody knows',
      structuredFile(`mood: good\n${SOURCES}\nvalue_claims:\n${valueClaim('VC-001')}`),
      ['front-matter-unknown-key'],
    ],
    [
      'without any quote',
      structuredFile(
        `${SOURCES}\nvalue_claims:\n${valueClaim('VC-001').replace(/ {2}source_quote.*\n/, '')}`,
      ),
      ['claim-approved-without-quote'],
    ],
  ])('is told: a file %s', (_what, text, codes) => {
    const { problems } = parseCaseFile(text, 'a.md');
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(codes));
  });

  test('claims in a list of another name are told what to do', () => {
    const { case: none, problems } = parseCaseFile(
      '---\ncase_id: a\nclaims:\n- id: C1\n---\n',
      'a.md',
    );
    expect(none).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ code: 'format-structured', line: 3 })]);
    expect(problems[0]?.hint).toContain('value_claims');
  });
});

test('a front matter with claims may have thousands of lines; without them it may not', () => {
  const many = Array.from({ length: 300 }, (_, at) => valueClaim(`VC-${at + 1}`)).join('\n');
  const { case: tovo } = parseStructured(structuredFile(`${SOURCES}\nvalue_claims:\n${many}`));
  expect(tovo.claims).toHaveLength(300);
  const { problems } = parseCaseFile(structuredFile(`facts:\n${many}`), 'a.md');
  expect(problems).toEqual([expect.objectContaining({ code: 'front-matter-yaml' })]);
});

test('the revision changes with any field of a claim, a fact or a source', () => {
  const text = secondFormatText('norvik-ferries-route-planning');
  const revision = (changed: string) => parseStructured(changed).case.revision;
  const before = revision(text);
  expect(revision(text.replace('# Route', '\n# Route'))).toBe(before);
  for (const [from, to] of [
    ['evidence_grade: primary', 'evidence_grade: secondary_low'],
    ['inferred_from: VC-002', 'inferred_from: VC-001'],
    ['grade: organisation_itself', 'grade: other'],
    ['confidence: medium', 'confidence: low'],
  ] as const) {
    expect(text).toContain(from);
    expect(revision(text.replace(from, to))).not.toBe(before);
  }
});
