import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -4.01,
  covered: 0.91,
  'covered by the same words': 1.06,
  'heaviest missing': -1.03,
  'strange words': 0.58,
  'unknown names': -0.54,
  named: 0.06,
  'another case named': -1.86,
  margin: 0.57,
  'margin to another case': 0.70,
  'kind there': 0.38,
  'kind missing': -0.44,
  score: 0.99,
  'many words': 1.61,
  'from the thread': -0.14,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.7;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.12;
