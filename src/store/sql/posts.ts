import { type Kysely, sql } from 'kysely';
import type { Case } from '../../core/case/case.ts';
import type { PostStore } from '../post-store.ts';
import { inChunks } from './chunks.ts';
import { ofTeam } from './of-team.ts';
import { createPostLeases } from './post-leases.ts';
import { saveShown } from './post-rows.ts';
import type { Tables } from './schema.ts';

/**
 * Creates a workspace's posts in SQL.
 * @param locksRows as in `OpenDatabase`
 */
export function createPostStore(db: Kysely<Tables>, own: string, locksRows: boolean): PostStore {
  return {
    ...createPostLeases(db, own, locksRows),

    async remember(post, cases, now) {
      const { team, channel, ts, threadTs, view, shown } = ofTeam(own, post);
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('post')
          .values({
            team,
            channel,
            ts,
            thread_ts: threadTs,
            view: JSON.stringify(view),
            posted_at: now,
            due_at: null,
            urgent: 0,
            lease_until: null,
            attempt: 0,
            reply_of: '',
          })
          .onConflict((on) => on.doNothing())
          .execute();
        await saveShown(trx, { team, channel, ts }, shown, cases, now);
      });
    },

    async revisions() {
      const rows = await db
        .selectFrom('post_edition')
        .select(['case_id', 'revision'])
        .where('team', '=', own)
        .execute();
      return rows.map((row) => ({ caseId: row.case_id, revision: row.revision }));
    },

    async cases(refs) {
      const wanted = new Set(refs.map(({ caseId, revision }) => `${revision} ${caseId}`));
      const rows = await inChunks([...new Set(refs.map(({ caseId }) => caseId))], (chunk) =>
        db
          .selectFrom('post_edition')
          .select(['case_id', 'revision', 'body'])
          .where('team', '=', own)
          .where('case_id', 'in', chunk)
          .execute(),
      );
      return rows
        .filter((row) => wanted.has(`${row.revision} ${row.case_id}`))
        .map((row) => JSON.parse(row.body) as Case);
    },

    async markDue({ caseId, revision }, { at, isUrgent }) {
      const rows = await db
        .updateTable('post')
        .set({ due_at: at, urgent: isUrgent ? 1 : 0 })
        .where('team', '=', own)
        .where((where) =>
          where.or([where('due_at', 'is', null), ...(isUrgent ? [where('urgent', '=', 0)] : [])]),
        )
        .where(sql<boolean>`(channel, ts) in (select channel, ts from post_case
          where team = ${own} and case_id = ${caseId} and revision = ${revision})`)
        .returning('ts')
        .execute();
      return rows.length;
    },

    async count() {
      const row = await db
        .selectFrom('post')
        .select([sql<number>`count(*)`.as('posts'), sql<number>`count(due_at)`.as('due')])
        .where('team', '=', own)
        .executeTakeFirstOrThrow();
      return { posts: Number(row.posts), due: Number(row.due) };
    },
  };
}
