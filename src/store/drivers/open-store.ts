import type { Migration } from 'kysely';
import { createDeliveryStore } from '../sql/deliveries.ts';
import { createKnownCaseStore } from '../sql/known-cases.ts';
import { migrate } from '../sql/migrate.ts';
import { MIGRATIONS } from '../sql/migrations.ts';
import { createMuteStore } from '../sql/mutes.ts';
import { createSubscriptionStore } from '../sql/subscriptions.ts';
import { createEventStore, createThreadStore } from '../sql/threads.ts';
import type { Store } from '../store.ts';
import { describePostgres, openPostgres } from './postgres.ts';
import { openSqliteFile, openSqliteMemory } from './sqlite-file.ts';

/** Where to remember: exactly one of the three. */
export type StoreLocation =
  /** `postgres://…`: several instances may share it. */
  | { readonly databaseUrl: string }
  /** Path of an SQLite file on a local disk: one process at a time. */
  | { readonly file: string }
  /** Forgotten with the process: for tests and trying out. */
  | { readonly memory: true };

export interface StoreOptions {
  /** Hears of database connections that break while nobody uses them (PostgreSQL only). */
  readonly onError?: (error: Error) => void;
  /** The schema's history; only tests give another than the shipped one. */
  readonly migrations?: Readonly<Record<string, Migration>>;
}

/**
 * Opens the store and brings its schema up to date. Throws `StoreError` where another process
 * holds the file, a newer program has migrated it, or it cannot be reached.
 */
export async function openStore(
  location: StoreLocation,
  { onError = () => {}, migrations = MIGRATIONS }: StoreOptions = {},
): Promise<Store> {
  const { db, close } =
    'databaseUrl' in location
      ? await openPostgres(location.databaseUrl, onError)
      : 'file' in location
        ? openSqliteFile(location.file)
        : openSqliteMemory();
  try {
    await migrate(db, migrations);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    subscriptions: createSubscriptionStore(db),
    mutes: createMuteStore(db),
    knownCases: createKnownCaseStore(db),
    deliveries: createDeliveryStore(db, 'databaseUrl' in location ? 'postgres' : 'sqlite'),
    threads: createThreadStore(db),
    events: createEventStore(db),
    description:
      'databaseUrl' in location
        ? `postgres ${describePostgres(location.databaseUrl)}`
        : 'file' in location
          ? `sqlite ${location.file}`
          : 'sqlite in memory',
    exclusive: !('databaseUrl' in location),
    close: once(close),
  };
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    closed ??= close();
    return closed;
  };
}
