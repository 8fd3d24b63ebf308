import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -4.8,
  covered: 1.26,
  'covered by the same words': 0.81,
  missing: 0.18,
  'strange words': 0.59,
  'unknown names': -0.86,
  named: -0.24,
  'another case named': -1.95,
  margin: 0.47,
  'margin to another case': 0.74,
  'kind there': 0.34,
  'kind missing': -0.45,
  score: 1.54,
  'many words': 1.38,
  'from the thread': 0.09,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.62;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.15;
