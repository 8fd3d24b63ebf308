import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -3.79,
  covered: 0.62,
  'covered by the same words': 0.94,
  'heaviest missing': -0.96,
  'strange words': 0.45,
  'unknown names': -0.57,
  named: 1.26,
  'another case named': -1.92,
  margin: 0.56,
  'margin to another case': 0.7,
  'kind there': 0.29,
  'kind missing': -0.43,
  score: 1.11,
  'many words': 1.56,
  'from the thread': -0.03,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.7;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.12;
