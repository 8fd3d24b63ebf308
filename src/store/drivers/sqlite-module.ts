import { createRequire } from 'node:module';
import { StoreError } from '../store-error.ts';

/** The part of `node:sqlite` that Casebook uses; `@photostructure/sqlite` has the same. */
export interface SqliteConnection {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

export interface SqliteStatement {
  all(...parameters: readonly unknown[]): unknown[];
  run(...parameters: readonly unknown[]): {
    changes: number | bigint;
    lastInsertRowid: number | bigint;
  };
  iterate(...parameters: readonly unknown[]): IterableIterator<unknown>;
  columns(): unknown[];
}

interface SqliteModule {
  readonly DatabaseSync: new (file: string) => SqliteConnection;
}

/** Earlier versions can lose committed pages when two connections write (sqlite.org, "WAL-reset bug"). */
const LEAST_VERSION = '3.51.3';

/**
 * Opens a file (or `:memory:`) with Node's own SQLite if that is present and new enough, else with the
 * prebuilt package of the same interface.
 * @throws StoreError `no-sqlite` if there is neither
 */
export function openSqlite(file: string): SqliteConnection {
  chosen ??= chooseModule();
  return new chosen.DatabaseSync(file);
}

let chosen: SqliteModule | undefined;

function chooseModule(): SqliteModule {
  const builtIn = readBuiltIn();
  if (builtIn && isAtLeast(versionOf(builtIn), LEAST_VERSION)) return builtIn;
  try {
    return createRequire(import.meta.url)('@photostructure/sqlite') as SqliteModule;
  } catch (cause) {
    const found = builtIn ? `has SQLite ${versionOf(builtIn)}` : 'has no SQLite';
    throw new StoreError(
      'no-sqlite',
      `Node ${process.versions.node} ${found} (${LEAST_VERSION} or newer is needed), and the package @photostructure/sqlite, which replaces it, is not installed or does not run on ${process.platform}-${process.arch}. Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL database.`,
      cause,
    );
  }
}

function readBuiltIn(): SqliteModule | null {
  // Node 22 warns that the module may change. That concerns us, and not the people who start the bot.
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    const module = process.getBuiltinModule?.('node:sqlite') as unknown;
    return (module as SqliteModule | undefined) ?? null;
  } finally {
    process.emitWarning = emitWarning;
  }
}

function versionOf({ DatabaseSync }: SqliteModule): string {
  const connection = new DatabaseSync(':memory:');
  try {
    const [row] = connection.prepare('select sqlite_version() as version').all();
    return (row as { version: string }).version;
  } finally {
    connection.close();
  }
}

/** True if a version `a.b.c` is `least` or later. */
export function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [version, least].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (have?.[at] ?? 0) - (want?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
