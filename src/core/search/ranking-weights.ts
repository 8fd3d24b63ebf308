import { FEATURES, type Feature } from './features.ts';

/** How much each feature counts; learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 0.93,
  'exact claim': 1.64,
  'exact quote': 1.48,
  'synonym title': 1.28,
  'synonym claim': 1.67,
  'synonym quote': 0.76,
  covered: 3.5,
  bm25: 3.6,
  'case bm25': 2.35,
  'kind in claim': 2.62,
  'kind in quote': 0.94,
  'second kind': 1.46,
  counted: 0.86,
  near: 1.45,
  focus: 2.88,
  named: 3.95,
  early: 0.55,
  length: -0.06,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
