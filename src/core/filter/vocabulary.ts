import type { Case } from '../case/case.ts';

/** The values that a library has, sorted, each once: what filters are checked against. */
export interface Vocabulary {
  readonly org: readonly string[];
  readonly cluster: readonly string[];
  readonly tier: readonly string[];
  readonly impact: readonly string[];
}

export function vocabularyOf(cases: readonly Case[]): Vocabulary {
  return {
    org: distinct(cases.map((one) => one.org)),
    cluster: distinct(cases.map((one) => one.industryCluster)),
    tier: distinct(cases.map((one) => one.tier)),
    impact: distinct(cases.map((one) => one.primaryImpact)),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort((a, b) => a.localeCompare(b));
}
