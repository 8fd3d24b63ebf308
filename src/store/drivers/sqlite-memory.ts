import type { Driver } from './driver.ts';
import { connect } from './sqlite-connection.ts';
import { openSqlite } from './sqlite-module.ts';

/** An SQLite database that is gone when the process ends: for tests and the playground. */
export const sqliteMemory = {
  name: 'sqlite-memory',
  setting: null,
  example: 'memory:',
  matches: (location) => location === 'memory:',
  async open() {
    const db = connect(openSqlite(':memory:'));
    return {
      db,
      description: 'sqlite in memory',
      exclusive: true,
      locksRows: false,
      close: () => db.destroy(),
    };
  },
} as const satisfies Driver;
