import { sql, type Transaction } from 'kysely';
import { removePost } from './post-rows.ts';
import { type Purge, removeRows } from './purge.ts';
import type { Tables } from './schema.ts';

const HOUR_MS = 60 * 60 * 1000;
/** How long the oldest post that may stay is known: finding it takes counting all. */
const COUNTED_MS = 10 * 60 * 1000;

/**
 * Creates the removal of old posts, and of the oldest beyond their greatest number, with the rows of what
 * they show.
 */
export function createPostPurge(): Purge {
  let counted = { at: Number.NEGATIVE_INFINITY, most: 0, until: 0 };
  return async (trx, team, now, { postsMs, mostPosts }, most) => {
    if (now - counted.at >= COUNTED_MS || counted.most !== mostPosts) {
      counted = { at: now, most: mostPosts, until: await beyond(trx, team, mostPosts) };
    }
    const rows = await trx
      .selectFrom('post')
      .select(['channel', 'ts'])
      .where('team', '=', team)
      .where('posted_at', '<=', Math.max(now - postsMs, counted.until))
      .orderBy('posted_at')
      .limit(most)
      .execute();
    for (const { channel, ts } of rows) await removePost(trx, { team, channel, ts });
    return rows.length;
  };
}

/** Removes the text of states of cases that no post shows, an hour after it was last used. */
export const purgePostEditions: Purge = (trx, team, now, _, most) =>
  removeRows(trx, 'post_edition', {
    key: ['team', 'case_id', 'revision'],
    where: sql`team = ${team} and used_at <= ${now - HOUR_MS} and not exists (
      select 1 from post_case where post_case.team = ${team}
        and post_case.case_id = post_edition.case_id
        and post_case.revision = post_edition.revision)`,
    most,
  });

/** When the newest post that there is no room for was posted; 0 if there is room for all. */
async function beyond(trx: Transaction<Tables>, team: string, mostPosts: number): Promise<number> {
  const post = await trx
    .selectFrom('post')
    .select('posted_at')
    .where('team', '=', team)
    .orderBy('posted_at', 'desc')
    .offset(mostPosts)
    .limit(1)
    .executeTakeFirst();
  return post?.posted_at ?? 0;
}
