import { type Kysely, sql } from 'kysely';
import type { InstanceStore } from '../instance-store.ts';
import { type Purge, removeRows } from './purge.ts';
import type { Tables } from './schema.ts';

/** Creates the list of libraries that a workspace's instances serve in SQL: one row an instance and library. */
export function createInstanceStore(db: Kysely<Tables>, team: string): InstanceStore {
  /** When a library, or any without a digest, was last seen to become current; null if none was. */
  const sinceOf = async (digest?: string) => {
    let query = db
      .selectFrom('library_seen')
      .select((select) => select.fn.max<number | null>('since').as('since'))
      .where('team', '=', team);
    if (digest !== undefined) query = query.where('digest', '=', digest);
    return (await query.executeTakeFirstOrThrow()).since;
  };
  /** A time after all that was noted, whatever the clocks of the others say. */
  const later = async (now: number) => Math.max(now, ((await sinceOf()) ?? 0) + 1);
  return {
    async note({ instance, digest }, now, isChange) {
      const known = isChange ? null : await sinceOf(digest);
      const since = known ?? (await later(now));
      await db
        .insertInto('library_seen')
        .values({ team, instance, digest, since, seen_at: now })
        .onConflict((on) =>
          on.columns(['team', 'instance', 'digest']).doUpdateSet({ since, seen_at: now }),
        )
        .execute();
    },

    async ageOf({ instance, digest }, aliveSince) {
      const since = (await sinceOf(digest)) ?? Number.MAX_SAFE_INTEGER;
      const rows = await db
        .selectFrom('library_seen')
        .select([
          sql<number>`case when since > ${since} then 1 else 0 end`.as('later'),
          sql<number>`case when seen_at >= ${aliveSince} and instance <> ${instance} then 1 else 0 end`.as(
            'alive',
          ),
        ])
        .distinct()
        .where('team', '=', team)
        .where('digest', '<>', digest)
        .execute();
      const is = (later: number, alive: number) =>
        rows.some((row) => Number(row.later) === later && Number(row.alive) === alive);
      if (is(1, 1)) return 'outdated';
      if (is(0, 1)) return 'disputed';
      return is(1, 0) ? 'older' : 'newest';
    },
  };
}

/** Removes libraries that nobody has served for long. */
export const purgeInstances: Purge = (trx, team, now, { historyMs }, most) =>
  removeRows(trx, 'library_seen', {
    key: ['team', 'instance', 'digest'],
    where: sql`team = ${team} and seen_at <= ${now - historyMs}`,
    most,
  });
