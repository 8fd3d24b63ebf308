import { describe, expect, test } from 'vitest';
import type { Case, Claim, Given, Source } from '../../../../src/core/case/case.ts';
import { checkStructured } from '../../../../src/core/library/check-structured.ts';
import { claim, oneCase, source } from '../../../support/cases.ts';

const GRADING = {
  level: 'outcome',
  attribution: 'direct',
  grade: 'primary',
  mechanisms: [],
  outcomes: [],
  depth: '',
  location: '',
};

function valueClaim(given: Given = {}, more: Partial<Claim> = {}): Claim {
  return claim('VC-001', {
    quotes: ['each crossing burns 18 percent less fuel'],
    metric: '18% less fuel',
    grading: GRADING,
    given: {
      verification_status: 'verified',
      metric_raw: { value: '18', metric_type: 'percentage' },
      ...given,
    },
    ...more,
  });
}

const SOURCE = source('S1', {
  given: {
    origin: 'first_party',
    grade: 'other',
    raw_file: 'S1.html',
    extraction_method: 'trafilatura',
  },
});

const caseOf = (given: Partial<Case> = {}): Case =>
  oneCase('x', {
    claims: [valueClaim()],
    sources: [SOURCE],
    given: { evidence_level: 'outcome' },
    ...given,
  });
const told = (one: Case) =>
  checkStructured([one]).map(({ code, message }) => [code, message] as const);
const withClaim = (given: Given, more: Partial<Claim> = {}) =>
  told(caseOf({ claims: [valueClaim(given, more)] }));
const level = (word: string) => ({ grading: { ...GRADING, level: word } });

test('nothing is told of a case in which nothing is wrong, or of the first format', () => {
  expect(told(caseOf())).toEqual([]);
  const { given: _given, ...first } = caseOf({ claims: [valueClaim({ metric_raw: null })] });
  expect(told(first)).toEqual([]);
});

describe('of its claims', () => {
  test.each([
    [
      'metric-doubtful',
      'No metric_raw at the level outcome or adoption: VC-001.',
      { metric_raw: null },
      { metric: '' },
    ],
    [
      'metric-doubtful',
      'A bare number, whose unit the claim does not give either: VC-001.',
      {},
      { metric: '' },
    ],
    [
      'metric-doubtful',
      'The value is in per cent, and the metric_type says otherwise: VC-001.',
      { metric_raw: { value: '18%', metric_type: 'count' } },
      {},
    ],
    [
      'metric-not-quoted',
      'The value of metric_raw is not in the quote: VC-001.',
      { metric_raw: { value: '81', metric_type: 'percentage' } },
      {},
    ],
    [
      'claim-quote-elided',
      'The quote leaves words out: VC-001.',
      {},
      { quotes: ['each crossing … burns 18 percent less'] },
    ],
    [
      'claim-contextual',
      'Contextual attribution of a claim of value: VC-001.',
      {},
      { grading: { ...GRADING, attribution: 'contextual' } },
    ],
    [
      'claim-title-long',
      'The claim_title has more than 100 characters: VC-001.',
      {},
      { title: 'x'.repeat(101) },
    ],
  ] as const)('%s: %s', (code, message, given, more) => {
    expect(withClaim(given, more)).toEqual([[code, message]]);
  });

  test('a ratio may be said in any words', () => {
    const quotes = ['at a third of the cost'];
    expect(withClaim({ metric_raw: { value: '3', metric_type: 'ratio' } }, { quotes })).toEqual([]);
  });

  test('a metric at the level method', () => {
    const [method] = told(
      caseOf({ claims: [valueClaim({}, level('method'))], given: { evidence_level: 'method' } }),
    );
    expect(method).toEqual(['metric-doubtful', 'A metric_raw at the level method: VC-001.']);
  });

  test('several with one fault are one problem', () => {
    const elided = { quotes: ['18 … less'] };
    const claims = [valueClaim({}, elided), valueClaim({}, { ...elided, id: 'VC-002' })];
    expect(told(caseOf({ claims }))).toEqual([
      ['claim-quote-elided', 'The quote leaves words out: VC-001, VC-002.'],
    ]);
  });

  test('one that needs review though its quote is found, unless a person said so', () => {
    const found = { capture: 'normalised' } as const;
    const status = { verification_status: 'needs_review' };
    const codes = (more: Partial<Claim>) => withClaim(status, more).map(([code]) => code);
    expect(codes(found)).toEqual(['claim-quote-found', 'case-none-verified']);
    expect(codes({ ...found, review: { by: 'ada', on: '', reason: '' } })).toEqual([
      'case-none-verified',
    ]);
    expect(codes({ capture: 'not-found' })).toEqual(['case-none-verified']);
  });

  test('a fact that is unverified and sure', () => {
    const given = { verification_status: 'unverified', verification_confidence: 'high' };
    const context = [claim('CC-001', { kind: 'context', given })];
    expect(told(caseOf({ context }))).toEqual([
      ['claim-confidence-doubtful', 'Unverified, with a verification_confidence of high: CC-001.'],
    ]);
  });
});

describe('of the case and its sources', () => {
  const withSource = (given: Partial<Source>) =>
    told(caseOf({ sources: [{ ...SOURCE, ...given }] }));

  test.each([
    ['Sources have no "type".', { type: '' }],
    ['The title of a source only repeats its address.', { title: 'example.com' }],
    [
      'The extraction_method of a source is none of the format.',
      { given: { ...SOURCE.given, extraction_method: 'unknown' } },
    ],
  ])('%s', (message, given) => {
    expect(withSource(given)).toEqual([['source-incomplete', message]]);
  });

  test.each([
    [{}, 'The case has no evidence_level.'],
    [
      { evidence_level: 'method' },
      'The evidence_level of the case is "method", and its claims reach "outcome".',
    ],
  ])('%j: %s', (given, message) => {
    expect(told(caseOf({ given }))).toEqual([['case-level-differs', message]]);
  });

  test('a summary that counts other claims', () => {
    const summary = (counts: Given) =>
      told(
        caseOf({
          given: { evidence_level: 'outcome', verification_summary: { value_claims: counts } },
        }),
      );
    expect(summary({ total: '1', verified: '1', needs_review: '0' })).toEqual([]);
    expect(summary({ total: '2', rejected: '1' }).map(([, message]) => message)).toEqual([
      'The verification_summary says 2 for "total" of value_claims, which make 1.',
      'The verification_summary says 1 for "rejected" of value_claims, which make 0.',
    ]);
  });

  test('a summary that counts other facts', () => {
    const context = ['verified', 'inferred'].map((status, at) =>
      claim(`CC-00${at}`, { kind: 'context', given: { verification_status: status } }),
    );
    const summary = (counts: Given) =>
      told(
        caseOf({
          context,
          given: { evidence_level: 'outcome', verification_summary: { context_claims: counts } },
        }),
      );
    expect(summary({ total: '2', verified: '1', unverified: '0', inferred: '1' })).toEqual([]);
    expect(summary({ verified: '2' })).toEqual([
      [
        'case-summary-differs',
        'The verification_summary says 2 for "verified" of context_claims, which make 1.',
      ],
    ]);
  });

  const open = ['VC-001', 'VC-002'].map((id) =>
    claim(id, { given: { verification_status: 'needs_review' } }),
  );
  const differs = (status: string, claims?: Claim[]) =>
    told(caseOf({ given: { evidence_level: 'outcome', status }, ...(claims && { claims }) }))
      .filter(([code]) => code === 'case-summary-differs')
      .map(([, message]) => message);

  test.each([
    ['complete', open, 'and VC-001, VC-002 need review.'],
    ['Complete', [], 'and it makes no claim of value.'],
    ['needs_review', undefined, 'and no claim of value needs review.'],
  ])('the status %s of a case, with other claims', (status, claims, message) => {
    const words = `The status of the case is "${status.toLowerCase()}", ${message}`;
    expect(differs(status, claims)).toEqual([words]);
  });

  test.each([
    ['complete', undefined],
    ['needs_review', open],
    ['in_progress', open],
    ['in_progress', []],
    ['', open],
  ])('the status %j of a case that its claims bear out', (status, claims) => {
    expect(differs(status, claims)).toEqual([]);
  });

  test('codes of two systems, once for the library', () => {
    const fact = (code: string) => [
      claim('CC-001', { kind: 'context', given: { apqc_code: code } }),
    ];
    const cases = [caseOf({ context: fact('4.2.1') }), caseOf({ context: fact('10238') })];
    expect(checkStructured(cases).map(({ code }) => code)).toEqual(['code-systems-mixed']);
    expect(checkStructured(cases.slice(1))).toEqual([]);
  });
});
