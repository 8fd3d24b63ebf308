import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -4.63,
  covered: 1.35,
  'covered by the same words': 1.07,
  missing: 0.09,
  'strange words': 0.66,
  'unknown names': -0.94,
  named: -0.06,
  'another case named': -1.94,
  margin: 0.52,
  'margin to another case': 0.68,
  'kind there': 0.37,
  'kind missing': -0.48,
  score: 1.03,
  'many words': 1.5,
  'from the thread': 0.02,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.62;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.15;
