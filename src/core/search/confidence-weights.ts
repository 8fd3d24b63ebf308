import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -3.8,
  covered: 0.7,
  'covered by the same words': 0.63,
  'heaviest missing': -0.99,
  'strange words': 0.46,
  'unknown names': -0.59,
  named: 1.35,
  'another case named': -1.88,
  margin: 0.54,
  'margin to another case': 0.66,
  'kind there': 0.35,
  'kind missing': -0.39,
  score: 1.25,
  'many words': 1.52,
  'from the thread': 0.44,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.7;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.12;
