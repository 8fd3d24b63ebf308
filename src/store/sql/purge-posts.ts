import { type Kysely, sql } from 'kysely';
import type { PostLimits } from '../post-store.ts';
import { inChunks } from './chunks.ts';
import { hourly } from './hourly.ts';
import type { Tables } from './schema.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Creates the function that forgets old posts in passing, at most once an hour. */
export function createPostPurge(
  db: Kysely<Tables>,
  team: string,
  { keepMs, most }: PostLimits,
): (now: number) => Promise<void> {
  return hourly(async (now) => {
    const beyond = await db
      .selectFrom('post')
      .select('posted_at')
      .where('team', '=', team)
      .orderBy('posted_at', 'desc')
      .offset(most)
      .limit(1)
      .executeTakeFirst();
    const until = Math.max(now - keepMs, beyond?.posted_at ?? 0);
    await db.transaction().execute(async (trx) => {
      const gone = await trx
        .deleteFrom('post')
        .where('team', '=', team)
        .where('posted_at', '<=', until)
        .returning(['channel', 'ts'])
        .execute();
      for (const channel of new Set(gone.map((row) => row.channel))) {
        const of = gone.filter((row) => row.channel === channel).map(({ ts }) => ts);
        await inChunks(of, (chunk) =>
          trx
            .deleteFrom('post_case')
            .where('team', '=', team)
            .where('channel', '=', channel)
            .where('ts', 'in', chunk)
            .returning('ts')
            .execute(),
        );
      }
      await trx
        .deleteFrom('post_edition')
        .where('team', '=', team)
        .where('used_at', '<=', now - HOUR_MS)
        .where(({ exists, not, selectFrom }) =>
          not(
            exists(
              selectFrom('post_case')
                .select(sql<number>`1`.as('one'))
                .whereRef('post_case.team', '=', 'post_edition.team')
                .whereRef('post_case.case_id', '=', 'post_edition.case_id')
                .whereRef('post_case.revision', '=', 'post_edition.revision'),
            ),
          ),
        )
        .execute();
    });
  });
}
