/** Rows of the table, kept between calls; words are short. */
let rows: [Uint8Array, Uint8Array, Uint8Array] = newRows(64);

function newRows(size: number): [Uint8Array, Uint8Array, Uint8Array] {
  return [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
 * @param limit at most 254
 * @returns the distance, or `limit + 1` where it is larger
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (a.length > 255 || b.length > 255) return limit + 1;
  if (b.length >= rows[0].length) rows = newRows(256);
  let [before, previous, row] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (previous[j - 1] as number) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (previous[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(previous[b.length] as number, limit + 1);
}
