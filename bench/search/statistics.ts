import { mulberry32 } from '../mulberry32.ts';

/** Returns a share in percent with one decimal, `-` for a share of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** Returns the chance that a random positive has a higher value than a random negative, 0..1. */
export function auroc(positive: readonly number[], negative: readonly number[]): number {
  let wins = 0;
  for (const p of positive) for (const n of negative) wins += p > n ? 1 : p === n ? 0.5 : 0;
  return wins / (positive.length * negative.length || 1);
}

/** A confidence, and whether the first claim answered. */
export interface Trusted {
  readonly confidence: number;
  readonly right: boolean;
}

const BINS = 10;

/**
 * Returns the expected calibration error, 0..1: the mean distance between confidence and share of
 * right first claims, over ten bins with the same number of questions.
 */
export function calibrationError(all: readonly Trusted[]): number {
  const sorted = [...all].sort((a, b) => a.confidence - b.confidence);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const from = Math.floor((bin * sorted.length) / BINS);
    const some = sorted.slice(from, Math.floor(((bin + 1) * sorted.length) / BINS));
    const confidence = some.reduce((sum, one) => sum + one.confidence, 0);
    error += Math.abs(confidence - some.filter((one) => one.right).length);
  }
  return error / (sorted.length || 1);
}

const ROUNDS = 4_000;

/** Returns the mean of paired differences, and its bootstrapped 95 % interval. */
export function pairedInterval(differences: readonly number[]): [number, number, number] {
  const random = mulberry32(1);
  const mean = (next: (i: number) => number) => {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) sum += differences[next(i)] as number;
    return sum / differences.length;
  };
  const means = Array.from({ length: ROUNDS }, () =>
    mean(() => Math.floor(random() * differences.length)),
  ).sort((a, b) => a - b);
  return [mean((i) => i), means[0.025 * ROUNDS] as number, means[0.975 * ROUNDS] as number];
}
