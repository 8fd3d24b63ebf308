import { expect, test } from 'vitest';
import type { Case } from '../../../../src/core/case/case.ts';
import { buildLibrary } from '../../../../src/core/library/build-library.ts';
import { parseLibraryConfig } from '../../../../src/core/library/library-config.ts';
import { oneCase } from '../../../support/cases.ts';

const { config } = parseLibraryConfig('review:\n  after_days: 365\n');
const build = (given: Partial<Case>, today: string, site = '') => {
  const one = oneCase('x', { dateAdded: '2024-03-01', lastUpdated: '', ...given });
  const files = [
    {
      file: one.file,
      case: one,
      problems: [],
      fieldLines: { review_by: 7, date_added: 4, last_updated: 5 },
    },
  ];
  const { problems, cases } = buildLibrary(files, [], { config, today, site });
  const due = problems.filter(({ code }) => code === 'case-review-due');
  return {
    due: due.map(({ line, message }) => [line, message]),
    reviewBy: cases[0]?.reviewBy,
    page: cases[0]?.page,
    from: one,
    to: cases[0],
  };
};

test('a case is due the day after the one that its file names', () => {
  const extra = { review_by: '2026-05-01' };
  expect(build({ extra }, '2026-05-01')).toMatchObject({ due: [], reviewBy: '2026-05-01' });
  expect(build({ extra }, '2026-05-02').due).toEqual([
    [7, 'The case was to be reviewed by 2026-05-01.'],
  ]);
});

test('without such a day, the age that the library sets counts from the last date', () => {
  expect(build({}, '2025-03-01')).toMatchObject({ due: [], reviewBy: '2025-03-01' });
  const [told] = build({ lastUpdated: '2024-04-01' }, '2026-01-01').due;
  expect(told).toEqual([
    5,
    'The case was last changed on 2024-04-01; the library asks for a review after 365 days.',
  ]);
  expect(build({ dateAdded: '' }, '2030-01-01')).toMatchObject({ due: [], reviewBy: undefined });
  expect(build({ extra: { review_by: 'soon' } }, '2026-01-01').reviewBy).toBe('2025-03-01');
});

test('a library without an age, or without a day, reports nothing', () => {
  const one = oneCase('x');
  const { problems, cases } = buildLibrary([{ file: one.file, case: one, problems: [] }], []);
  expect(problems).toEqual([]);
  expect(cases[0]).toBe(one);
});

test('the page of a case in the site is on it, and the case stays the same value', () => {
  const { page } = build({}, '', 'https://cases.example/');
  expect(page).toBe('https://cases.example/cases/x.html');
});
