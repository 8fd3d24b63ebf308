import type { Kysely, Transaction } from 'kysely';
import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { DeliveryStore, LeaseRequest } from '../delivery-store.ts';
import { type DeliveryRow, fromRow, isOpen } from './delivery-row.ts';
import { ofTeam } from './of-team.ts';
import { EDITS, lockBudgets, setPace, WHOLE } from './pace.ts';
import type { Tables } from './schema.ts';

type Leases = Pick<
  DeliveryStore,
  | 'lease'
  | 'nextLeaseAt'
  | 'expireLeases'
  | 'holdChannel'
  | 'holdTeam'
  | 'pauseChannel'
  | 'resumeChannel'
>;

/**
 * Leases deliveries: decides which instance may send what, and when.
 * @param locksRows as in `OpenDatabase`
 */
export function createLeases(db: Kysely<Tables>, own: string, locksRows: boolean): Leases {
  return {
    async lease(request) {
      const free = await db
        .selectFrom('pace')
        .select('team')
        .where('team', '=', own)
        .where('scope', '=', '')
        .where('next_at', '<=', request.now)
        .where((where) =>
          where.exists(
            where
              .selectFrom('delivery')
              .select('id')
              .whereRef('delivery.team', '=', 'pace.team')
              .where(isOpen('delivery')),
          ),
        )
        .executeTakeFirst();
      if (!free) return [];
      const next = await db.transaction().execute((trx) => leaseNext(trx, locksRows, own, request));
      return next ? [next] : [];
    },

    async nextLeaseAt() {
      const rows = await heads(db)
        .innerJoin('pace as whole', (join) =>
          join.onRef('whole.team', '=', 'pace.team').on('whole.scope', '=', ''),
        )
        .innerJoin('pace as edits', (join) =>
          join.onRef('edits.team', '=', 'pace.team').on('edits.scope', '=', 'update'),
        )
        .select(['delivery.kind', 'delivery.not_before', 'pace.next_at'])
        .select(['whole.next_at as whole_next_at', 'edits.next_at as edits_next_at'])
        .where('pace.team', '=', own)
        .where('delivery.state', '=', 'pending')
        .execute();
      const times = rows.map((row) =>
        Math.max(
          row.not_before,
          row.next_at,
          row.whole_next_at,
          row.kind === 'correction' ? row.edits_next_at : 0,
        ),
      );
      return times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b));
    },

    holdChannel: ({ channel }, until) => hold(db, own, channel, until),
    holdTeam: (team, until) => hold(db, ofTeam(own, { team }).team, '', until),

    async expireLeases(now, lookAt, everyLease) {
      let expired = db
        .updateTable('delivery')
        .set({ lease_owner: null, lease_until: null })
        .where('team', '=', own)
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

    async pauseChannel({ channel }, error) {
      const rows = await db
        .updateTable('delivery')
        .set({ state: 'paused', error })
        .where('team', '=', own)
        .where('channel', '=', channel)
        .where('state', '=', 'pending')
        .returning('id')
        .execute();
      return rows.length;
    },

    async resumeChannel({ channel }, now) {
      const rows = await db
        .updateTable('delivery')
        .set({ state: 'pending', not_before: now, error: '' })
        .where('team', '=', own)
        .where('channel', '=', channel)
        .where('state', '=', 'paused')
        .returning('id')
        .execute();
      return rows.length;
    },
  };
}

/** The first open delivery of each channel, with the channel's pace. */
function heads(db: Kysely<Tables>) {
  return db.selectFrom('pace').innerJoin('delivery', (join) =>
    join.on('delivery.seq', '=', (from) =>
      from
        .selectFrom('delivery as first')
        .select((select) => select.fn.min('first.seq').as('seq'))
        .whereRef('first.team', '=', 'pace.team')
        .whereRef('first.channel', '=', 'pace.scope')
        .where(isOpen('first')),
    ),
  );
}

/** Leases the workspace's next delivery; null if its pace allows none now. */
async function leaseNext(
  trx: Transaction<Tables>,
  locksRows: boolean,
  team: string,
  { now, instance, leaseMs, pace }: LeaseRequest,
): Promise<Delivery | null> {
  const isFree = await lockBudgets(trx, team, now);
  if (!isFree(WHOLE)) return null;
  const row = await nextOf(trx, locksRows, team, now, isFree(EDITS));
  if (!row) return null;
  const lease = {
    state: 'sending',
    attempt: row.attempt + 1,
    lease_owner: instance,
    lease_until: now + leaseMs,
    sent_at: null,
  };
  await trx.updateTable('delivery').set(lease).where('id', '=', row.id).execute();
  await setPace(trx, team, row.channel, now + pace.channelIntervalMs);
  await setPace(trx, team, WHOLE, now + pace.teamIntervalMs);
  if (row.kind === 'correction') await setPace(trx, team, EDITS, now + pace.updateIntervalMs);
  return fromRow({ ...row, ...lease });
}

async function nextOf(
  trx: Transaction<Tables>,
  locksRows: boolean,
  team: string,
  now: number,
  mayCorrect: boolean,
): Promise<DeliveryRow | undefined> {
  let query = heads(trx)
    .selectAll('delivery')
    .where('pace.team', '=', team)
    .where('pace.next_at', '<=', now)
    .where('delivery.state', '=', 'pending')
    .where('delivery.not_before', '<=', now);
  if (!mayCorrect) query = query.where('delivery.kind', '!=', 'correction');
  // The channel that has waited longest: a long queue in one keeps no other waiting.
  query = query.orderBy('pace.next_at').orderBy('delivery.seq').limit(1);
  if (locksRows) query = query.forUpdate('delivery').skipLocked();
  return query.executeTakeFirst();
}

/** Lets nothing be leased before `until`, or before what was set if that is later. */
async function hold(db: Kysely<Tables>, team: string, scope: string, until: number): Promise<void> {
  await db
    .insertInto('pace')
    .values({ team, scope, next_at: until })
    .onConflict((on) =>
      on
        .columns(['team', 'scope'])
        .doUpdateSet({ next_at: until })
        .where('pace.next_at', '<', until),
    )
    .execute();
}
