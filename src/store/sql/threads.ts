import { type Kysely, sql } from 'kysely';
import type { KeptRead, Turn } from '../../core/conversation/thread.ts';
import { SEEN_MS } from '../retention-store.ts';
import type { EventStore, ThreadRef, ThreadStore } from '../thread-store.ts';
import { keyOf } from './keys.ts';
import { mayBeLost, readyQuery, type ValueOf } from './ready-query.ts';
import type { Tables } from './schema.ts';

const TURNS = 10;

interface TurnRow {
  readonly q: string;
  readonly case: string;
  readonly meant: string | null;
  readonly expiresAt: number;
}

/** Creates the memory of threads in SQL: one row a turn, so two instances never overwrite each other. */
export function createThreadStore(db: Kysely<Tables>, own: string): ThreadStore {
  const ofThread = (value: ValueOf<ThreadRef>) =>
    db
      .selectFrom('thread_turn')
      .where('team', '=', value('team'))
      .where('channel', '=', value('channel'))
      .where('thread_ts', '=', value('threadTs'));
  const lastTurns = readyQuery(db, (value: ValueOf<ThreadRef & { now: number }>) =>
    ofThread(value)
      .select(['q', 'case_id', 'meant'])
      .where('expires_at', '>', value('now'))
      .orderBy('position', 'desc')
      .limit(TURNS),
  );
  const append = readyQuery(db, (value: ValueOf<ThreadRef & TurnRow>) =>
    db
      .insertInto('thread_turn')
      .columns(['team', 'channel', 'thread_ts', 'position', 'q', 'case_id', 'meant', 'expires_at'])
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
          sql<string | null>`cast(${value('meant')} as text)`.as('meant'),
          sql<number>`cast(${value('expiresAt')} as bigint)`.as('expires_at'),
        ]),
      )
      .onConflict((on) => on.doNothing())
      .returning('position')
      .modifyEnd(mayBeLost),
  );

  return {
    async remember({ channel, threadTs }, turn, now, keepMs = SEEN_MS) {
      const team = own;
      const { q, case: about, read } = turn;
      const meant = read ? JSON.stringify(read) : null;
      const row = { team, channel, threadTs, q, case: about, meant, expiresAt: now + keepMs };
      // Another instance may take the same position in between: then the next one is free.
      while ((await append(row)).length === 0);
    },

    async recall({ channel, threadTs }, now) {
      const rows = await lastTurns({ team: own, channel, threadTs, now });
      return rows.reverse().map(turnOfRow);
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

function turnOfRow({
  q,
  case_id,
  meant,
}: Pick<Tables['thread_turn'], 'q' | 'case_id' | 'meant'>): Turn {
  return { q, case: case_id, ...(meant !== null && { read: JSON.parse(meant) as KeptRead }) };
}

/** Creates a workspace's list of seen events in SQL: the primary key decides who was first. */
export function createEventStore(db: Kysely<Tables>, team: string): EventStore {
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
      return (await mark({ key: keyOf(team, key), now })).length > 0;
    },
    async unmark(key) {
      await db.deleteFrom('seen_event').where('key', '=', keyOf(team, key)).execute();
    },
  };
}
