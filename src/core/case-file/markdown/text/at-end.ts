/** What people write at the end of a text (a status, the ids of sources) is shorter than this. */
const REACH = 400;

/**
 * Replaces what a pattern matches in the last 400 characters of a text. A pattern that begins with white
 * space and is bound to the end costs the square of the length that it looks at.
 */
export function replaceAtEnd(text: string, pattern: RegExp, replacement: string): string {
  const from = Math.max(0, text.length - REACH);
  return text.slice(0, from) + text.slice(from).replace(pattern, replacement);
}
