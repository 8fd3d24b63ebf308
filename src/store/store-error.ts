/** What is wrong with the store, in a way that a person can act on. */
export type StoreErrorCode =
  | 'in-use'
  | 'newer-database'
  | 'no-sqlite'
  | 'cannot-open'
  | 'cannot-connect'
  | 'migration-failed';

/** Thrown where the store cannot be used; the message says what is wrong and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
