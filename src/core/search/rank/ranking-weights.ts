import { FEATURES, type Feature } from './features.ts';

/** Weights of the features, learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 0.85,
  'exact claim': 1.35,
  'exact quote': 1.08,
  'synonym title': 1.7,
  'synonym claim': 2.16,
  'synonym quote': 1.33,
  covered: 3.83,
  bm25: 2.97,
  'case bm25': 1.76,
  'kind in claim': 2.55,
  'kind in quote': 0.78,
  'second kind': 1.33,
  counted: 1.15,
  near: 1.31,
  focus: 3.13,
  named: 3.26,
  'named in full': 1.89,
  early: 0.63,
  length: -0.25,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
