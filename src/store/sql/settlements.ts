import type { Kysely, Updateable } from 'kysely';
import type { Delivery } from '../../core/announcements/delivery.ts';
import type { NewDelivery } from '../../core/announcements/planned.ts';
import type { DeliveryStore, Settlement } from '../delivery-store.ts';
import { type DeliveryRow, fromRow } from './delivery-row.ts';
import { recordDeliveries } from './record.ts';
import type { Tables } from './schema.ts';

type Settlements = Pick<
  DeliveryStore,
  | 'beginSending'
  | 'settle'
  | 'expireLeases'
  | 'toLookFor'
  | 'settleLook'
  | 'decide'
  | 'decisions'
  | 'pauseChannel'
  | 'resumeChannel'
>;

/** Ending what was claimed: each change states what it expects to find, so that it happens once. */
export function createSettlements(db: Kysely<Tables>): Settlements {
  return {
    async beginSending({ id, attempt }, content, now, until) {
      const held = await db
        .updateTable('delivery')
        .set({ sent_at: now, content: JSON.stringify(content) })
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .where('state', '=', 'sending')
        .where('lease_until', '>=', until)
        .returning('id')
        .executeTakeFirst();
      return held !== undefined;
    },

    async settle(claimed, settlement, now, followUp) {
      // Late certainty counts too; a late doubt does not.
      const from = settlement.state === 'posted' ? ['sending', 'unconfirmed'] : ['sending'];
      return end(db, claimed, from, settlement, now, followUp);
    },

    async settleLook(unconfirmed, settlement, now, followUp) {
      return end(db, unconfirmed, ['unconfirmed'], settlement, now, followUp);
    },

    async expireLeases(now, lookAt, everyLease) {
      let expired = db
        .updateTable('delivery')
        .set({ lease_owner: null, lease_until: null })
        .where('state', '=', 'sending');
      if (!everyLease) expired = expired.where('lease_until', '<=', now);
      await expired.set({ state: 'pending' }).where('sent_at', 'is', null).execute();
      const rows = await expired
        .set({ state: 'unconfirmed', look_at: lookAt, error: 'stopped while sending' })
        .where('sent_at', 'is not', null)
        .returningAll()
        .execute();
      return rows.map(fromRow);
    },

    async toLookFor(now, limit) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('state', '=', 'unconfirmed')
        .where('look_at', '<=', now)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },

    async decide({ deliveryId, decision, by, at }) {
      return db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('delivery')
          .set(
            decision === 'there'
              ? { state: 'posted', posted_at: at, look_at: null, error: '' }
              : { state: 'pending', sent_at: null, not_before: 0, look_at: null, error: '' },
          )
          .where('id', '=', deliveryId)
          .where('state', '=', 'unconfirmed')
          .returningAll()
          .executeTakeFirst();
        if (!row) return null;
        await trx
          .insertInto('decision')
          .values({ delivery_id: deliveryId, decision, by, at })
          .execute();
        return fromRow(row);
      });
    },

    async decisions(deliveryId) {
      const rows = await db
        .selectFrom('decision')
        .selectAll()
        .where('delivery_id', '=', deliveryId)
        .orderBy('at')
        .execute();
      return rows.map((row) => ({
        deliveryId: row.delivery_id,
        decision: row.decision as 'there' | 'again',
        by: row.by,
        at: row.at,
      }));
    },

    async pauseChannel({ team, channel }, error) {
      const rows = await db
        .updateTable('delivery')
        .set({ state: 'paused', error })
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('state', '=', 'pending')
        .returning('id')
        .execute();
      return rows.length;
    },

    async resumeChannel({ team, channel }, now) {
      const rows = await db
        .updateTable('delivery')
        .set({ state: 'pending', not_before: now, error: '' })
        .where('team', '=', team)
        .where('channel', '=', channel)
        .where('state', '=', 'paused')
        .returning('id')
        .execute();
      return rows.length;
    },
  };
}

async function end(
  db: Kysely<Tables>,
  { id, attempt, subscriptions }: Delivery,
  from: readonly string[],
  settlement: Settlement,
  now: number,
  followUp: NewDelivery | undefined,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('delivery')
      .set({ lease_owner: null, lease_until: null, ...columnsOf(settlement, now) })
      .where('id', '=', id)
      .where('attempt', '=', attempt)
      .where('state', 'in', from)
      .returningAll()
      .executeTakeFirst();
    if (!row) return false;
    if (followUp) await recordDeliveries(trx, [followUp], now);
    if (settlement.state === 'posted' && subscriptions.length > 0) {
      await noteLastPosted(trx, row, subscriptions, settlement.what, now);
    }
    return true;
  });
}

function columnsOf(settlement: Settlement, now: number): Updateable<Tables['delivery']> {
  switch (settlement.state) {
    case 'posted':
      return { state: 'posted', ts: settlement.ts, posted_at: now, look_at: null, error: '' };
    case 'pending':
      return {
        state: 'pending',
        sent_at: null,
        look_at: null,
        not_before: settlement.notBefore,
        error: settlement.error,
      };
    case 'unconfirmed':
      return { state: 'unconfirmed', look_at: settlement.notBefore, error: settlement.error };
    default:
      return { state: settlement.state, look_at: null, error: settlement.error };
  }
}

async function noteLastPosted(
  db: Kysely<Tables>,
  row: DeliveryRow,
  subscriptions: readonly string[],
  what: string,
  now: number,
): Promise<void> {
  await db
    .updateTable('subscription')
    .set({ last_posted: JSON.stringify({ at: now, ts: row.ts ?? '', what }) })
    .where('id', 'in', subscriptions)
    .execute();
}
