import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -3.97,
  covered: 0.92,
  'covered by the same words': 1.04,
  'heaviest missing': -1.03,
  'strange words': 0.57,
  'unknown names': -0.54,
  named: 0.1,
  'another case named': -1.79,
  margin: 0.55,
  'margin to another case': 0.67,
  'kind there': 0.34,
  'kind missing': -0.45,
  score: 0.99,
  'many words': 1.61,
  'from the thread': -0.13,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.7;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.12;
