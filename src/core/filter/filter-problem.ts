export type FilterProblemCode =
  | 'unclosed-quote'
  | 'unclosed-parenthesis'
  | 'stray-parenthesis'
  | 'too-deep'
  | 'missing-term'
  | 'missing-value'
  | 'unknown-field'
  | 'unknown-value'
  | 'unknown-option-value';

/** A problem of a filter as it was typed, with the text to type instead. */
export interface FilterProblem {
  readonly code: FilterProblemCode;
  /** Offset in the text that was read. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  /** A replacement for what was typed there; absent if none is likely. */
  readonly meant?: { readonly typed: string; readonly instead: string };
}

/**
 * Applies every likely correction to the text; null if some problem has none.
 * @param text as it was read: normalised
 */
export function correctFilter(text: string, problems: readonly FilterProblem[]): string | null {
  let corrected = text;
  for (const { at, meant } of [...problems].sort((a, b) => b.at - a.at)) {
    const start = meant ? corrected.indexOf(meant.typed, at) : -1;
    if (!meant || start < 0) return null;
    corrected =
      corrected.slice(0, start) + meant.instead + corrected.slice(start + meant.typed.length);
  }
  return corrected.replace(/\s+/g, ' ').trim();
}
