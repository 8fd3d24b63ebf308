import { FEATURES, type Feature } from './features.ts';

/** How much each feature counts; learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 0.97,
  'exact claim': 2.12,
  'exact quote': 1.56,
  'synonym title': 1.18,
  'synonym claim': 1.31,
  'synonym quote': 0.46,
  covered: 3.86,
  bm25: 2.99,
  'case bm25': 2.44,
  'kind in claim': 2.54,
  'kind in quote': 0.98,
  'second kind': 1.41,
  counted: 0.88,
  near: 1.37,
  focus: 3.08,
  named: 5.2,
  early: 0.57,
  length: -0.1,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
