import type { Kysely } from 'kysely';
import type { EventStore, ThreadRef, ThreadStore } from '../thread-store.ts';
import { hourly } from './hourly.ts';
import type { Tables } from './schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const KEEP_MS = 7 * DAY_MS;
const TURNS = 10;

/** Thread memory in SQL: one row a turn, so that two instances never overwrite each other. */
export function createThreadStore(db: Kysely<Tables>): ThreadStore {
  const purge = hourly((now) =>
    db.deleteFrom('thread_turn').where('expires_at', '<=', now).execute(),
  );
  const ofThread = ({ team, channel, threadTs }: ThreadRef) =>
    db
      .selectFrom('thread_turn')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread_ts', '=', threadTs);

  return {
    async remember(thread, turn, now, keepMs = KEEP_MS) {
      await purge(now);
      // Another instance may take the same position in between: then the next one is free.
      for (;;) {
        const { last } = await ofThread(thread)
          .select((of) => of.fn.max('position').as('last'))
          .executeTakeFirstOrThrow();
        const taken = await db
          .insertInto('thread_turn')
          .values({
            team: thread.team,
            channel: thread.channel,
            thread_ts: thread.threadTs,
            position: Number(last ?? 0) + 1,
            q: turn.q,
            case_id: turn.case,
            expires_at: now + keepMs,
          })
          .onConflict((on) => on.doNothing())
          .returning('position')
          .executeTakeFirst();
        if (taken) return;
      }
    },

    async recall(thread, now) {
      const rows = await ofThread(thread)
        .select(['q', 'case_id'])
        .where('expires_at', '>', now)
        .orderBy('position', 'desc')
        .limit(TURNS)
        .execute();
      return rows.reverse().map((row) => ({ q: row.q, case: row.case_id }));
    },

    async forget({ team, channel, threadTs }) {
      await db
        .deleteFrom('thread_turn')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('thread_ts', '=', threadTs)
        .execute();
    },
  };
}

/** Seen events in SQL: the primary key decides who was first. */
export function createEventStore(db: Kysely<Tables>): EventStore {
  const purge = hourly((now) =>
    db
      .deleteFrom('seen_event')
      .where('seen_at', '<=', now - KEEP_MS)
      .execute(),
  );
  return {
    async markSeen(key, now) {
      await purge(now);
      const first = await db
        .insertInto('seen_event')
        .values({ key, seen_at: now })
        .onConflict((on) => on.doNothing())
        .returning('key')
        .executeTakeFirst();
      return first !== undefined;
    },
    async unmark(key) {
      await db.deleteFrom('seen_event').where('key', '=', key).execute();
    },
  };
}
