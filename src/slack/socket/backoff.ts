/** The longest pause between two attempts to connect, milliseconds. */
const LONGEST_MS = 5000;
const FIRST_MS = 250;
const FACTOR = 1.5;

/**
 * Returns the pause before an attempt to connect, milliseconds. It grows to five seconds and no further,
 * so the bot is back within seconds however long Slack was away. Half of it is random: otherwise
 * many bots would come back in step.
 * @param failures attempts that have failed in a row, 1 for the first
 * @param random 0..1
 */
export function pauseBefore(failures: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * FACTOR ** (failures - 1));
  return whole / 2 + (whole / 2) * random;
}
