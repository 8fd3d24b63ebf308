/** Matches white space that must be replaced. Most texts have single spaces and nothing else. */
const UNEVEN = /[^\S ]| {2}/;

/** Puts a text on one line, with single spaces inside and none at the ends. */
export function onOneLine(text: string): string {
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
