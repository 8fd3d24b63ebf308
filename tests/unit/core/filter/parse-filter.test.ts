import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIM_FIELDS, type ClaimField } from '../../../../src/core/filter/claim-marks.ts';
import { isClosed } from '../../../../src/core/filter/facets.ts';
import {
  FILTER_FIELDS,
  type Filter,
  STATUS_VALUES,
  type Term,
} from '../../../../src/core/filter/filter.ts';
import { correctFilter } from '../../../../src/core/filter/filter-problem.ts';
import { formatFilter } from '../../../../src/core/filter/format-filter.ts';
import { parseFilter } from '../../../../src/core/filter/parse-filter.ts';
import { vocabularyOf } from '../../../../src/core/filter/vocabulary.ts';
import { oneCase } from '../../../support/cases.ts';

const org = (value: string): Term => ({ kind: 'term', field: 'org', value });
const cluster = (value: string): Term => ({ kind: 'term', field: 'cluster', value });
const tier = (value: string): Term => ({ kind: 'term', field: 'tier', value });
const word = (value: string): Term => ({ kind: 'term', field: 'words', value });
const not = (of: Filter): Filter => ({ kind: 'not', of });
const and = (...of: Filter[]): Filter => ({ kind: 'and', of });
const or = (...of: Filter[]): Filter => ({ kind: 'or', of });

const VOCABULARY = vocabularyOf([
  oneCase('a', { org: 'Acme Corp', tier: 'capability', industryCluster: 'operations' }),
  oneCase('b', { org: 'Bolt & Sons', tier: 'transformation', industryCluster: 'marketing' }),
]);

describe('what a filter says', () => {
  test.each<[string, Filter]>([
    ['', { kind: 'all' }],
    ['   ', { kind: 'all' }],
    ['org:acme', org('acme')],
    ['ORG:Acme', org('acme')],
    ['company:acme', org('acme')],
    ['org:"Acme Corp"', org('acme corp')],
    ['org:“Acme Corp”', org('acme corp')],
    ['org:«Acme  Corp»', org('acme corp')],
    ['org: acme', org('acme')],
    ['org:acme,bolt', or(org('acme'), org('bolt'))],
    ['org:acme,"bolt & sons"', or(org('acme'), org('bolt & sons'))],
    ['org:at&amp;t', org('at&t')],
    ['chatbot', word('chatbot')],
    ['customer service', and(word('customer'), word('service'))],
    ['"customer service"', word('customer service')],
    ['words:"and"', word('and')],
    ['status:NEEDS_REVIEW', { kind: 'term', field: 'status', value: 'needs-review' }],
    ['status:review', { kind: 'term', field: 'status', value: 'needs-review' }],
    ['cluster:operations and tier:capability', and(cluster('operations'), tier('capability'))],
    ['cluster:operations tier:capability', and(cluster('operations'), tier('capability'))],
    ['org:a or org:b and org:c', or(org('a'), and(org('b'), org('c')))],
    ['(org:a or org:b) org:c', and(or(org('a'), org('b')), org('c'))],
    ['not org:a', not(org('a'))],
    ['-org:a', not(org('a'))],
    ['–org:a', not(org('a'))],
    ['not not org:a', org('a')],
    ['except org:a', not(org('a'))],
    [
      'cluster:operations and tier:transformation except org:acme',
      and(cluster('operations'), tier('transformation'), not(org('acme'))),
    ],
    ['org:a or org:b except tier:c', and(or(org('a'), org('b')), not(tier('c')))],
    ['org:a except tier:b or tier:c', and(org('a'), not(or(tier('b'), tier('c'))))],
    ['org:a except org:b except org:c', and(org('a'), not(org('b')), not(org('c')))],
    ['org:a and except org:b', and(org('a'), not(org('b')))],
    ['org:a without org:b', and(org('a'), not(org('b')))],
    ['co-op self-service', and(word('co-op'), word('self-service'))],
  ])('%s', (text, expected) => {
    expect(parseFilter(text)).toEqual({ filter: expected, notes: [], problems: [] });
  });

  test.each<[string, ...string[]]>([
    ['orgg:acme', 'unknown-field'],
    ['org:', 'missing-value'],
    ['org: and tier:capability', 'missing-value'],
    ['org:"acme', 'unclosed-quote'],
    ['(org:acme', 'unclosed-parenthesis'],
    ['org:acme)', 'stray-parenthesis'],
    ['org:acme and', 'missing-term'],
    ['or org:acme', 'missing-term'],
    ['org:acme except', 'missing-term'],
    ['()', 'missing-term'],
    ['"!!!"', 'missing-value'],
    ['tier:capabilty', 'unknown-value'],
    ['status:good', 'unknown-value'],
    ['orgg:a tier:capabilty and', 'unknown-field', 'unknown-value', 'missing-term'],
    ['status:"aproved"', 'unknown-value'],
  ])('%s is refused: %s', (text, ...codes) => {
    const { filter, problems } = parseFilter(text, VOCABULARY);
    expect(filter).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual(codes);
    for (const { message, hint } of problems) expect([message, hint]).not.toContain('');
  });

  test('says what was probably meant, and what the library has', () => {
    expect(parseFilter('clusster:operations').problems[0]?.hint).toContain(
      'Did you mean cluster:operations?',
    );
    expect(parseFilter('tier:capabilty', VOCABULARY).problems[0]?.hint).toBe(
      'Did you mean tier:capability? There are: capability, transformation. If it is yet to come, quote it: tier:"capabilty".',
    );
  });

  test.each([
    ['tier:capabilty', 'tier:capability'],
    ['clusster:operatons and not tier:Capabilty', 'cluster:operatons and not tier:capability'],
    ['tier:transformatoin and', null],
    ['cluster:operations foo:bar', 'cluster:operations "foo:bar"'],
    ['cluster:operations and not foo: "a b"', 'cluster:operations and not "foo:a b"'],
  ])('%s is put right where all that is wrong is clear: %s', (text, meant) => {
    expect(correctFilter(text, parseFilter(text, VOCABULARY).problems)).toBe(meant);
  });

  test('what the library does not have yet is a note, not an error', () => {
    const { filter, notes } = parseFilter('org:newcomer cluster:robotics', VOCABULARY);
    expect(filter).toEqual(and(org('newcomer'), cluster('robotics')));
    expect(notes.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      'The library has no case of newcomer yet. There are: Acme Corp, Bolt & Sons.',
      'No case has the cluster "robotics" yet. There are: marketing, operations.',
    ]);
    expect(parseFilter('org:acme', VOCABULARY).notes).toEqual([]);
  });

  test.each(['tier:"capabilty"', 'tier: "capabilty"', 'tier:product,"capabilty"'])(
    '%s is meant as it is quoted',
    (text) => {
      const { notes } = parseFilter(text, VOCABULARY);
      expect(notes.at(-1)?.hint).toContain('Did you mean tier:capability?');
    },
  );

  test('points at the place', () => {
    expect(parseFilter('tier:capability and nosuch:x', VOCABULARY).problems[0]?.at).toBe(20);
  });
});

const value = fc
  .oneof(
    fc.constantFrom(
      'acme',
      'at&t',
      'world food programme',
      'and',
      'or',
      'a:b',
      '(x)',
      "l'oréal",
      '-x',
    ),
    fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ,().:'-]{0,12}$/u),
  )
  .map((text) => text.toLowerCase().replace(/\s+/gu, ' ').trim());
const term: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    kind: fc.constant('term' as const),
    field: fc.constantFrom(...FILTER_FIELDS.filter((field) => !isClosed(field))),
    value: value.filter((text) => /[\p{L}\p{N}]/u.test(text) && text === text.normalize('NFC')),
  }),
  fc.record({
    kind: fc.constant('term' as const),
    field: fc.constant('status' as const),
    value: fc.constantFrom(...STATUS_VALUES),
  }),
  ...(Object.keys(CLAIM_FIELDS) as ClaimField[]).map((field) =>
    fc.record({
      kind: fc.constant('term' as const),
      field: fc.constant(field),
      value: fc.constantFrom(...CLAIM_FIELDS[field]),
    }),
  ),
);
/** As the parser gives them: no `and` right within an `and`, no double `not`. */
const { filter } = fc.letrec<{ filter: Filter; and: Filter; or: Filter; not: Filter }>((tie) => ({
  filter: fc.oneof({ depthSize: 'small' }, term, tie('and'), tie('or'), tie('not')),
  and: fc
    .array(
      tie('filter').filter(({ kind }) => kind !== 'and'),
      { minLength: 2, maxLength: 3 },
    )
    // "except" stands last, as people write it.
    .map((of) => [...of].sort((a, b) => Number(a.kind === 'not') - Number(b.kind === 'not')))
    .map((of): Filter => ({ kind: 'and', of })),
  or: fc
    .array(
      tie('filter').filter(({ kind }) => kind !== 'or'),
      { minLength: 2, maxLength: 3 },
    )
    .map((of): Filter => ({ kind: 'or', of })),
  not: tie('filter')
    .filter(({ kind }) => kind !== 'not')
    .map((of): Filter => ({ kind: 'not', of })),
}));

describe('writing a filter', () => {
  test('what is written is read again as the same filter', () => {
    fc.assert(
      fc.property(filter, (given) => {
        expect(parseFilter(formatFilter(given)).filter).toEqual(given);
      }),
    );
  });

  test('any text at all is read or refused with reasons', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { filter, problems } = parseFilter(text, VOCABULARY);
        expect(filter === null).toBe(problems.length > 0);
      }),
    );
  });
});
