import type { Value } from './value-index.ts';

/** The first value of each currency. */
export function leadersOf(rows: readonly { readonly value: Value }[], sign: number): Value[] {
  const seen = new Set<string>();
  const sorted = oneAClaim(
    rows.map(({ value }) => value),
    sign,
  );
  return sorted.filter(({ unit }) => !seen.has(unit) && seen.add(unit));
}

/** In order; of each claim the value that comes first. */
export function oneAClaim(values: readonly Value[], sign: number): Value[] {
  const seen = new Set<unknown>();
  return [...values]
    .sort(
      (a, b) =>
        sign * (a.value - b.value) ||
        Number(a.claim.status !== 'APPROVED') - Number(b.claim.status !== 'APPROVED'),
    )
    .filter(({ claim }) => !seen.has(claim) && seen.add(claim));
}
