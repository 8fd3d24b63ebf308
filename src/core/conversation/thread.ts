import type { Read } from './grammar/read.ts';

/** One earlier turn of a thread: what was asked, and the case that the reply was about. */
export interface Turn {
  readonly q: string;
  /** Case id; empty if the reply was about none. */
  readonly case: string;
  /** What `q` was read as; absent in turns of older versions, and in those that a button began. */
  readonly read?: Read;
}
