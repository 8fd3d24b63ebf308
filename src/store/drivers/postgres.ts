import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely';
import type { CustomTypesConfig, Pool } from 'pg';
import type { Tables } from '../sql/schema.ts';
import { StoreError } from '../store-error.ts';
import type { Driver, OpenDatabase } from './driver.ts';

/** PostgreSQL 13 or newer, shared by any number of instances. */
export const postgres = {
  name: 'postgres',
  setting: 'DATABASE_URL',
  example: 'postgres://user:password@host:5432/name',
  matches: (location) => /^postgres(?:ql)?:\/\//.test(location),
  open,
  openToRead: (location) => open(location, () => {}),
  async backUp(_, file) {
    throw new StoreError(
      'no-backup',
      `PostgreSQL has a tool of its own for that, also while the bot runs:\n  pg_dump --format=custom --file=${quoted(file)} "$DATABASE_URL"`,
    );
  },
} as const satisfies Driver;

async function open(location: string, onError: (error: Error) => void): Promise<OpenDatabase> {
  const pool = await connect(location, onError);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: inTime(pool) }) });
  return {
    db,
    description: `postgres ${withoutPassword(location)}`,
    exclusive: false,
    locksRows: true,
    async size() {
      const { rows } = await sql<{ bytes: string }>`select
        pg_database_size(current_database()) as bytes`.execute(db);
      return { bytes: Number(rows[0]?.bytes), free: 0 };
    },
    // Its own checks need rights that Casebook doesn't have.
    faults: async () => null,
    // Its autovacuum does that.
    compact: async () => {},
    close: () => db.destroy(),
  };
}

/** A word of the shell. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

const INT8_OID = 20;

/** Longest wait for a connection, milliseconds. */
const CONNECT_MS = 10_000;
/** Longest wait for the answer to a query, milliseconds: a migration may take some seconds. */
const QUERY_MS = 30_000;
/** Longest wait for an orderly end of all connections, milliseconds. */
const CLOSE_MS = 2000;

async function connect(url: string, onError: (error: Error) => void) {
  // Most starts don't need it, and loading it makes Node load its own fetch.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    keepAlive: true,
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
    return pool;
  } catch (error) {
    await pool.end();
    throw new StoreError(
      'cannot-connect',
      `PostgreSQL at ${withoutPassword(url)} does not answer: ${error instanceof Error && error.message ? error.message : String(error)}. Check DATABASE_URL (${postgres.example}), and that the server runs and lets this user in.`,
      error,
    );
  }
}

/**
 * Wraps a pool. A connection whose query got no answer in time isn't used again: the server, or the way
 * to it, may be gone without a word. Ending waits only for a while.
 */
function inTime(pool: Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      let isDead = false;
      return {
        query: ((...query: Parameters<typeof client.query>) => {
          const answer = client.query(...query) as unknown;
          if (answer instanceof Promise) {
            answer.catch((error: unknown) => {
              isDead ||= error instanceof Error && error.message === 'Query read timeout';
            });
          }
          return answer;
        }) as PostgresPoolClient['query'],
        release: () => client.release(isDead),
      };
    },
    async end() {
      await Promise.race([pool.end(), wait(CLOSE_MS, undefined, { ref: false })]);
    },
  };
}

/** Host, port and database of a URL. */
function withoutPassword(url: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(url);
    const host = searchParams.get('host') ?? hostname;
    return `${host}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
