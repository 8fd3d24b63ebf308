import { FEATURES, type Feature } from './features.ts';

/** How much each feature counts; learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 1.06,
  'exact claim': 1.19,
  'exact quote': 1.24,
  'synonym title': 1.47,
  'synonym claim': 1.78,
  'synonym quote': 0.65,
  covered: 3.38,
  bm25: 2.79,
  'case bm25': 2.18,
  'kind in claim': 2.54,
  'kind in quote': 1.04,
  'second kind': 1.4,
  counted: 0.79,
  near: 1.41,
  focus: 3.09,
  named: 3.14,
  'named in full': 1.87,
  early: 0.58,
  length: -0.07,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
