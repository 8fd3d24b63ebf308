/** Numbers that people write as words; one comes first. */
export const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

/** The number that some digits or a word tell. */
export function numberOf(written: string): number {
  return Number(written) || NUMBERS.indexOf(written) + 1;
}
