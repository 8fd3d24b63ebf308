import { describe, expect, test } from 'vitest';
import { createMatcher, matchesFilter } from '../../../../src/core/filter/match-filter.ts';
import { parseFilter } from '../../../../src/core/filter/parse-filter.ts';
import { claim, oneCase } from '../../../support/cases.ts';

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
