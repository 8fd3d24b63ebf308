import { FEATURES, type Feature } from './features.ts';

/** How much each feature counts; learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 0.91,
  'exact claim': 0.96,
  'exact quote': 1.04,
  'synonym title': 1.67,
  'synonym claim': 2.06,
  'synonym quote': 1.15,
  covered: 3.62,
  bm25: 2.77,
  'case bm25': 2.05,
  'kind in claim': 2.61,
  'kind in quote': 1.05,
  'second kind': 1.35,
  counted: 0.95,
  near: 1.39,
  focus: 3.31,
  named: 3.17,
  'named in full': 1.89,
  early: 0.62,
  length: -0.05,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
