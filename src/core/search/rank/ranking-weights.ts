import { FEATURES, type Feature } from './features.ts';

/** Weights of the features, learned by `bench/search/train-ranking.ts`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  'exact title': 0.82,
  'exact claim': 1.5,
  'exact quote': 1.21,
  'exact asked as': 1.5,
  'synonym title': 2.04,
  'synonym claim': 2.19,
  'synonym quote': 0.42,
  'synonym asked as': 2.19,
  covered: 3.82,
  bm25: 3.05,
  'case bm25': 1.8,
  'kind in claim': 2.24,
  'kind in quote': 0.45,
  'second kind': 0.52,
  counted: 1.24,
  near: 1.21,
  focus: 2.93,
  named: 3.59,
  'named in full': 1.81,
  early: 0.2,
  length: -0.44,
};

/** By the order of `FEATURES`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
