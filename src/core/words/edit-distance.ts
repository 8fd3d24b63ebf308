/** The bits of a machine word, one for each letter of the pattern. */
const MOST_LETTERS = 32;

/** The positions of each character in `pattern`, as bits. All other characters have 0. */
const places = new Int32Array(0x10000);
let pattern = '';

/**
 * Returns the optimal string alignment distance: insertions, deletions, substitutions and swaps of
 * neighbours. It works on a whole column of the table at once, as in Hyyrö, "A bit-vector algorithm
 * for computing Levenshtein and Damerau edit distances" (2003), and is fastest when many words are
 * compared with one `a`.
 * @returns the distance, or `limit + 1` if it is larger, or if the first and the last slip of a
 *   long word are more than 32 letters apart
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (a.length > MOST_LETTERS) {
    const [from, ending] = sharedEnds(a, b);
    const [middle, other] = [a.slice(from, a.length - ending), b.slice(from, b.length - ending)];
    return middle.length > MOST_LETTERS ? limit + 1 : editDistance(middle, other, limit);
  }
  if (a !== pattern) remember(a);
  return Math.min(distanceFromPattern(b), limit + 1);
}

function remember(word: string): void {
  for (let i = 0; i < pattern.length; i++) places[pattern.charCodeAt(i)] = 0;
  pattern = word;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    places[code] = (places[code] as number) | (1 << i);
  }
}

function distanceFromPattern(word: string): number {
  if (pattern.length === 0) return word.length;
  const last = 1 << (pattern.length - 1);
  let distance = pattern.length;
  /**
   * Bits of the rows that add one to the row above, that take one away, and that are reached by a
   * free diagonal step.
   */
  let up = -1;
  let down = 0;
  let free = 0;
  let before = 0;
  for (let i = 0; i < word.length; i++) {
    const same = places[word.charCodeAt(i)] as number;
    const swapped = ((~free & same) << 1) & before;
    free = ((((same & up) + up) | 0) ^ up) | same | down | swapped | 0;
    const rightUp = down | ~(free | up);
    const rightDown = free & up;
    if (rightUp & last) distance++;
    if (rightDown & last) distance--;
    const shifted = (rightUp << 1) | 1;
    up = (rightDown << 1) | ~(free | shifted);
    down = shifted & free;
    before = same;
  }
  return distance;
}

/** Returns the number of letters in the common beginning of two words, and in the common end after it. */
function sharedEnds(a: string, b: string): [number, number] {
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let ending = 0;
  while (
    ending < shorter - from &&
    a.charCodeAt(a.length - 1 - ending) === b.charCodeAt(b.length - 1 - ending)
  ) {
    ending++;
  }
  return [from, ending];
}
