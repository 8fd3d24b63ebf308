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
}
