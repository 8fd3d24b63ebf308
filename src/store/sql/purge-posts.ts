import { sql, type Transaction } from 'kysely';
import type { Keeping } from '../retention-store.ts';
import { type Purge, removeRows } from './purge.ts';
import type { Tables } from './schema.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Removes old posts, and the oldest beyond their greatest number, with the rows of what they show. */
export const purgePosts: Purge = async (trx, team, now, keeping, most) => {
  const rows = await trx
    .selectFrom('post')
    .select(['channel', 'ts'])
    .where('team', '=', team)
    .where('posted_at', '<=', await untilWhen(trx, team, now, keeping))
    .orderBy('posted_at')
    .limit(most)
    .execute();
  for (const { channel, ts } of rows) {
    for (const table of ['post', 'post_case'] as const) {
      await trx
        .deleteFrom(table)
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('ts', '=', ts)
        .execute();
    }
  }
  return rows.length;
};

/** Removes the text of states of cases that no post shows, an hour after it was last used. */
export const purgePostEditions: Purge = (trx, team, now, _, most) =>
  removeRows(trx, 'post_edition', {
    key: ['case_id', 'revision'],
    where: sql`team = ${team} and used_at <= ${now - HOUR_MS} and not exists (
      select 1 from post_case where post_case.team = ${team}
        and post_case.case_id = post_edition.case_id
        and post_case.revision = post_edition.revision)`,
    most,
  });

async function untilWhen(
  trx: Transaction<Tables>,
  team: string,
  now: number,
  { postsMs, mostPosts }: Keeping,
): Promise<number> {
  const beyond = await trx
    .selectFrom('post')
    .select('posted_at')
    .where('team', '=', team)
    .orderBy('posted_at', 'desc')
    .offset(mostPosts)
    .limit(1)
    .executeTakeFirst();
  return Math.max(now - postsMs, beyond?.posted_at ?? 0);
}
