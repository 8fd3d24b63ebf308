import type { Migration } from 'kysely';
import { createChannelStore } from '../sql/channels.ts';
import { createDeliveryStore } from '../sql/deliveries.ts';
import { createInstanceStore } from '../sql/instances.ts';
import { createKnownCaseStore } from '../sql/known-cases.ts';
import { migrate, requireCurrent } from '../sql/migrate.ts';
import { MIGRATIONS } from '../sql/migrations.ts';
import { createMuteStore } from '../sql/mutes.ts';
import { createNoticeStore } from '../sql/notices.ts';
import { onlyTeam, takeUnowned } from '../sql/of-team.ts';
import { createPostStore } from '../sql/posts.ts';
import { createQuestionStore } from '../sql/questions.ts';
import { createRetentionStore } from '../sql/retention.ts';
import { createSubscriptionStore } from '../sql/subscriptions.ts';
import { createEventStore, createThreadStore } from '../sql/threads.ts';
import type { Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import type { Driver, OpenDatabase } from './driver.ts';
import { DRIVERS } from './table.ts';

export interface StoreOptions {
  /**
   * The workspace whose rows these are: nobody else's are read or written. Null for the only one that
   * the database serves, for programs without a token.
   */
  readonly team: string | null;
  /** Called when a database connection fails that nobody is using. */
  readonly onError?: (error: Error) => void;
  /** The schema's history; only tests give another than the shipped one. */
  readonly migrations?: Readonly<Record<string, Migration>>;
}

/**
 * Opens the store and brings its schema up to date.
 * @param location one that a driver matches: a file's path, a database's URL, `memory:`
 * @throws StoreError if no driver opens the location, another process holds the file, a newer
 * program has migrated it, it can't be reached, or it serves several workspaces and none is named
 */
export async function openStore(
  location: string,
  { team: named, onError = () => {}, migrations = MIGRATIONS }: StoreOptions,
): Promise<Store> {
  const opened = await driverOf(location).open(location, onError);
  try {
    await migrate(opened.db, migrations);
    const team = named === null ? await onlyTeam(opened.db) : await takeUnowned(opened.db, named);
    return storeOf(opened, team);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/**
 * Opens the store to read from it, also while another process uses it. Nothing is created or changed.
 * @throws StoreError as `openStore` does, or if there is no database, or one with an older schema
 */
export async function openStoreToRead(
  location: string,
  { team: named }: Pick<StoreOptions, 'team'>,
): Promise<Store> {
  const opened = await driverOf(location).openToRead(location);
  try {
    await requireCurrent(opened.db, MIGRATIONS);
    return storeOf(opened, named ?? (await onlyTeam(opened.db)));
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function storeOf(
  { db, description, exclusive, locksRows, compact, close }: OpenDatabase,
  team: string,
): Store {
  return {
    subscriptions: createSubscriptionStore(db, team),
    mutes: createMuteStore(db, team),
    channels: createChannelStore(db, team),
    knownCases: createKnownCaseStore(db, team),
    deliveries: createDeliveryStore(db, team, locksRows),
    posts: createPostStore(db, team, locksRows),
    notices: createNoticeStore(db, team),
    threads: createThreadStore(db, team),
    events: createEventStore(db, team),
    questions: createQuestionStore(db, team),
    instances: createInstanceStore(db, team),
    retention: createRetentionStore(db, team),
    description,
    exclusive,
    compact,
    close: once(close),
  };
}

/** The driver that opens a location. Throws a StoreError that lists the locations if there is none. */
export function driverOf(location: string): Driver {
  const driver = DRIVERS.find(({ matches }) => matches(location));
  if (driver) return driver;
  const places = DRIVERS.map(
    ({ example, setting }) => `  ${example}${setting ? ` (${setting})` : ''}`,
  );
  throw new StoreError(
    'unknown-location',
    `No database driver opens ${withoutSecrets(location)}. A location is one of:\n${places.join('\n')}`,
  );
}

/** A URL holds passwords behind its scheme. */
function withoutSecrets(location: string): string {
  const [scheme] = /^[^/]*:\/\//.exec(location) ?? [];
  return scheme === undefined ? `"${location}"` : `"${scheme}…"`;
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    closed ??= close();
    return closed;
  };
}
