import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -3.85,
  covered: 0.63,
  'covered by the same words': 0.93,
  'heaviest missing': -0.95,
  'strange words': 0.46,
  'unknown names': -0.57,
  named: 1.23,
  'another case named': -1.92,
  margin: 0.57,
  'margin to another case': 0.68,
  'kind there': 0.29,
  'kind missing': -0.42,
  score: 1.12,
  'many words': 1.62,
  'from the thread': -0.02,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.7;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.12;
