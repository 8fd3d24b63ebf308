/** Weights of the signs, learned by `bench/search/calibrate.ts`: by words alone. */
export const SIGN_WEIGHTS = {
  always: -2.66,
  covered: 2.19,
  'covered by the same words': 0.28,
  'heaviest missing': -1.9,
  'number missing': -3.83,
  'strange words': 1.48,
  'unknown names': -0.11,
  named: 0.57,
  'another case named': -5.09,
  margin: 0.57,
  'kind missing': -0.95,
  'amount missing': -2.25,
  'not counted': -1.62,
  focus: 1.98,
  'many words': 2.41,
} as const;

/** The same for claims that an encoder has put in order. */
export const SIGN_WEIGHTS_WITH_ENCODER = {
  always: -1.84,
  covered: 2.24,
  'covered by the same words': -0.19,
  'heaviest missing': -1.75,
  'number missing': -3.48,
  'strange words': 2.47,
  'unknown names': -0.39,
  named: 0.36,
  'another case named': -5.26,
  margin: 0.32,
  'kind missing': -0.81,
  'amount missing': -2.22,
  'not counted': -1.22,
  focus: 1.16,
  'many words': 2.51,
} as const;
