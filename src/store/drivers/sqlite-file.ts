import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../files/make-folder.ts';
import { StoreError } from '../store-error.ts';
import type { Driver, OpenDatabase } from './driver.ts';
import { lockFile } from './file-lock.ts';
import { backUpSqlite } from './sqlite-backup.ts';
import { connect, connectToRead, lookAfter } from './sqlite-connection.ts';
import { openSqlite } from './sqlite-module.ts';

/** An SQLite file on a local disk, for one process at a time. Creates its folder if there is none. */
export const sqliteFile = {
  name: 'sqlite',
  setting: 'CASEBOOK_DATA',
  example: '.casebook/casebook.db',
  // A location with a scheme is some other database's, or a mistake.
  matches: (location) => location !== '' && !/^[a-z][a-z0-9+.-]*:(?:\/\/|$)/i.test(location),
  async open(location) {
    const file = path.resolve(location);
    try {
      createFolder(path.dirname(file));
      return openLocked(file, `sqlite ${location}`);
    } catch (error) {
      throw cannotOpen(file, error);
    }
  },
  async openToRead(location) {
    const file = existing(location);
    try {
      const connection = openSqlite(file);
      const db = connectToRead(connection);
      return {
        db,
        ...lookAfter(connection),
        description: `sqlite ${location}`,
        exclusive: false,
        locksRows: false,
        close: () => db.destroy(),
      };
    } catch (error) {
      throw cannotOpen(file, error);
    }
  },
  async backUp(location, to) {
    backUpSqlite(existing(location), path.resolve(to));
  },
} as const satisfies Driver;

/** The path of a file that is there. */
function existing(location: string): string {
  const file = path.resolve(location);
  if (existsSync(file)) return file;
  throw new StoreError(
    'no-database',
    `There is no database ${file}. CASEBOOK_DATA names it; the first start makes it.`,
  );
}

function cannotOpen(file: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new StoreError(
    'cannot-open',
    `The database ${file} cannot be opened: ${why}. It must be on a local disk that this user can write to.`,
    error,
  );
}

function openLocked(file: string, description: string): OpenDatabase {
  const lock = lockFile(file);
  try {
    const connection = openSqlite(file);
    const db = connect(connection);
    return {
      db,
      ...lookAfter(connection),
      description,
      exclusive: true,
      locksRows: false,
      async close() {
        await db.destroy();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function createFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    const { code = String(error) } = error as { code?: string };
    throw new Error(`the folder ${folder} cannot be created (${code})`);
  }
}
