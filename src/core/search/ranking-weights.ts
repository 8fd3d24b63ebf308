import { FEATURES } from './features.ts';

const BY_FEATURE: Readonly<Record<string, number>> = {
  'exact title': 2,
  'exact claim': 4,
  'exact quote': 2,
  'exact notes': 0.5,
  'exact case': 0.5,
  'synonym title': 1,
  'synonym claim': 3,
  'synonym quote': 1,
  bm25: 1,
  covered: 2,
  'kind in claim': 1,
  'kind in quote': 0.5,
  'second kind': 0.4,
  near: 0.5,
  named: 4,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => BY_FEATURE[name] ?? 0);
