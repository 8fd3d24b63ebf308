import { describe, expect, test } from 'vitest';
import type { Claim, Grading } from '../../../../src/core/case/case.ts';
import { MODES, passesMode } from '../../../../src/core/case/mode.ts';
import { asksForUnapproved } from '../../../../src/core/filter/filter.ts';
import { formatFilter } from '../../../../src/core/filter/format-filter.ts';
import { matchesFilter } from '../../../../src/core/filter/match-filter.ts';
import { parseFilter } from '../../../../src/core/filter/parse-filter.ts';
import { claim, oneCase } from '../../../support/cases.ts';

const grading = (given: Partial<Grading> = {}): Grading => ({
  level: 'outcome',
  attribution: 'direct',
  grade: 'secondary_high',
  mechanisms: ['automation'],
  outcomes: ['cost_reduction'],
  depth: 'generative',
  location: '',
  ...given,
});
const graded = (given: Partial<Claim> = {}, more: Partial<Grading> = {}) =>
  claim('VC-001', {
    status: 'UNREVIEWED',
    capture: 'word-for-word',
    grading: grading(more),
    ...given,
  });

describe('a mode', () => {
  test.each([
    ['an outcome with a direct effect', graded(), ['strict', 'standard', 'exploratory']],
    ['the same, approved', graded({ status: 'APPROVED' }), ['strict', 'standard', 'exploratory']],
    [
      'a contributing effect',
      graded({}, { attribution: 'contributing' }),
      ['standard', 'exploratory'],
    ],
    ['adoption', graded({}, { level: 'adoption' }), ['standard', 'exploratory']],
    ['a method', graded({}, { level: 'method' }), ['exploratory']],
    ['context only', graded({}, { attribution: 'contextual' }), ['exploratory']],
    ['a claim that needs review', graded({ status: 'NEEDS_REVIEW' }), ['exploratory']],
    ['a quote that is not in its source', graded({ capture: 'not-found' }), ['exploratory']],
    [
      'a quote found after normalising',
      graded({ capture: 'normalised' }),
      ['strict', 'standard', 'exploratory'],
    ],
    ['a rejected claim', graded({ status: 'REJECTED' }), []],
    ['an approved claim without grades', claim('C1'), ['strict', 'standard', 'exploratory']],
    ['another claim without grades', claim('C1', { status: 'NEEDS_REVIEW' }), ['exploratory']],
  ])('%s passes %s', (_what, one, modes) => {
    expect(MODES.filter((mode) => passesMode(one, mode))).toEqual(modes);
  });
});

const matches = (text: string, ...claims: Claim[]) => {
  const { filter, problems } = parseFilter(text);
  if (filter === null) throw new Error(problems.map(({ message }) => message).join());
  expect(parseFilter(formatFilter(filter)).filter).toEqual(filter);
  return matchesFilter(filter, oneCase('x', { claims }));
};

describe('a filter of claims', () => {
  test.each([
    'mode:strict',
    'level:outcome',
    'evidence:outcome',
    'attribution:direct',
    'grade:secondary-high',
    'grade:"Secondary high"',
    'grade:secondary_high',
    'mechanism:automation',
    'outcome:cost-reduction',
    'depth:generative',
    'quote:found',
    'quote:word-for-word',
    'status:unreviewed',
    'level:outcome attribution:direct except quote:not-found',
  ])('%s finds a case with such a claim', (text) => {
    expect(matches(text, graded({}, { level: 'method' }), graded())).toBe(true);
    expect(matches(text)).toBe(false);
  });

  test('passes rejected claims over, and claims without captured text are not checked', () => {
    expect(matches('level:outcome', graded({ status: 'REJECTED' }))).toBe(false);
    expect(matches('quote:not-checked', claim('C1'))).toBe(true);
    expect(matches('quote:found', claim('C1'))).toBe(false);
    expect(matches('quote:found', graded({ capture: 'normalised' }))).toBe(true);
  });

  test.each([
    ['mode:strickt', 'mode:strict'],
    ['level:outcomes', 'level:outcome'],
    ['outcome:velocty', 'outcome:velocity'],
  ])('%s is refused with what is probably meant', (text, meant) => {
    const { filter, problems } = parseFilter(text);
    expect(filter).toBeNull();
    expect(problems[0]?.hint).toContain(meant);
  });

  test('asks for cases without approved claims', () => {
    const asks = (text: string) => asksForUnapproved(parseFilter(text).filter!);
    expect(asks('mode:standard')).toBe(true);
    expect(asks('org:acme and quote:found')).toBe(true);
    expect(asks('status:unreviewed')).toBe(true);
    expect(asks('org:acme')).toBe(false);
    expect(asks('status:approved')).toBe(false);
  });
});
