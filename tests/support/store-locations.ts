import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DriverName } from '../../src/store/drivers/table.ts';
import { emptyDatabase, startPostgres } from './postgres.ts';

/** Gives tests an empty database of each driver. */
export interface StoreLocations {
  /** A location with nothing in it; for PostgreSQL the same database, emptied. */
  empty(driver: DriverName): Promise<string>;
  /** False if the driver forgets everything at `close`. */
  remembers(driver: DriverName): boolean;
  stop(): Promise<void>;
}

/** Starts what the drivers need: a folder for files, a PostgreSQL server at the first request. */
export function createStoreLocations(): StoreLocations {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-store-'));
  let postgres: ReturnType<typeof startPostgres> | undefined;
  let database: Promise<string> | undefined;
  let files = 0;
  const locations: Readonly<Record<DriverName, () => Promise<string>>> = {
    'sqlite-memory': async () => 'memory:',
    sqlite: async () => path.join(folder, `${++files}.db`),
    async postgres() {
      postgres ??= startPostgres();
      database ??= postgres.then((server) => server.createDatabase());
      await emptyDatabase(await database);
      return database;
    },
  };
  return {
    empty(driver) {
      const location = locations[driver];
      if (!location)
        throw new Error(`tests/support/store-locations.ts lacks the driver "${driver}"`);
      return location();
    },
    remembers: (driver) => driver !== 'sqlite-memory',
    async stop() {
      await (await postgres)?.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
