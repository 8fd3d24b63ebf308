import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -3.74,
  covered: 0.91,
  'covered by the same words': 1.08,
  'heaviest missing': -0.95,
  'strange words': 0.87,
  'unknown names': -0.77,
  named: 0.11,
  'another case named': -2.03,
  margin: 0.54,
  'margin to another case': 0.58,
  'kind there': 0.38,
  'kind missing': -0.57,
  score: 0.92,
  'many words': 1.54,
  'from the thread': -0.09,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.7;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.12;
