import { Kysely, PostgresDialect } from 'kysely';
import type { CustomTypesConfig } from 'pg';
import type { Tables } from '../sql/schema.ts';
import { StoreError } from '../store-error.ts';
import type { OpenDatabase } from './sqlite-file.ts';

const INT8_OID = 20;

/** Connects to PostgreSQL; `onError` hears of connections that break while idle. */
export async function openPostgres(
  url: string,
  onError: (error: Error) => void,
): Promise<OpenDatabase> {
  // Most starts do without, and loading it makes Node load its own fetch.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'casebook',
    types: {
      // Times and counts: exact in a double until the year 287396.
      getTypeParser: (oid, format) =>
        oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format),
    } as CustomTypesConfig,
  });
  pool.on('error', onError);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new StoreError(
      'cannot-connect',
      `PostgreSQL at ${describePostgres(url)} does not answer: ${error instanceof Error && error.message ? error.message : String(error)}. Check DATABASE_URL (postgres://user:password@host:5432/database), and that the server runs and lets this user in.`,
      error,
    );
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}

/** The address without its password. */
export function describePostgres(url: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(url);
    const host = searchParams.get('host') ?? hostname;
    return `${host}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
