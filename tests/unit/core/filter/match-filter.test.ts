import { describe, expect, test } from 'vitest';
import { strongestClaim } from '../../../../src/core/announcements/subscribing/announceable.ts';
import { previewFilter } from '../../../../src/core/announcements/subscribing/preview-filter.ts';
import { createMatcher, matchesFilter } from '../../../../src/core/filter/match-filter.ts';
import { parseFilter } from '../../../../src/core/filter/parse-filter.ts';
import { claim, oneCase, source } from '../../../support/cases.ts';

const CASES = [
  oneCase('acme', {
    org: 'Acme Corp',
    useCase: 'Phone Assistant',
    title: 'Acme answers calls',
    tier: 'Tier 1: Transformation',
    primaryImpact: 'business_model',
    claims: [claim('C1', { quotes: ['Automated agents answer the phone.'] })],
  }),
  oneCase('loreal', {
    org: "L'Oréal",
    useCase: 'Skin Advice',
    title: 'Advice',
    summary: 'Advice by camera.',
    industryCluster: 'marketing',
    claims: [claim('C1', { status: 'NEEDS_REVIEW' }), claim('C2', { status: 'REJECTED' })],
  }),
  oneCase('empty', {
    org: 'Acme Japan 株式会社',
    useCase: 'Nothing',
    title: 'Nothing yet',
    summary: '',
    claims: [],
  }),
];

const matching = (text: string) => {
  const { filter } = parseFilter(text);
  if (!filter) throw new Error(`bad filter ${text}`);
  return CASES.filter((one) => matchesFilter(filter, one)).map(({ id }) => id);
};

describe('which cases a filter wants', () => {
  test.each<[string, string[]]>([
    ['', ['acme', 'loreal', 'empty']],
    ['org:acme', ['acme', 'empty']],
    ['org:"acme corp"', ['acme']],
    ['org:acm', []],
    ['org:loreal', ['loreal']],
    ["org:l'oreal", ['loreal']],
    ['org:株式会社', ['empty']],
    ['org:会社', ['empty']],
    ['tier:transformation', ['acme']],
    ['tier:1', ['acme']],
    ['impact:business_model', ['acme']],
    ['impact:"business model"', ['acme']],
    ['impact:business-model', ['acme']],
    ['cluster:marketing', ['loreal']],
    ['phone', ['acme']],
    ['agent', ['acme']],
    ['"agents answer"', ['acme']],
    ['"answer agents"', []],
    ['pho', []],
    ['"acme answers"', ['acme']],
    ["loreal's", ['loreal']],
    ['status:approved', ['acme']],
    ['status:needs-review', ['loreal']],
    ['status:rejected', ['loreal']],
    ['status:none', ['empty']],
    ['status:any', ['acme', 'loreal', 'empty']],
    ['org:acme except status:none', ['acme']],
    ['cluster:marketing or phone', ['acme', 'loreal']],
    ['except org:acme', ['loreal']],
  ])('%s', (text, ids) => {
    expect(matching(text)).toEqual(ids);
    const { filter } = parseFilter(text);
    const many = createMatcher(CASES)(filter!);
    expect(CASES.filter((_, at) => many[at] === 1).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a preview', () => {
  const dated = Array.from({ length: 40 }, (_, n) =>
    oneCase(`c${String(n).padStart(2, '0')}`, {
      dateAdded: `2026-01-${String((n % 28) + 1).padStart(2, '0')}`,
      tier: n % 4 === 0 ? 'transformation' : 'capability',
      claims: n % 8 === 0 ? [claim('C1', { status: 'NEEDS_REVIEW' })] : [claim('C1')],
    }),
  );

  test('looks at the newest, and counts what would be left out for want of an approved claim', () => {
    const preview = previewFilter(parseFilter('tier:transformation').filter!, dated);
    expect(preview.of).toBe(30);
    expect(preview.matched.length + preview.unapproved).toBe(
      [...dated]
        .sort((a, b) => b.dateAdded.localeCompare(a.dateAdded) || a.id.localeCompare(b.id))
        .slice(0, 30)
        .filter(({ tier }) => tier === 'transformation').length,
    );
    expect(preview.unapproved).toBeGreaterThan(0);
    const dates = preview.matched.map(({ dateAdded }) => dateAdded);
    expect(dates).toEqual([...dates].sort().reverse());
    const asked = previewFilter(parseFilter('tier:transformation status:any').filter!, dated);
    expect(asked.unapproved).toBe(0);
    expect(asked.matched).toHaveLength(preview.matched.length + preview.unapproved);
  });

  test('of an empty library', () => {
    expect(previewFilter({ kind: 'all' }, [])).toEqual({ matched: [], of: 0, unapproved: 0 });
  });
});

describe('the strongest claim', () => {
  const of = (...claims: ReturnType<typeof claim>[]) =>
    strongestClaim(
      oneCase('a', {
        highlightedValue: '2.3M chats',
        sources: [source('S1'), source('S2', { url: '' })],
        claims,
      }),
    )?.id;

  test('is approved, quoted, with a source that opens, and of the highlighted number', () => {
    expect(of()).toBeUndefined();
    expect(of(claim('C1', { status: 'NEEDS_REVIEW' }))).toBeUndefined();
    expect(of(claim('C1', { quotes: [] }), claim('C2'))).toBe('C2');
    expect(of(claim('C1', { sources: ['S2'] }), claim('C2'))).toBe('C2');
    expect(of(claim('C1'), claim('C2', { text: 'It had 2.3 million chats' }))).toBe('C2');
    expect(of(claim('C1'), claim('C2'))).toBe('C1');
  });
});
