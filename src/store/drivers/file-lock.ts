import { statSync } from 'node:fs';
import { StoreError } from '../store-error.ts';
import { openSqlite, type SqliteConnection } from './sqlite-module.ts';

/**
 * Reserves a database file for this process. The lock is a write transaction that stays open on a
 * small SQLite file beside it. The operating system ends it with the process, however it dies, and
 * others can still read whose it is.
 */
export interface FileLock {
  release(): void;
}

/**
 * Locks a database file.
 * @throws StoreError `in-use`, with the other's pid, if another process (or this one) has locked it
 */
export function lockFile(file: string): FileLock {
  const connection = openSqlite(`${file}.lock`);
  try {
    hold(connection, file);
  } catch (error) {
    release(connection);
    throw error;
  }
  return { release: () => release(connection) };
}

function hold(connection: SqliteConnection, file: string): void {
  connection.exec('pragma busy_timeout = 0');
  for (let round = 0; round < ROUNDS; round++) {
    try {
      connection.exec('begin immediate');
      connection.exec('create table if not exists holder (pid integer not null)');
      connection.exec('delete from holder');
      connection.exec(`insert into holder values (${process.pid})`);
      refuseLoss(connection, file);
      connection.exec('commit');
      // Between the two, another starter may have done the same: whoever gets this one has the file.
      connection.exec('begin immediate');
      if (holderOf(connection) === process.pid) return;
      connection.exec('rollback');
    } catch (error) {
      if (!isBusy(error)) throw error;
      rollBack(connection);
    }
    // Another starter is between its two steps, for less than a millisecond at a time.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  const pid = holderOf(connection);
  const who =
    pid === null ? 'another process' : pid === process.pid ? 'this process' : `process ${pid}`;
  throw new StoreError(
    'in-use',
    `${file} is in use by ${who}. One file serves one Casebook. Stop the other one, give this one its own file, or set DATABASE_URL to a PostgreSQL database that several can share.`,
  );
}

/**
 * Notes that a database has something in it. If it had, and is empty or gone now, that is no first start:
 * everything that people followed would be forgotten without a word.
 */
function refuseLoss(connection: SqliteConnection, file: string): void {
  const [row] = connection.prepare('pragma user_version').all();
  const wasFilled = (row as { user_version: number }).user_version === FILLED;
  const isFilled = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (isFilled) connection.exec(`pragma user_version = ${FILLED}`);
  else if (wasFilled) {
    throw new StoreError(
      'cannot-open',
      `${file} is empty or gone, and an earlier start found a database there. Put the last backup in its place. To begin anew, delete ${file}.lock too.`,
    );
  }
}

const FILLED = 1;

const ROUNDS = 10;

function holderOf(connection: SqliteConnection): number | null {
  try {
    const [row] = connection.prepare('select pid from holder').all();
    return row === undefined ? null : Number((row as { pid: number }).pid);
  } catch {
    return null;
  }
}

/** Closing alone may leave the lock until every statement is collected. */
function release(connection: SqliteConnection): void {
  rollBack(connection);
  connection.close();
}

function rollBack(connection: SqliteConnection): void {
  try {
    connection.exec('rollback');
  } catch {
    // There was no transaction: it failed to begin.
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|SQLITE_BUSY/i.test(error.message);
}
