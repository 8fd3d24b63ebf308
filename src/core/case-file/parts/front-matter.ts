import type { Given, Problem } from '../../case/case.ts';
import type { Spans } from '../../case/places.ts';
import type { Place } from '../../case/problems.ts';

/** A case file, taken apart. */
export interface FrontMatter {
  /** The fields, every text as the file has it; null if there are none that can be read. */
  readonly data: Given | null;
  readonly body: string;
  /** 1-based line of the file on which the body begins. */
  readonly bodyLine: number;
  /** Offset in the file's text at which the body begins. */
  readonly bodyAt: number;
  readonly problems: readonly Problem[];
  /** The whole file. */
  readonly text: string;
  /** The scalar of a field as it is written, quotation marks included, if claims stand in the front matter. */
  scalarAt(group: Given, field: string): Spans;
  /** The line of a top-level field, or the line of the opening fence. */
  placeOf(key: string): Place;
  /** The lines on which the items of a top-level list begin; empty if it is written on one line. */
  itemLines(key: string): readonly number[];
}
