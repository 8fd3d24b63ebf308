import type { Kysely } from 'kysely';
import type { Tables } from '../sql/schema.ts';

/** One kind of database that can hold the store. `table.ts` lists them all. */
export interface Driver {
  /** `postgres` */
  readonly name: string;
  /** The setting whose value it opens; null if only code asks for it. */
  readonly setting: 'CASEBOOK_DATA' | 'DATABASE_URL' | null;
  /** A location as people type it, for error messages: `postgres://user:password@host:5432/name`. */
  readonly example: string;
  /** True if the location is one of this driver's. At most one driver matches a location. */
  matches(location: string): boolean;
  /**
   * Opens the database, with whatever schema it has.
   * @param onError called when a connection fails that nobody is using
   * @throws StoreError that says what is wrong and what to do
   */
  open(location: string, onError: (error: Error) => void): Promise<OpenDatabase>;
  /**
   * Opens a database to look into it, even while another process uses it. Nothing is locked, created or
   * changed.
   * @throws StoreError if there is none
   */
  openToRead(location: string): Promise<OpenDatabase>;
  /**
   * Copies a database into a new file, even while another process uses it: all that was committed when
   * this began, and nothing else.
   * @throws StoreError that says what else to do, if this isn't how it is copied
   */
  backUp(location: string, file: string): Promise<void>;
}

/** Bytes on the disk. */
export interface DatabaseSize {
  readonly bytes: number;
  /** Part of them that new rows take first. */
  readonly free: number;
}

/** A database that is ready for queries. */
export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  /** Kind and location, for the log, without secrets: `sqlite /var/lib/casebook/casebook.db`. */
  readonly description: string;
  /** True if no other process can use the database while this one has it open. */
  readonly exclusive: boolean;
  /**
   * True if transactions of several connections run at once, so that queries must lock the rows that
   * they decide on. False if a transaction that writes locks the whole database.
   */
  readonly locksRows: boolean;
  size(): Promise<DatabaseSize>;
  /** Faults of its structure, in the database's words: none if it is sound. Null if it can't be asked. */
  faults(): Promise<readonly string[] | null>;
  /** Gives the space of removed rows back to the disk. */
  compact(): Promise<void>;
  close(): Promise<void>;
}
