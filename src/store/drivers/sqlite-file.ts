import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  type DialectAdapter,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteStatement as SqliteStatementForKysely,
} from 'kysely';
import { MAY_BE_LOST } from '../sql/may-be-lost.ts';
import type { Tables } from '../sql/schema.ts';
import { StoreError } from '../store-error.ts';
import { lockFile } from './file-lock.ts';
import { openSqlite, type SqliteConnection } from './sqlite-module.ts';

/** A database that is ready for queries, and how to let go of it. */
export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  close(): Promise<void>;
}

/** Opens a file for this process alone; its folder is made where it is missing. */
export function openSqliteFile(file: string): OpenDatabase {
  const absolute = path.resolve(file);
  return explain(absolute, () => {
    makeFolder(path.dirname(absolute));
    const lock = lockFile(absolute);
    try {
      const db = connect(openSqlite(absolute));
      return {
        db,
        async close() {
          await db.destroy();
          lock.release();
        },
      };
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}

/** One folder at a time: where /proc refuses one, `recursive` tries again and again without end. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process that starts may have been quicker.
    if (existsSync(folder)) return;
    const { code = String(error) } = error as { code?: string };
    throw new Error(`the folder ${folder} cannot be made (${code})`);
  }
}

/** A database that lives as long as the process. */
export function openSqliteMemory(): OpenDatabase {
  const db = connect(openSqlite(':memory:'));
  return { db, close: () => db.destroy() };
}

function connect(connection: SqliteConnection): Kysely<Tables> {
  // The timeout first: changing the journal mode may itself have to wait.
  connection.exec('pragma busy_timeout = 5000');
  connection.exec('pragma journal_mode = wal');
  connection.exec('pragma synchronous = full');
  return new Kysely<Tables>({ dialect: new TransactionalSqlite(asKyselyExpects(connection)) });
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

/** Statements that are kept ready; long ones (many rows in one) rarely come twice. */
const KEPT = 200;
const KEPT_LENGTH = 4000;

/**
 * Dresses `node:sqlite` as the driver that kysely knows (better-sqlite3). Preparing a statement
 * takes longer than running it, so the usual ones are prepared once.
 */
function asKyselyExpects(connection: SqliteConnection) {
  const kept = new Map<string, SqliteStatementForKysely>();
  return {
    close() {
      kept.clear();
      connection.close();
    },
    prepare(text: string) {
      const ready = kept.get(text);
      if (ready) return ready;
      const statement = connection.prepare(text);
      const dressed: SqliteStatementForKysely = {
        reader: statement.columns().length > 0,
        all: text.endsWith(MAY_BE_LOST)
          ? (parameters) => withoutWaiting(connection, () => statement.all(...parameters))
          : (parameters) => statement.all(...parameters),
        run: (parameters) => statement.run(...parameters),
        iterate: (parameters) => statement.iterate(...parameters),
      };
      if (kept.size < KEPT && text.length < KEPT_LENGTH) kept.set(text, dressed);
      return dressed;
    },
  };
}

/**
 * Commits without waiting for the disk: a power cut may undo it, the death of this process may not.
 * The next commit that waits takes it along. Not for use in a transaction: there SQLite refuses.
 */
function withoutWaiting<T>(connection: SqliteConnection, run: () => T): T {
  connection.exec('pragma synchronous = normal');
  try {
    return run();
  } finally {
    connection.exec('pragma synchronous = full');
  }
}

function explain<T>(file: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      'cannot-open',
      `The database ${file} cannot be opened: ${why}. It must be on a local disk that this user can write to.`,
      error,
    );
  }
}
