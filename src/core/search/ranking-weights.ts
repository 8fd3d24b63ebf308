import { FEATURES, type Feature } from './features.ts';

/** How much each feature counts; learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 1.48,
  'exact claim': 2.12,
  'exact quote': 1.23,
  'exact notes': 0.9,
  'exact case': 3.03,
  'synonym title': 1.38,
  'synonym claim': 1.13,
  'synonym quote': 0.48,
  'synonym notes': 1.63,
  'synonym case': 0.85,
  covered: 4.46,
  bm25: 4.52,
  'kind in claim': 2.84,
  'kind in quote': 1.25,
  'second kind': 1.82,
  counted: 1.14,
  near: 1.04,
  focus: 3.69,
  named: 6.4,
  early: 0.41,
  length: 0.09,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
