/**
 * The decisions that a number makes. Each is held by a question just above it and one just below in
 * `tests/unit/core/thresholds.test.ts`. Confidence is a probability, 0..1; what a word or a sign
 * counts is learned and lives beside the ranking.
 */

/** The first claim is the answer from this confidence on. */
export const ANSWER_FROM = 0.82;
/** Below this confidence, candidates are offered as closest claims that may not answer. */
export const WEAK_BELOW = 0.35;
/** Below this confidence the library has no answer. */
export const NOTHING_BELOW = 0.1;

/** Two claims of one case whose ranking scores are nearer than this are offered, and none is the answer. */
export const NEAR_CLAIMS = 0.5;

/** From this score on (0..1), words are the name of a case and nothing else. */
export const IS_THE_NAME = 0.95;
/** From this score on, words are taken as a name if no claim stands out for them. */
export const MAY_BE_THE_NAME = 0.65;
/** A name that matches less than this is never shown, even after a command that needs a name. */
export const LEAST_NAME = 0.6;
/** Names whose scores are this close are offered side by side. */
export const SAME_NAME = 0.08;
