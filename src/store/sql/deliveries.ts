import { type Kysely, sql } from 'kysely';
import {
  DELIVERY_STATES,
  type DeliveryState,
  type ItemKind,
} from '../../core/announcements/content/delivery.ts';
import type { DeliveryStore } from '../delivery-store.ts';
import { absorbInto } from './absorb.ts';
import { inChunks } from './chunks.ts';
import { fromRow } from './delivery-row.ts';
import { createLeases } from './leases.ts';
import { recordInto } from './record.ts';
import type { Tables } from './schema.ts';
import { createSettlements } from './settlements.ts';

/**
 * Creates a workspace's ledger in SQL.
 * @param own the workspace
 * @param locksRows as in `OpenDatabase`
 */
export function createDeliveryStore(
  db: Kysely<Tables>,
  own: string,
  locksRows: boolean,
): DeliveryStore {
  return {
    record: recordInto(db, own, locksRows),
    ...createLeases(db, own, locksRows),
    ...createSettlements(db, own),
    absorb: absorbInto(db, own),

    async shown(caseIds) {
      const rows = await inChunks(caseIds, (chunk) =>
        db
          .selectFrom('delivery_item as item')
          .innerJoin('delivery', 'delivery.id', 'item.delivery_id')
          .select(['item.team', 'item.channel', 'item.case_id', 'item.edition'])
          .select(['delivery.id', 'delivery.state', 'delivery.ts'])
          .where('item.team', '=', own)
          .where('item.kind', '=', 'new')
          .where('item.case_id', 'in', chunk)
          .where('delivery.state', '!=', 'dropped')
          .orderBy('delivery.seq')
          .execute(),
      );
      return rows.map((row) => ({
        team: row.team,
        channel: row.channel,
        caseId: row.case_id,
        edition: row.edition,
        deliveryId: row.id,
        state: row.state as DeliveryState,
        ts: row.ts,
      }));
    },

    async told({ channel }, caseIds) {
      const rows = await inChunks(caseIds, (chunk) =>
        db
          .selectFrom('delivery_item')
          .select(['case_id', 'edition', 'revision', 'kind'])
          .where('team', '=', own)
          .where('channel', '=', channel)
          .where('case_id', 'in', chunk)
          .orderBy('case_id')
          .orderBy('edition')
          .execute(),
      );
      return rows.map((row) => ({
        caseId: row.case_id,
        edition: row.edition,
        revision: row.revision,
        kind: row.kind as ItemKind,
      }));
    },

    async find(id) {
      const row = await db
        .selectFrom('delivery')
        .selectAll()
        .where('team', '=', own)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async list({ states, team, channel, limit, offset } = {}) {
      let query = db.selectFrom('delivery').selectAll().where('team', '=', own);
      if (states) query = query.where('state', 'in', states);
      if (team !== undefined) query = query.where('team', '=', team);
      if (channel !== undefined) query = query.where('channel', '=', channel);
      query = query.orderBy('seq').limit(limit ?? 1_000_000);
      if (offset !== undefined) query = query.offset(offset);
      return (await query.execute()).map(fromRow);
    },

    async count() {
      const rows = await db
        .selectFrom('delivery')
        .select(['state', sql<number>`count(*)`.as('n')])
        .where('team', '=', own)
        .groupBy('state')
        .execute();
      const counts = Object.fromEntries(DELIVERY_STATES.map((state) => [state, 0]));
      for (const row of rows) counts[row.state] = Number(row.n);
      return counts as Record<DeliveryState, number>;
    },

    async dueDigests(now) {
      const rows = await db
        .selectFrom('subscription')
        .select('id')
        .where('team', '=', own)
        .where('paused_at', 'is', null)
        .where((where) =>
          where.or([
            where('next_due_at', '<=', now),
            where.and([
              where('next_due_at', 'is', null),
              where.exists(
                where
                  .selectFrom('digest_item')
                  .select('case_id')
                  .whereRef('digest_item.subscription', '=', 'subscription.id'),
              ),
            ]),
          ]),
        )
        .orderBy('next_due_at')
        .orderBy('id')
        .execute();
      return rows.map(({ id }) => id);
    },

    async nextDigestAt() {
      const { next } = await db
        .selectFrom('subscription')
        .select((select) => select.fn.min<number | null>('next_due_at').as('next'))
        .where('team', '=', own)
        .where('paused_at', 'is', null)
        .executeTakeFirstOrThrow();
      return next;
    },

    async queued(subscription) {
      const rows = await db
        .selectFrom('digest_item')
        .selectAll()
        .where('subscription', 'in', (from) =>
          from
            .selectFrom('subscription')
            .select('id')
            .where('team', '=', own)
            .where('id', '=', subscription),
        )
        .orderBy('queued_at')
        .orderBy('case_id')
        .orderBy('edition')
        .execute();
      return rows.map((row) => ({
        subscription,
        caseId: row.case_id,
        from: row.from_edition,
        edition: row.edition,
        queuedAt: row.queued_at,
      }));
    },
  };
}
