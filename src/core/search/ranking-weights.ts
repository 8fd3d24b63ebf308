import { FEATURES, type Feature } from './features.ts';

/** How much each feature counts; learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 1.05,
  'exact claim': 1.14,
  'exact quote': 1.27,
  'synonym title': 1.35,
  'synonym claim': 1.79,
  'synonym quote': 0.69,
  covered: 3.38,
  bm25: 2.79,
  'case bm25': 2.16,
  'kind in claim': 2.61,
  'kind in quote': 1.06,
  'second kind': 1.43,
  counted: 0.79,
  near: 1.53,
  focus: 3.07,
  named: 3.18,
  'named in full': 1.87,
  early: 0.53,
  length: -0.0,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
