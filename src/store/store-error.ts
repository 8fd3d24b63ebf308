/** Faults of the store that a person can mend. */
export type StoreErrorCode =
  | 'unknown-location'
  | 'in-use'
  | 'no-database'
  | 'newer-database'
  | 'older-database'
  | 'no-sqlite'
  | 'cannot-open'
  | 'cannot-connect'
  | 'migration-failed'
  | 'no-backup'
  | 'several-teams';

/** Thrown if the store can't be used. The message says what is wrong and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
