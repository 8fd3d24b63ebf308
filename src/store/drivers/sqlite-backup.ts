import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { StoreError } from '../store-error.ts';
import { openSqlite } from './sqlite-module.ts';

/**
 * Copies a database file that may be in use. The copy has its name only once it is whole and on the disk.
 * @throws StoreError if there is a file of that name, or it can't be written
 */
export function backUpSqlite(database: string, file: string): void {
  if (existsSync(file)) {
    throw new StoreError(
      'no-backup',
      `${file} is there already, and is not overwritten. Name a new file.`,
    );
  }
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    const connection = openSqlite(database);
    try {
      connection.exec('pragma busy_timeout = 5000');
      connection.exec(`vacuum into '${part.replaceAll("'", "''")}'`);
    } finally {
      connection.close();
    }
    chmodSync(part, statSync(database).mode);
    // SQLite leaves that to whoever asked for the copy.
    const descriptor = openSync(part, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    if (/malformed|not a database/.test(why)) {
      throw new StoreError(
        'no-backup',
        `The database ${database} is broken (${why}), so nothing was copied. "casebook store check" says more.`,
        error,
      );
    }
    throw new StoreError('no-backup', `${file} cannot be written: ${why}.`, error);
  }
}
