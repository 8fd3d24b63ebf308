import type { Case, Claim, Source } from '../../src/core/case/case.ts';
import type { Library } from '../../src/core/library/library.ts';

/** Cases as plain values, for tests that need no file: name only what the test is about. */

export function claim(id: string, given: Partial<Claim> = {}): Claim {
  return {
    id,
    title: '',
    status: 'APPROVED',
    text: `Sentence of ${id}`,
    quotes: [`Quote of ${id}`],
    sources: ['S1'],
    notes: {},
    line: 20,
    ...given,
  };
}

export function source(id: string, given: Partial<Source> = {}): Source {
  return {
    id,
    title: `Title of ${id}`,
    url: `https://example.com/${id}`,
    type: 'Press Release',
    line: 40,
    ...given,
  };
}

export function oneCase(id: string, given: Partial<Case> = {}): Case {
  return {
    id,
    org: 'Acme',
    useCase: 'Parcel Sorting',
    title: 'Acme sorts parcels',
    summary: 'Acme sorts parcels with cameras.',
    dateAdded: '2026-01-02',
    lastUpdated: '2026-02-03',
    highlightedValue: '',
    tier: 'capability',
    tierConfidence: 'high',
    tierRationale: '',
    primaryImpact: 'efficiency',
    industryCluster: 'operations',
    extra: {},
    claims: [claim('C1')],
    sources: [source('S1')],
    revision: `r-${id}`,
    file: `${id}.md`,
    ...given,
  };
}

export function libraryOf(...cases: Case[]): Library {
  return {
    cases: [...cases].sort((a, b) => (a.id < b.id ? -1 : 1)),
    byId: new Map(cases.map((one) => [one.id, one])),
    problems: [],
    revision: cases.map((one) => one.revision).join(','),
  };
}
