import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -5.49,
  covered: 0.9,
  'covered by the same words': 0.72,
  missing: 0.36,
  'strange words': 0.58,
  'unknown names': -0.82,
  named: -0.54,
  'another case named': -2.21,
  margin: 0.27,
  'margin to another case': 0.63,
  'kind there': 0.19,
  'kind missing': -0.74,
  score: 2.05,
  'many words': 1.63,
  'from the thread': 0.29,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.62;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.15;
