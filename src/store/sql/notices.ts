import type { Kysely, Selectable } from 'kysely';
import type { Notice, NoticeStore } from '../notice-store.ts';
import type { Tables } from './schema.ts';

/** Creates the notices of a workspace's curators in SQL. */
export function createNoticeStore(db: Kysely<Tables>, team: string): NoticeStore {
  return {
    async list() {
      const rows = await db
        .selectFrom('curator_notice')
        .selectAll()
        .where('team', '=', team)
        .orderBy('curator')
        .execute();
      return rows.map(fromRow);
    },

    async take(curator, now, until) {
      await db
        .insertInto('curator_notice')
        .values({ team, curator, channel: '', ts: '', told: '', next_at: 0, tries: 0 })
        .onConflict((on) => on.doNothing())
        .execute();
      const row = await db
        .updateTable('curator_notice')
        .set({ next_at: until })
        .where('team', '=', team)
        .where('curator', '=', curator)
        .where('next_at', '<=', now)
        .returningAll()
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async save({ curator, channel, ts, told, nextAt, tries }) {
      await db
        .updateTable('curator_notice')
        .set({ channel, ts, told, next_at: nextAt, tries })
        .where('team', '=', team)
        .where('curator', '=', curator)
        .execute();
    },
  };
}

function fromRow(row: Selectable<Tables['curator_notice']>): Notice {
  return {
    curator: row.curator,
    channel: row.channel,
    ts: row.ts,
    told: row.told,
    nextAt: row.next_at,
    tries: row.tries,
  };
}
