import { FEATURES, type Feature } from './features.ts';

/** How much each feature counts; learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 1.1,
  'exact claim': 1.84,
  'exact quote': 1.4,
  'synonym title': 1.34,
  'synonym claim': 1.81,
  'synonym quote': 0.68,
  covered: 3.72,
  bm25: 3.11,
  'case bm25': 2.5,
  'kind in claim': 2.6,
  'kind in quote': 0.96,
  'second kind': 1.43,
  counted: 0.82,
  near: 1.47,
  focus: 3.05,
  named: 3.41,
  'named in full': 1.63,
  early: 0.6,
  length: -0.08,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
