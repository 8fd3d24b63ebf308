/** Finds bare web addresses in running text; sticky, so that a parser can ask at a position. */
const BARE = /https?:\/\/[^\s<>|`"]+/y;

/**
 * The bare web address that begins at `at`, without the punctuation that ends the sentence around
 * it; empty where there is none.
 */
export function bareUrlAt(text: string, at: number): string {
  BARE.lastIndex = at;
  const found = BARE.exec(text)?.[0] ?? '';
  const trimmed = found.replace(/&(?:lt|gt);.*$/s, '').replace(/[.,;:!?'")\]}*_~]+$/, '');
  // A closing bracket belongs to the address where it also opens in it: /wiki/Case_(law)
  const open = trimmed.split('(').length - trimmed.split(')').length;
  const url = open > 0 && found[trimmed.length] === ')' ? `${trimmed})` : trimmed;
  return /^https?:\/\/[^/]/.test(url) ? url : '';
}
