import { isBlank, isDigit, isWordly } from './neighbours.ts';

/** Words that begin with an apostrophe. */
const ELISION =
  /(?:tis|twas|twere|twill|em|cause|til|till|bout|round|n|kay)(?![a-z\u00C0-\u052F\d])/iuy;

/** Marks that may be apostrophes as well. */
const APOSTROPHES = "'’";

/**
 * Finds where a quotation in single marks ends: an apostrophe looks the same. A mark behind a plural
 * (`the inns’ tables`) or a clipped word (`goin’ home`) may be one; it closes only if no other does.
 * @param from offset of the first character of the quotation
 * @returns the offset of the closing mark; null if there is none
 */
export function singleEnd(raw: string, from: number, closers: string): number | null {
  let doubtful: number | null = null;
  for (let at = from + 1; at < raw.length; at += 1) {
    const char = raw[at] ?? '';
    if (isBlank(raw[at - 1])) {
      if (doubtful !== null && "'‘".includes(char) && !isBlank(raw[at + 1])) return doubtful;
      continue;
    }
    if (!closers.includes(char)) continue;
    if (!APOSTROPHES.includes(char)) return at;
    const next = raw[at + 1] ?? ' ';
    if (isWordly(next)) continue;
    if (!mayBeApostrophe(raw, at)) return at;
    doubtful = at;
  }
  return doubtful;
}

function mayBeApostrophe(raw: string, at: number): boolean {
  if (!/[ \t]/.test(raw[at + 1] ?? '') || !/[\p{L}\p{N}]/u.test(raw[at + 2] ?? '')) return false;
  return /[sxz]$|in$/i.test(raw.slice(Math.max(0, at - 2), at));
}

/** True if an apostrophe may open a quotation: before a word and behind none. */
function maySingleOpen(raw: string, at: number): boolean {
  const next = raw[at + 1] ?? ' ';
  if (isBlank(next) || isDigit(next) || APOSTROPHES.includes(next)) return false;
  const before = raw[at - 1] ?? ' ';
  if (!isBlank(before) && !'([{:>*_“"—–'.includes(before)) return false;
  return !isElision(raw, at + 1);
}

/** True if a word stands at `at` that begins with an apostrophe: `’tis`, `’em`, `’90s`. */
export function isElision(raw: string, at: number): boolean {
  ELISION.lastIndex = at;
  return isDigit(raw[at]) || ELISION.test(raw);
}

/** Quotations between straight single marks, or between `’` and `’`: offsets of the marks. */
export function singleSpans(raw: string): { open: number; close: number }[] {
  const spans: { open: number; close: number }[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at] ?? '';
    if (!APOSTROPHES.includes(char) || !maySingleOpen(raw, at)) continue;
    const close = singleEnd(raw, at + 1, APOSTROPHES);
    // Nothing behind it closes either: looking again would only cost time.
    if (close === null) break;
    spans.push({ open: at, close });
    at = close;
  }
  return spans;
}
