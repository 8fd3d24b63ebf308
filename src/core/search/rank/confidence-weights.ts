/** Weights of the signs, learned by `bench/search/calibrate.ts`. */
export const SIGN_WEIGHTS = {
  always: -4.03,
  covered: 3.65,
  'covered by the same words': -1.15,
  'heaviest missing': -1.98,
  'number missing': -4.64,
  'strange words': 2.57,
  'unknown names': -0.82,
  named: 1.9,
  'another case named': -2.69,
  margin: 0.26,
  'kind missing': -1.51,
  'amount missing': -1.46,
  'not counted': -2.39,
  focus: 3.58,
  'many words': 1.8,
} as const;
