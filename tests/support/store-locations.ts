import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DriverName } from '../../src/store/drivers/table.ts';
import { emptyDatabase, startPostgres, type TestPostgres } from './postgres.ts';

/** Gives tests locations for each driver. */
export interface StoreLocations {
  /** A location that was never used. */
  fresh(driver: DriverName): Promise<string>;
  /** A location without data. It may have the schema already, and be the one of the last call. */
  empty(driver: DriverName): Promise<string>;
  stop(): Promise<void>;
}

/** Drivers that forget everything at `close`. */
const FORGETFUL: readonly DriverName[] = ['sqlite-memory'];

/** True if the same data is there when a location is opened again. */
export function remembers({ name }: { readonly name: DriverName }): boolean {
  return !FORGETFUL.includes(name);
}

/** Starts servers and folders when a test first needs one. */
export function createStoreLocations(): StoreLocations {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-store-'));
  let server: Promise<TestPostgres> | undefined;
  let database: string | undefined;
  let files = 0;
  const locations: Readonly<Record<DriverName, () => Promise<string>>> = {
    'sqlite-memory': async () => 'memory:',
    sqlite: async () => path.join(folder, `${++files}.db`),
    async postgres() {
      server ??= startPostgres();
      return (await server).createDatabase();
    },
  };
  async function fresh(driver: DriverName): Promise<string> {
    const location = locations[driver];
    if (!location) {
      throw new Error(`Add a location of "${driver}" to tests/support/store-locations.ts`);
    }
    return location();
  }
  return {
    fresh,
    async empty(driver) {
      if (driver !== 'postgres') return fresh(driver);
      // Creating a database takes longer than most tests.
      database ??= await fresh(driver);
      await emptyDatabase(database);
      return database;
    },
    async stop() {
      await (await server)?.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
