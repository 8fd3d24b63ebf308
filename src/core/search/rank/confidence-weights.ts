/** Weights of the signs, learned by `bench/search/calibrate.ts`: by words alone. */
export const SIGN_WEIGHTS = {
  always: -2.89,
  covered: 2.31,
  'covered by the same words': 0.0,
  'heaviest missing': -1.96,
  'number missing': -3.34,
  'strange words': 1.4,
  'unknown names': -0.02,
  named: 1.06,
  'another case named': -4.94,
  margin: 0.6,
  'kind missing': -0.91,
  'amount missing': -2.56,
  'not counted': -1.5,
  focus: 2.14,
  'many words': 2.23,
} as const;

/** The same for claims that an encoder has put in order. */
export const SIGN_WEIGHTS_WITH_ENCODER = {
  always: -2.1,
  covered: 2.3,
  'covered by the same words': -0.32,
  'heaviest missing': -1.77,
  'number missing': -3.07,
  'strange words': 1.93,
  'unknown names': -0.22,
  named: 0.77,
  'another case named': -5.13,
  margin: 0.33,
  'kind missing': -0.68,
  'amount missing': -2.55,
  'not counted': -0.9,
  focus: 1.46,
  'many words': 2.38,
} as const;
