import { describe, expect, test } from 'vitest';
import { withVerdicts } from '../../../../../src/core/case-file/structured/verdicts.ts';
import {
  parseStructured,
  SOURCES,
  structuredFile,
  valueClaim,
} from '../../../../support/second-format.ts';

const own =
  'human_validation: {reviewed: true, reviewer_verdict: valid, review_date: 2026-02-01, reviewer_id: bo}';
const { case: tovo } = parseStructured(
  structuredFile(
    `${SOURCES}\nvalue_claims:\n${valueClaim('VC-001')}\n${valueClaim('VC-002', own)}`,
  ),
);

const record = (id: string, human_validation: unknown, more = {}) => ({
  id,
  claim_title: `Lamps of ${id} last twice as long`,
  source_ids: ['S1'],
  source_quote: 'they last twice as long',
  human_validation,
  ...more,
});
const read = (...value_claims: unknown[]) =>
  withVerdicts(tovo, JSON.stringify({ value_claims }), 'tovo/claims.json');
const invalid = (review_date: string) => ({
  reviewed: true,
  reviewer_verdict: 'invalid',
  review_date,
  reviewer_id: 'ada',
});

describe('verdicts beside a case file', () => {
  test('beat none, and the revision tells', () => {
    const { case: read1, problems } = read(record('VC-001', invalid('2026-01-01')));
    expect(problems).toEqual([]);
    expect(read1.claims[0]).toMatchObject({
      status: 'REJECTED',
      review: { by: 'ada', on: '2026-01-01', reason: '' },
      given: { human_validation: { reviewed: 'true', reviewer_verdict: 'invalid' } },
    });
    expect(read1.claims[1]?.status).toBe('APPROVED');
    expect(read1.revision).not.toBe(tovo.revision);
  });

  test('beat an earlier one of the case file and no later one', () => {
    expect(read(record('VC-002', invalid('2026-03-01'))).case.claims[1]?.status).toBe('REJECTED');
    const { case: kept } = read(record('VC-002', invalid('2026-01-01')));
    expect(kept.claims[1]?.status).toBe('APPROVED');
    expect(kept.revision).toBe(tovo.revision);
  });

  test('correct the attribution, if the reviewer says so', () => {
    const corrected = { ...invalid('2026-01-01'), attribution_override: 'contributing' };
    expect(read(record('VC-001', corrected)).case.claims[0]?.grading?.attribution).toBe(
      'contributing',
    );
  });

  test('bring nothing but verdicts; what else differs is told once', () => {
    const { case: read1, problems } = read(
      record('VC-001', null, { source_quote: 'forged', verification_status: 'rejected' }),
      record('VC-009', null),
    );
    expect(read1.claims).toEqual(tovo.claims);
    expect(problems.map(({ code, file, message }) => [code, file, message])).toEqual([
      [
        'verdicts-differ',
        'tovo/claims.json',
        'It says something else than tovo/casefile.md of VC-001.',
      ],
      [
        'verdicts-differ',
        'tovo/claims.json',
        'It has claims that tovo/casefile.md has not: VC-009.',
      ],
    ]);
  });

  test.each(['', '{', '[]', '"x"', '{"value_claims": 4}'])('that are %j are a problem', (text) => {
    const { case: same, problems } = withVerdicts(tovo, text, 'tovo/claims.json');
    expect(same).toBe(tovo);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'verdicts-unreadable', severity: 'error' }),
    ]);
  });
});
