import type { Kysely, Transaction, Updateable } from 'kysely';
import type { CaseRef, Delivery } from '../../core/announcements/content/delivery.ts';
import type { Decision, DeliveryStore, LateCorrection, Settlement } from '../delivery-store.ts';
import { inChunks } from './chunks.ts';
import { type DeliveryRow, fromRow } from './delivery-row.ts';
import { newestEditions } from './newest-editions.ts';
import { recordDeliveries } from './record-deliveries.ts';
import type { Tables } from './schema.ts';

type Settlements = Pick<
  DeliveryStore,
  'beginSending' | 'settle' | 'toLookFor' | 'settleLook' | 'decide' | 'decisions'
>;

/** Ends attempts. Each change names the state that it expects, so that it happens only once. */
export function createSettlements(db: Kysely<Tables>, own: string): Settlements {
  return {
    async beginSending({ id, attempt }, content, now, until) {
      return db.transaction().execute(async (trx) => {
        const held = await trx
          .updateTable('delivery')
          .set({ sent_at: now, content: JSON.stringify(content) })
          .where('team', '=', own)
          .where('id', '=', id)
          .where('attempt', '=', attempt)
          .where('state', '=', 'sending')
          .where('lease_until', '>=', until)
          .returning('id')
          .executeTakeFirst();
        if (held && 'cases' in content) await forgetCases(trx, id, content.cases);
        return held !== undefined;
      });
    },

    async settle(leased, settlement, now, correct) {
      if (await end(db, own, leased, ['sending'], settlement, now)) return true;
      const from = LATE[settlement.state];
      return from !== undefined && end(db, own, leased, from, settlement, now, correct);
    },

    async settleLook(unconfirmed, settlement, now, correct) {
      return end(db, own, unconfirmed, ['unconfirmed'], settlement, now, correct);
    },

    async toLookFor(now, limit) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('team', '=', own)
        .where('state', '=', 'unconfirmed')
        .where('look_at', '<=', now)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },

    async decide({ deliveryId, decision, by, at }, ts, correct) {
      return db.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('delivery')
          .set({ look_at: null, error: '', ...DECIDED[decision].columns(at, ts) })
          .where('team', '=', own)
          .where('id', '=', deliveryId)
          .where('state', 'in', DECIDED[decision].from)
          .returningAll()
          .executeTakeFirst();
        if (!row) return null;
        if (decision === 'never') {
          await trx.deleteFrom('delivery_item').where('delivery_id', '=', deliveryId).execute();
        }
        if (ts !== undefined) await correctLate(trx, own, row, at, correct);
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
        .where('delivery_id', 'in', (from) =>
          from
            .selectFrom('delivery')
            .select('id')
            .where('team', '=', own)
            .where('id', '=', deliveryId),
        )
        .orderBy('at')
        .execute();
      return rows.map((row) => ({
        deliveryId: row.delivery_id,
        decision: row.decision as Decision,
        by: row.by,
        at: row.at,
      }));
    },
  };
}

/** The states that each decision is about, and what it makes of them. */
const DECIDED: Readonly<
  Record<
    Decision,
    {
      readonly from: readonly string[];
      readonly columns: (at: number, ts?: string) => Updateable<Tables['delivery']>;
    }
  >
> = {
  there: {
    from: ['unconfirmed'],
    columns: (at, ts) => ({ state: 'posted', posted_at: at, ...(ts !== undefined && { ts }) }),
  },
  again: {
    from: ['unconfirmed', 'failed'],
    columns: () => ({ state: 'pending', sent_at: null, not_before: 0 }),
  },
  never: { from: ['failed'], columns: () => ({ state: 'dropped' }) },
};

/** The states that a late, certain result may still end; a late doubt ends none. */
const LATE: Partial<Record<Settlement['state'], readonly string[]>> = {
  // Found absent, or sent back by a curator, and not yet leased again: it is there all the same.
  posted: ['unconfirmed', 'pending', 'paused'],
  pending: ['unconfirmed'],
  paused: ['unconfirmed'],
  failed: ['unconfirmed'],
};

async function end(
  db: Kysely<Tables>,
  own: string,
  { id, attempt, subscriptions }: Delivery,
  from: readonly string[],
  settlement: Settlement,
  now: number,
  correct?: LateCorrection,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('delivery')
      .set({ lease_owner: null, lease_until: null, ...columnsOf(settlement, now) })
      .where('team', '=', own)
      .where('id', '=', id)
      .where('attempt', '=', attempt)
      .where('state', 'in', from)
      .returningAll()
      .executeTakeFirst();
    if (!row) return false;
    if (settlement.state === 'dropped') {
      await trx.deleteFrom('delivery_item').where('delivery_id', '=', id).execute();
    }
    if (settlement.state !== 'posted') return true;
    await correctLate(trx, own, row, now, correct);
    if (subscriptions.length > 0) {
      await noteLastPosted(trx, row, subscriptions, settlement.what, now);
    }
    return true;
  });
}

/** Corrects a message whose place is known only now. */
async function correctLate(
  trx: Transaction<Tables>,
  own: string,
  row: DeliveryRow,
  now: number,
  correct: LateCorrection | undefined,
): Promise<void> {
  const correction = correct?.(await newestEditions(trx, own, fromRow(row).content));
  if (correction) await recordDeliveries(trx, own, [correction], now);
}

/** Removes the new cases that a delivery doesn't name after all: they count as never told. */
async function forgetCases(
  trx: Transaction<Tables>,
  deliveryId: string,
  said: readonly CaseRef[],
): Promise<void> {
  const rows = await trx
    .selectFrom('delivery_item')
    .select('case_id')
    .where('delivery_id', '=', deliveryId)
    .where('kind', '=', 'new')
    .execute();
  const unsaid = new Set(rows.map((row) => row.case_id));
  for (const { caseId } of said) unsaid.delete(caseId);
  await inChunks([...unsaid], (chunk) =>
    trx
      .deleteFrom('delivery_item')
      .where('delivery_id', '=', deliveryId)
      .where('kind', '=', 'new')
      .where('case_id', 'in', chunk)
      .execute(),
  );
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
    .where('team', '=', row.team)
    .where('id', 'in', subscriptions)
    .execute();
}
