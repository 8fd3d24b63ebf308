import {
  type DialectAdapter,
  Kysely,
  type SqliteStatement as KyselyStatement,
  SqliteAdapter,
  SqliteDialect,
} from 'kysely';
import { MAY_BE_LOST } from '../sql/ready-query.ts';
import type { Tables } from '../sql/schema.ts';
import { StoreError } from '../store-error.ts';
import type { OpenDatabase } from './driver.ts';
import type { SqliteConnection } from './sqlite-module.ts';

/** Prepares an open SQLite database for queries: each commit waits until it is on the disk. */
export function connect(connection: SqliteConnection): Kysely<Tables> {
  // The timeout first: changing the journal mode may itself have to wait.
  connection.exec('pragma busy_timeout = 5000');
  connection.exec('pragma journal_mode = wal');
  connection.exec('pragma synchronous = full');
  return asKysely(connection);
}

/** Prepares an open SQLite database for reading alone. */
export function connectToRead(connection: SqliteConnection): Kysely<Tables> {
  connection.exec('pragma busy_timeout = 5000');
  connection.exec('pragma query_only = on');
  return asKysely(connection);
}

function asKysely(connection: SqliteConnection): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new TransactionalSqlite(asKyselyExpects(connection)) });
}

/** The parts of an open database that look after its pages. */
export function lookAfter(
  connection: SqliteConnection,
): Pick<OpenDatabase, 'size' | 'faults' | 'compact'> {
  const numberOf = (pragma: string) => {
    const [row] = connection.prepare(`pragma ${pragma}`).all() as Record<string, number>[];
    return Number(row?.[pragma]);
  };
  return {
    async size() {
      const page = numberOf('page_size');
      return { bytes: numberOf('page_count') * page, free: numberOf('freelist_count') * page };
    },
    async faults() {
      try {
        const rows = connection.prepare('pragma integrity_check').all();
        const said = rows.map((row) => (row as { integrity_check: string }).integrity_check);
        return said.filter((line) => line !== 'ok');
      } catch (error) {
        // A page of the schema itself may be broken.
        return [error instanceof Error ? error.message : String(error)];
      }
    },
    async compact() {
      connection.exec('vacuum');
      // Until then the file is as long as it was.
      connection.prepare('pragma wal_checkpoint(truncate)').all();
    },
  };
}

/** kysely migrates SQLite without a transaction; a kill in the middle would leave half a schema. */
class TransactionalSqlite extends SqliteDialect {
  constructor(database: ReturnType<typeof asKyselyExpects>) {
    super({ database });
  }

  override createAdapter(): DialectAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }
}

/** Size of the cache of prepared statements; long ones (many rows in one) rarely come twice. */
const CACHED = 200;
const CACHED_LENGTH = 4000;

/**
 * Wraps `node:sqlite` as the driver that kysely knows (better-sqlite3). Preparing a statement takes
 * longer than running it, so the usual ones are cached.
 */
function asKyselyExpects(connection: SqliteConnection) {
  const cache = new Map<string, KyselyStatement>();
  return {
    close() {
      cache.clear();
      connection.close();
    },
    prepare(text: string) {
      const cached = cache.get(text);
      if (cached) return cached;
      const statement = explained(() => connection.prepare(text));
      const wrapped: KyselyStatement = {
        reader: statement.columns().length > 0,
        all: text.endsWith(MAY_BE_LOST)
          ? (parameters) =>
              explained(() => withoutWaiting(connection, () => statement.all(...parameters)))
          : (parameters) => explained(() => statement.all(...parameters)),
        run: (parameters) => explained(() => statement.run(...parameters)),
        iterate: (parameters) => statement.iterate(...parameters),
      };
      if (cache.size < CACHED && text.length < CACHED_LENGTH) cache.set(text, wrapped);
      return wrapped;
    },
  };
}

/** Runs something, and says what to do if the file turns out to be broken. */
function explained<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Error && /malformed|not a database/.test(error.message))) throw error;
    throw new StoreError(
      'cannot-open',
      `The database file is broken (${error.message}). Stop Casebook, and put the last backup in its place: docs/storage.md. "casebook store check" says more.`,
      error,
    );
  }
}

/**
 * Commits without waiting for the disk: a power cut may undo it, a crash of this process can't. The
 * next commit that waits takes it along. Not for use in a transaction: there SQLite refuses.
 */
function withoutWaiting<T>(connection: SqliteConnection, run: () => T): T {
  connection.exec('pragma synchronous = normal');
  try {
    return run();
  } finally {
    connection.exec('pragma synchronous = full');
  }
}
