/**
 * The replacement character, and UTF-8 that was read as Latin-1 or Windows-1252: `Ã©`, `â€œ`, `Â£`.
 * A lone `Ã` or `Â` before a letter is Portuguese, French or Romanian. Also signs that turn the direction
 * of reading, by which words show in another order than they stand.
 */
const GARBLED =
  /[\uFFFD\u202A-\u202E\u2066-\u2069]|Ã[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|â€[\u0080-\u00BF\u0152\u0153\u02DC\u2013-\u203A\u2122]|â‚¬|Â[\u0080-\u00BF]|ðŸ|ï»¿/u;

/**
 * True if a text shows that its bytes were once read in another encoding than they were written in, or
 * if it doesn't show as it stands.
 */
export function isGarbled(text: string): boolean {
  return GARBLED.test(text);
}
