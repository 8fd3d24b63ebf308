import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -3.84,
  covered: 0.97,
  'covered by the same words': 0.98,
  'heaviest missing': -0.8,
  'strange words': 0.76,
  'unknown names': -0.79,
  named: -0.02,
  'another case named': -1.92,
  margin: 0.54,
  'margin to another case': 0.67,
  'kind there': 0.37,
  'kind missing': -0.5,
  score: 0.81,
  'many words': 1.63,
  'from the thread': -0.05,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.7;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.12;
