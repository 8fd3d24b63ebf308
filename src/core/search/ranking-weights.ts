import { FEATURES, type Feature } from './features.ts';

/** How much each feature counts; learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 1.06,
  'exact claim': 1.15,
  'exact quote': 1.11,
  'synonym title': 1.34,
  'synonym claim': 1.79,
  'synonym quote': 0.67,
  covered: 3.41,
  bm25: 2.79,
  'case bm25': 2.09,
  'kind in claim': 2.58,
  'kind in quote': 1.05,
  'second kind': 1.38,
  counted: 0.79,
  near: 1.52,
  focus: 3.07,
  named: 3.39,
  'named in full': 1.6,
  early: 0.54,
  length: 0.0,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
