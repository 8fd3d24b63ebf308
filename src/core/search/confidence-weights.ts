import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -3.87,
  covered: 0.92,
  'covered by the same words': 0.38,
  'heaviest missing': -1.01,
  'strange words': 0.59,
  'unknown names': -0.6,
  named: 1.4,
  'another case named': -1.87,
  margin: 0.55,
  'margin to another case': 0.68,
  'kind there': 0.24,
  'kind missing': -0.4,
  score: 1.33,
  'many words': 1.44,
  'from the thread': -0.03,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.7;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.12;
