export type FilterProblemCode =
  | 'unclosed-quote'
  | 'unclosed-parenthesis'
  | 'stray-parenthesis'
  | 'missing-term'
  | 'missing-value'
  | 'unknown-field'
  | 'unknown-value'
  | 'unknown-option-value';

/** What is wrong with a filter as it was typed, and what to type instead. */
export interface FilterProblem {
  readonly code: FilterProblemCode;
  /** Where, as an offset in the text that was read. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  /** What to put in the place of what was typed there, or nothing; absent where nobody can tell. */
  readonly meant?: { readonly typed: string; readonly instead: string };
}

/**
 * The text with all that was probably meant in the place of what was typed; null where that is not
 * known of everything that is wrong with it.
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
