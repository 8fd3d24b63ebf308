import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -3.98,
  covered: 0.88,
  'covered by the same words': 1.01,
  'heaviest missing': -0.99,
  'strange words': 0.55,
  'unknown names': -0.55,
  named: 0.04,
  'another case named': -1.83,
  margin: 0.55,
  'margin to another case': 0.7,
  'kind there': 0.34,
  'kind missing': -0.44,
  score: 0.98,
  'many words': 1.63,
  'from the thread': -0.11,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.7;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.12;
