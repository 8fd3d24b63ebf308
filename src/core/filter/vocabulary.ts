import type { Case } from '../case/case.ts';

/** The values that a library has, sorted, each once: what filters are checked against. */
export interface Vocabulary {
  readonly org: readonly string[];
  readonly cluster: readonly string[];
  readonly tier: readonly string[];
  readonly impact: readonly string[];
  /** The values that each overlay has; absent if there are no overlays. */
  readonly overlays?: ReadonlyMap<string, readonly string[]>;
  /** Words that speak for these values. */
  readonly hints?: readonly string[];
}

export function vocabularyOf(cases: readonly Case[]): Vocabulary {
  const overlays = overlaysOf(cases);
  return {
    ...(overlays.size > 0 && { overlays, hints: hintsOf(cases) }),
    org: distinct(cases.map((one) => one.org)),
    cluster: distinct(cases.map((one) => one.industryCluster)),
    tier: distinct(cases.map((one) => one.tier)),
    impact: distinct(cases.map((one) => one.primaryImpact)),
  };
}

function hintsOf(cases: readonly Case[]): readonly string[] {
  return distinct(cases.flatMap(({ tags = [] }) => tags.flatMap(({ hints }) => hints)));
}

function overlaysOf(cases: readonly Case[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const { overlay, values: all } of cases.flatMap(({ tags = [] }) => tags)) {
    const known = values.get(overlay);
    if (known === undefined) values.set(overlay, [...all]);
    else known.push(...all);
  }
  return new Map(Array.from(values, ([overlay, all]) => [overlay, distinct(all)]));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort((a, b) => a.localeCompare(b));
}
