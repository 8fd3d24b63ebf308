import type { Given, Problem } from '../../case/case.ts';
import type { Place } from '../../case/problems.ts';

/** A case file, taken apart. */
export interface FrontMatter {
  /** The fields, every text as the file has it; null if there are none that can be read. */
  readonly data: Given | null;
  readonly body: string;
  /** 1-based line of the file on which the body begins. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
  /** The line of a top-level field, or the line of the opening fence. */
  placeOf(key: string): Place;
  /** The lines on which the items of a top-level list begin; empty if it is written on one line. */
  itemLines(key: string): readonly number[];
}
