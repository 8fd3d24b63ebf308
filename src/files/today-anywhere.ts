import { dayOf } from '../core/words/day.ts';

const EASTERNMOST_MS = 14 * 3_600_000;

/** The latest day that it is anywhere on earth, as `YYYY-MM-DD`. */
export function todayAnywhere(): string {
  return dayOf(Date.now() + EASTERNMOST_MS);
}
