/** No message repeats more of a file. Characters. */
const LONGEST_TOLD = 120;

/**
 * What a file says of a status, cut where it is too long for a message.
 * @param end closes what was cut: a quotation mark
 */
export function shortened(told: string, end = ''): string {
  return told.length > LONGEST_TOLD ? `${told.slice(0, LONGEST_TOLD)}…${end}` : told;
}
