import type { Sign } from './confidence.ts';

/** How much each sign counts; learned by `bench/search/calibrate.ts`. */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  always: -4.85,
  covered: 1.13,
  'covered by the same words': 0.84,
  missing: 0.16,
  'strange words': 0.66,
  'unknown names': -0.85,
  named: -0.15,
  'another case named': -2.02,
  margin: 0.46,
  'margin to another case': 0.81,
  'kind there': 0.29,
  'kind missing': -0.41,
  score: 1.4,
  'many words': 1.58,
  'from the thread': 0.07,
};

/** By the order of `SIGNS`. */
export const CONFIDENCE_WEIGHTS: readonly number[] = Object.values(WEIGHTS);

/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.62;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.15;
