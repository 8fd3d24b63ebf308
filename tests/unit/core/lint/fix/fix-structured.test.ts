import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCaseFile } from '../../../../../src/core/case-file/parse-case-file.ts';
import { fixText } from '../../../../../src/core/lint/fix/fix-text.ts';
import { SECOND_FORMAT } from '../../../../support/second-format.ts';

const TEXT = readFileSync(`${SECOND_FORMAT}/norvik-ferries-route-planning/casefile.md`, 'utf8');
const changed = (text: string) => fixText(text, 'a.md').changes.map(({ after }) => after.trim());
const withField = (was: string, now: string): string => {
  expect(TEXT).toContain(was);
  return TEXT.replace(was, now);
};

describe('a file whose front matter holds the claims', () => {
  test('is left alone if nothing is odd in it', () => {
    expect(changed(TEXT)).toEqual([]);
  });

  test.each([
    ['verification_status: verified', 'verification_status: Verified'],
    ['verification_status: needs_review', 'verification_status: Needs review'],
    ['evidence_level: adoption', 'evidence_level: "Adoption"'],
    ['ai_attribution: direct', 'ai_attribution: DIRECT'],
    ["date_updated: '2026-02-09'", "date_updated: '2026\u201102\u201109'"],
    ["date_updated: '2026-02-09'", "date_updated: '2026-02-09T10:00:00Z'"],
  ])('gets %s for %s', (after, written) => {
    const text = withField(after, written);
    const plain = (line: string) => line.replaceAll('"', '');
    expect(changed(text).map(plain)).toEqual([after]);
    const [was, is] = [text, fixText(text, 'a.md').text].map((each) => parseCaseFile(each, 'a.md'));
    const statuses = (of: typeof was) =>
      of?.case?.claims.map(({ status, grading }) => [status, grading]);
    expect(statuses(is)).toEqual(statuses(was));
  });

  test.each([
    [
      'a word that is none of the format',
      'evidence_grade: primary',
      'evidence_grade: Secondary High',
    ],
    ['words of an organisation', 'organisation: Norvik Ferries', 'organisation: Norvik  Ferries'],
    [
      'a quote without marks',
      'source_quote: Nobody queues',
      'source_quote: Verified nobody queues',
    ],
    [
      'a status with a comment',
      'verification_status: verified',
      'verification_status: Verified # by hand',
    ],
  ])('keeps %s', (_what, was, now) => {
    expect(changed(withField(was, now))).toEqual([]);
  });
});
