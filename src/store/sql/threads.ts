import { type Compilable, type CompiledQuery, type Kysely, sql } from 'kysely';
import type { EventStore, ThreadRef, ThreadStore } from '../thread-store.ts';
import { hourly } from './hourly.ts';
import type { Tables } from './schema.ts';

const KEEP_MS = 7 * 24 * 60 * 60 * 1000;
const TURNS = 10;

/**
 * Ends a statement whose effect a power cut may undo (a crash of the program can't). The SQLite
 * drivers then don't wait for the disk; to others it is a comment.
 */
export const MAY_BE_LOST = '/* may be lost in a power cut */';

const mayBeLost = sql.raw(MAY_BE_LOST);

/** Creates the memory of threads in SQL: one row a turn, so two instances never overwrite each other. */
export function createThreadStore(db: Kysely<Tables>, own: string): ThreadStore {
  const purge = hourly((now) =>
    db.deleteFrom('thread_turn').where('team', '=', own).where('expires_at', '<=', now).execute(),
  );
  const ofThread = (value: ValueOf<ThreadRef>) =>
    db
      .selectFrom('thread_turn')
      .where('team', '=', value('team'))
      .where('channel', '=', value('channel'))
      .where('thread_ts', '=', value('threadTs'));
  const lastTurns = readyQuery(db, (value: ValueOf<ThreadRef & { now: number }>) =>
    ofThread(value)
      .select(['q', 'case_id'])
      .where('expires_at', '>', value('now'))
      .orderBy('position', 'desc')
      .limit(TURNS),
  );
  const append = readyQuery(
    db,
    (value: ValueOf<ThreadRef & { q: string; case: string; expiresAt: number }>) =>
      db
        .insertInto('thread_turn')
        .columns(['team', 'channel', 'thread_ts', 'position', 'q', 'case_id', 'expires_at'])
        .expression(
          ofThread(value).select((select) => [
            sql<string>`cast(${value('team')} as text)`.as('team'),
            sql<string>`cast(${value('channel')} as text)`.as('channel'),
            sql<string>`cast(${value('threadTs')} as text)`.as('thread_ts'),
            select(
              select.fn.coalesce(select.fn.max('position'), select.lit(0)),
              '+',
              select.lit(1),
            ).as('position'),
            sql<string>`cast(${value('q')} as text)`.as('q'),
            sql<string>`cast(${value('case')} as text)`.as('case_id'),
            sql<number>`cast(${value('expiresAt')} as bigint)`.as('expires_at'),
          ]),
        )
        .onConflict((on) => on.doNothing())
        .returning('position')
        .modifyEnd(mayBeLost),
  );

  return {
    async remember({ channel, threadTs }, turn, now, keepMs = KEEP_MS) {
      const team = own;
      await purge(now);
      const row = { team, channel, threadTs, q: turn.q, case: turn.case, expiresAt: now + keepMs };
      // Another instance may take the same position in between: then the next one is free.
      while ((await append(row)).length === 0);
    },

    async recall({ channel, threadTs }, now) {
      const rows = await lastTurns({ team: own, channel, threadTs, now });
      return rows.reverse().map((row) => ({ q: row.q, case: row.case_id }));
    },

    async forget({ channel, threadTs }) {
      await db
        .deleteFrom('thread_turn')
        .where('team', '=', own)
        .where('channel', '=', channel)
        .where('thread_ts', '=', threadTs)
        .execute();
    },
  };
}

/** Creates the list of seen events in SQL: the primary key decides who was first. */
export function createEventStore(db: Kysely<Tables>): EventStore {
  const purge = hourly((now) =>
    db
      .deleteFrom('seen_event')
      .where('seen_at', '<=', now - KEEP_MS)
      .execute(),
  );
  const mark = readyQuery(db, (value: ValueOf<{ key: string; now: number }>) =>
    db
      .insertInto('seen_event')
      .values({ key: value('key'), seen_at: value('now') })
      .onConflict((on) => on.doNothing())
      .returning('key')
      .modifyEnd(mayBeLost),
  );
  return {
    async markSeen(key, now) {
      await purge(now);
      return (await mark({ key, now })).length > 0;
    },
    async unmark(key) {
      await db.deleteFrom('seen_event').where('key', '=', key).execute();
    },
  };
}

/** Names, in a query, the values that each run gives. */
type ValueOf<Values> = <Name extends keyof Values>(name: Name) => Values[Name];

/**
 * Builds and compiles a query once, if every message runs it: building takes longer than running.
 * @returns runs the query with the given values, and resolves to its rows
 */
function readyQuery<Values, Row>(
  db: Kysely<Tables>,
  build: (value: ValueOf<Values>) => Compilable<Row>,
): (values: Values) => Promise<Row[]> {
  const compiled: CompiledQuery<Row> = build((name) => new Placeholder(name) as never).compile();
  return async (values) => {
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.name as keyof Values] : parameter,
    );
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}

/** Holds the place of a value in a compiled query. */
class Placeholder {
  readonly name: PropertyKey;
  constructor(name: PropertyKey) {
    this.name = name;
  }
}
