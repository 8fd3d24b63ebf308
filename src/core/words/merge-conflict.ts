const BEGINS = /^<{7}(?: |$)/;
const ENDS = /^>{7}(?: |$)/;
/** The lines between the two versions: `=======`, `||||||| base`, `%%%%%%% diff`. */
const DIVIDES = /^([=|%+\\-])\1{6}(?: |$)/;

/** A stretch of lines that two versions of a file disagree about, as indices of lines. */
export interface Conflict {
  readonly from: number;
  readonly to: number;
  /** The lines in it that hold the markers. */
  readonly markers: readonly number[];
}

/** The merge conflicts in a text that nobody has resolved. A marker on its own counts as one. */
export function mergeConflicts(text: string): Conflict[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const conflicts: Conflict[] = [];
  let open: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const marker = line.trimEnd();
    const ends = ENDS.test(marker);
    if (BEGINS.test(marker) || ends || (open.length > 0 && DIVIDES.test(marker))) open.push(at);
    if (!ends) continue;
    conflicts.push({ from: open[0] ?? at, to: at, markers: open });
    open = [];
  }
  const [from] = open;
  if (from !== undefined) conflicts.push({ from, to: open.at(-1) ?? from, markers: open });
  return conflicts;
}
