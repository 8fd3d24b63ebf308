/** One earlier turn of a thread: what was asked, and the case that the reply was about. */
export interface Turn {
  readonly q: string;
  /** Case id; empty if the reply was about none. */
  readonly case: string;
  /** What `q` was read as; absent in turns of older versions, and in those that a button began. */
  readonly read?: KeptRead;
}

/** What a question was read as, as plain values: only the conversation knows their shape. */
export interface KeptRead {
  /** Of that shape: what another version kept is read anew. */
  readonly version: number;
  readonly meant: unknown;
}
