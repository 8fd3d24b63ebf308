import { sql } from 'kysely';
import { inChunks } from './chunks.ts';
import { type Purge, removeRows } from './purge.ts';

/**
 * Removes settled deliveries. Kept are those that show a case as new: they prevent that it is announced
 * twice, and are where it is corrected. So are offers, whose button goes on working, and what a digest
 * that is yet to come has to know.
 */
export const purgeDeliveries: Purge = async (trx, team, now, { historyMs }, most) => {
  const { rows } = await sql<{ id: string }>`select id from delivery
    where team = ${team} and state in ('posted', 'dropped') and kind <> 'backlog'
      and created_at <= ${now - historyMs} and coalesce(posted_at, 0) <= ${now - historyMs}
      and not exists (select 1 from delivery_item as item
        where item.delivery_id = delivery.id and (item.kind = 'new' or item.case_id in (
          select case_id from digest_item where subscription in (
            select subscription.id from subscription where subscription.team = ${team}))))
    order by created_at limit ${most}`.execute(trx);
  const ids = rows.map(({ id }) => id);
  for (const [table, column] of [
    ['delivery_item', 'delivery_id'],
    ['decision', 'delivery_id'],
    ['delivery', 'id'],
  ] as const) {
    await inChunks(ids, (chunk) =>
      sql`delete from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(chunk)})
        returning 1 as one`
        .execute(trx)
        .then((removed) => removed.rows),
    );
  }
  return ids.length;
};

/** Removes old decisions about deliveries that stay. */
export const purgeDecisions: Purge = (trx, team, now, { historyMs }, most) =>
  removeRows(trx, 'decision', {
    key: ['delivery_id', 'at'],
    where: sql`"at" <= ${now - historyMs}
      and exists (select 1 from delivery
        where delivery.id = decision.delivery_id and delivery.team = ${team})`,
    most,
  });

/** Removes changes that waited too long for a digest, since its subscription is paused. New cases stay. */
export const purgeQueue: Purge = (trx, team, now, { historyMs }, most) =>
  removeRows(trx, 'digest_item', {
    key: ['subscription', 'case_id', 'edition'],
    where: sql`queued_at <= ${now - historyMs} and from_edition > 0
      and subscription in (select id from subscription where team = ${team})`,
    most,
  });
