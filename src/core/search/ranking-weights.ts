import { FEATURES, type Feature } from './features.ts';

/** How much each feature counts; learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 1.02,
  'exact claim': 1.72,
  'exact quote': 1.44,
  'synonym title': 1.32,
  'synonym claim': 1.76,
  'synonym quote': 0.76,
  covered: 3.56,
  bm25: 3.43,
  'case bm25': 2.42,
  'kind in claim': 2.6,
  'kind in quote': 0.95,
  'second kind': 1.46,
  counted: 0.86,
  near: 1.5,
  focus: 2.87,
  named: 3.28,
  'named in full': 1.72,
  early: 0.59,
  length: -0.11,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
