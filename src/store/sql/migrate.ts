import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { StoreError } from '../store-error.ts';
import type { Tables } from './schema.ts';

/**
 * Brings the schema up to date: forward only, under the database's lock, so that several programs
 * that start at once do it once.
 * @throws StoreError `newer-database` if the database has been through steps that this program doesn't
 * know, `migration-failed` if a step fails
 */
export async function migrate(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  await refuseNewer(db, migrations);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  // Another, newer program may have migrated between the look and the lock.
  await refuseNewer(db, migrations);
  throw new StoreError(
    'migration-failed',
    `The database could not be brought up to date: ${error instanceof Error ? error.message : String(error)}. Nothing was changed; the earlier version of Casebook still runs on it.`,
    error,
  );
}

const TABLE = 'casebook_migration';

/** Names of the steps that a database has been through, in their order; none of an empty one. */
export async function stepsOf(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === TABLE)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)}`.execute(db);
  return rows.map(({ name }) => name).sort();
}

/**
 * Makes sure that a database needs no step before it can be read.
 * @throws StoreError `newer-database`, `older-database` if steps are missing, `no-database` if all are
 */
export async function requireCurrent(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  await refuseNewer(db, migrations);
  const steps = await stepsOf(db);
  if (steps.length === 0) {
    throw new StoreError(
      'no-database',
      'The database is empty: nothing has been recorded in it. The first start does that.',
    );
  }
  const missing = Object.keys(migrations).filter((name) => !steps.includes(name));
  if (missing.length === 0) return;
  throw new StoreError(
    'older-database',
    `The database was made by an older version of Casebook (it lacks ${missing.join(', ')}). Start this version once, which brings it up to date.`,
  );
}

async function refuseNewer(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  const unknown = (await stepsOf(db)).filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new StoreError(
    'newer-database',
    `The database was made by a newer version of Casebook (it has ${unknown.join(', ')}, which this version does not know). Start that version again, or restore the backup that was made before it.`,
  );
}
