/** Weights of the signs, learned by `bench/search/calibrate.ts`. */
export const SIGN_WEIGHTS = {
  always: -3.35,
  covered: 2.67,
  'covered by the same words': -0.04,
  'heaviest missing': -1.64,
  'number missing': -2.52,
  'strange words': 0.77,
  'unknown names': -0.19,
  named: 1.38,
  'another case named': -3.65,
  margin: 0.56,
  'kind missing': -1.09,
  'amount missing': -2.11,
  'not counted': -1.35,
  focus: 2.17,
  'many words': 1.97,
} as const;
