/** One earlier turn of a thread: what was asked, and the case that the reply was about. */
export interface Turn {
  readonly q: string;
  /** Case id; empty if the reply was about none. */
  readonly case: string;
}
