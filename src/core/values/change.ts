import type { Change } from './quantity.ts';

/** "More than 40" and "up to 40" tell no change. */
const BOUNDS = /\b(?:(?:more|less|fewer|higher|lower) than|up to|no more|at least|at most)\b/gi;
const DOWN =
  /\b(?:reduc\w*|decreas\w*|declin\w*|drop\w*|cut(?:s|ting)?|f[ae]ll(?:s|en|ing)?|lower(?:s|ed|ing)?|less|fewer|shorten\w*|shr[aiu]nk\w*|slash\w*|eliminat\w*|minimi[sz]\w*|halv\w*|diminish\w*|avoid\w*|prevent\w*|dip(?:s|ped)?)\b/i;
const UP =
  /\b(?:increas\w*|gr[eo]w\w*|ris(?:e|es|en|ing)|rose|rais(?:e|es|ed|ing)|boost\w*|higher|more|improv\w*|gain(?:s|ed|ing)?|uplift\w*|lift(?:s|ed|ing)?|jump\w*|climb\w*|expan\w*|surg\w*|soar\w*|up|better|enhanc\w*)\b/i;

/** Reads whether the words around a quantity tell a rise or a fall: the one that stands nearest. */
export function changeAround(before: string, after: string): Change | null {
  const [up, down] = [UP, DOWN].map((pattern) => distanceOf(pattern, plain(before), plain(after)));
  if (up === down) return null;
  return (down as number) < (up as number) ? 'down' : 'up';
}

function distanceOf(pattern: RegExp, before: string, after: string): number {
  const next = after.search(pattern);
  const last = [...before.matchAll(new RegExp(pattern, 'gi'))].at(-1);
  const previous = last ? before.length - last.index - last[0].length : Number.POSITIVE_INFINITY;
  return Math.min(next < 0 ? Number.POSITIVE_INFINITY : next, previous);
}

/** Reads whether some words ask for a rise or a fall; null if for neither. */
export function changeIn(words: string): Change | null {
  return changeAround('', words);
}

/** Without "more than 40" and "up to 40", which tell no change; as long as before. */
function plain(words: string): string {
  return words.replace(BOUNDS, (bound) => ' '.repeat(bound.length));
}

/** True for a word that tells a rise or a fall. */
export function isChange(word: string): boolean {
  return DOWN.test(word) || UP.test(word);
}
