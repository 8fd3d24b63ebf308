import type { Status } from '../../case/case.ts';

/** The day of a case that a question means: when it was added, or last updated. */
export type DateField = 'dateAdded' | 'lastUpdated';

/** A number of claims or sources that a case has at least, or at most. */
export interface NumberOf {
  readonly of: 'claims' | 'sources';
  readonly least: number;
  readonly most: number;
  /** As it was asked: `more than 10 claims`. */
  readonly words: string;
}

/** What a question says of the cases and claims that it wants, beside their topic. */
export interface Conditions {
  /** "Cases without claims". */
  readonly withoutClaims: boolean;
  /** "Nothing is approved": no claim may have these statuses; null if the question denies none. */
  readonly denied: { readonly not: readonly Status[]; readonly havingClaims: boolean } | null;
  readonly numberOf: NumberOf | null;
  /** "High confidence": of the tier; empty for any. */
  readonly tierConfidence: string;
  readonly dateField: DateField;
  /** "Cases that mention it", also in passing. */
  readonly isMention: boolean;
  /** "With numbers". */
  readonly withNumbers: boolean;
  /** "Claims about banks" say so; "claims of banks" are all that banks claim. */
  readonly isAbout: boolean;
  /** "Which case": one is wanted. */
  readonly isOneCase: boolean;
  /** "Who cut waste": whoever did, and not one of them. */
  readonly asksWho: boolean;
  /** "Why was it rejected". */
  readonly asksWhy: boolean;
  /** "What share of insurance claims was approved" is a question about the world. */
  readonly isOfWorld: boolean;
}
