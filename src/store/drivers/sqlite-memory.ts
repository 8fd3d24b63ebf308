import { StoreError } from '../store-error.ts';
import type { Driver, OpenDatabase } from './driver.ts';
import { connect, lookAfter } from './sqlite-connection.ts';
import { openSqlite } from './sqlite-module.ts';

/** An SQLite database that is gone when the process ends: for tests and the playground. */
export const sqliteMemory = {
  name: 'sqlite-memory',
  setting: null,
  example: 'memory:',
  matches: (location) => location === 'memory:',
  open,
  openToRead: open,
  async backUp() {
    throw new StoreError('no-backup', 'What is in memory alone has no backup.');
  },
} as const satisfies Driver;

async function open(): Promise<OpenDatabase> {
  const connection = openSqlite(':memory:');
  const db = connect(connection);
  return {
    db,
    ...lookAfter(connection),
    description: 'sqlite in memory',
    exclusive: true,
    locksRows: false,
    close: () => db.destroy(),
  };
}
