/** From this confidence on the first claim is given as the answer. */
export const ANSWER_FROM = 0.6;
/** Below this confidence the library is said to hold no answer. */
export const NOTHING_BELOW = 0.06;
