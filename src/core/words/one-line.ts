/** Whether there is white space to replace: most texts have single blanks and nothing else. */
const UNEVEN = /\s\s|[^\S ]/;

/** A text on one line: white space of any kind and length is one blank, and none at the ends. */
export function onOneLine(text: string): string {
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
