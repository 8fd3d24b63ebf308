/** Matches a bare URL in text. Sticky, so a parser can try at a given position. */
const BARE = /https?:\/\/[^\s<>|`"]+/y;

/**
 * Returns the bare URL that starts at `at`, without the punctuation of the sentence around it.
 * Returns an empty string if there is none.
 */
export function bareUrlAt(text: string, at: number): string {
  BARE.lastIndex = at;
  const found = BARE.exec(text)?.[0] ?? '';
  const trimmed = found.replace(/&(?:lt|gt);.*$/s, '').replace(/[.,;:!?'")\]}*_~]+$/, '');
  // A closing bracket belongs to the URL if the URL also opens it: /wiki/Case_(law)
  const open = trimmed.split('(').length - trimmed.split(')').length;
  const url = open > 0 && found[trimmed.length] === ')' ? `${trimmed})` : trimmed;
  return /^https?:\/\/[^/]/.test(url) ? url : '';
}
