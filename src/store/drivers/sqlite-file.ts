import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { StoreError } from '../store-error.ts';
import type { Driver, OpenDatabase } from './driver.ts';
import { lockFile } from './file-lock.ts';
import { connect } from './sqlite-connection.ts';
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
      if (error instanceof StoreError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      throw new StoreError(
        'cannot-open',
        `The database ${file} cannot be opened: ${why}. It must be on a local disk that this user can write to.`,
        error,
      );
    }
  },
} as const satisfies Driver;

function openLocked(file: string, description: string): OpenDatabase {
  const lock = lockFile(file);
  try {
    const db = connect(openSqlite(file));
    return {
      db,
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

/** One folder at a time: if /proc refuses one, `recursive` tries again and again without end. */
function createFolder(folder: string): void {
  if (existsSync(folder)) return;
  createFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process that starts may have been faster.
    if (existsSync(folder)) return;
    const { code = String(error) } = error as { code?: string };
    throw new Error(`the folder ${folder} cannot be created (${code})`);
  }
}
