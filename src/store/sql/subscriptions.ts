import type { Kysely, Selectable } from 'kysely';
import type { Subscription } from '../../core/announcements/subscribing/subscription.ts';
import type { SubscriptionStore } from '../subscription-store.ts';
import { ofTeam } from './of-team.ts';
import type { Tables } from './schema.ts';

type Row = Selectable<Tables['subscription']>;

/** Creates a workspace's subscriptions in SQL. */
export function createSubscriptionStore(db: Kysely<Tables>, own: string): SubscriptionStore {
  return {
    async save(subscription) {
      const row = toRow(ofTeam(own, subscription));
      return db.transaction().execute(async (trx) => {
        const before = await trx
          .selectFrom('subscription')
          .selectAll()
          .where('team', '=', row.team)
          .where('channel', '=', row.channel)
          .where('filter', '=', row.filter)
          .executeTakeFirst();
        const { id: _id, last_posted: _lastPosted, ...replaced } = row;
        const saved = await trx
          .insertInto('subscription')
          .values(row)
          .onConflict((on) => on.columns(['team', 'channel', 'filter']).doUpdateSet(replaced))
          .returningAll()
          .executeTakeFirstOrThrow();
        return {
          saved: fromRow(saved),
          replaced: before ? fromRow(before) : null,
        };
      });
    },

    async list({ team, channel, owner, origin } = {}) {
      let query = db.selectFrom('subscription').selectAll().where('team', '=', own);
      if (team !== undefined) query = query.where('team', '=', team);
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (owner !== undefined) query = query.where('owner', '=', owner);
      if (origin !== undefined) query = query.where('origin', '=', origin);
      const rows = await query.orderBy('created_at').orderBy('id').execute();
      return rows.map(fromRow);
    },

    async remove(ids) {
      if (ids.length === 0) return [];
      return db.transaction().execute(async (trx) => {
        const rows = await trx
          .deleteFrom('subscription')
          .where('team', '=', own)
          .where('id', 'in', ids)
          .returningAll()
          .execute();
        const gone = rows.map(({ id }) => id);
        if (gone.length > 0) {
          await trx.deleteFrom('digest_item').where('subscription', 'in', gone).execute();
        }
        return rows.map(fromRow);
      });
    },

    async pause(ids, { at, reason, by }) {
      if (ids.length === 0) return [];
      const rows = await db
        .updateTable('subscription')
        .set({
          paused_at: at,
          paused_reason: reason,
          paused_by: by,
          pause_told: by === '' ? 0 : 1,
        })
        .where('team', '=', own)
        .where('id', 'in', ids)
        .where('paused_at', 'is', null)
        .returningAll()
        .execute();
      return rows.map(fromRow);
    },

    async resume(ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .updateTable('subscription')
        .set({ paused_at: null, paused_reason: '', paused_by: '', pause_told: 0 })
        .where('team', '=', own)
        .where('id', 'in', ids)
        .where('paused_at', 'is not', null)
        .returningAll()
        .execute();
      return rows.map(fromRow);
    },

    async untold() {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .where('team', '=', own)
        .where('paused_at', 'is not', null)
        .where('pause_told', '=', 0)
        .orderBy('paused_at')
        .execute();
      return rows.map(fromRow);
    },

    async markTold(ids, pausedAt, told) {
      if (ids.length === 0) return [];
      const rows = await db
        .updateTable('subscription')
        .set({ pause_told: told ? 1 : 0 })
        .where('team', '=', own)
        .where('id', 'in', ids)
        .where('paused_at', '=', pausedAt)
        .where('pause_told', '=', told ? 0 : 1)
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

function toRow(subscription: Subscription): Row {
  const { paused, lastPosted } = subscription;
  return {
    id: subscription.id,
    team: subscription.team,
    channel: subscription.channel,
    filter: subscription.filter,
    kinds: subscription.kinds,
    cadence: JSON.stringify(subscription.cadence),
    owner: subscription.owner,
    origin: subscription.origin,
    created_at: subscription.createdAt,
    next_due_at: subscription.nextDueAt,
    paused_at: paused?.at ?? null,
    paused_reason: paused?.reason ?? '',
    paused_by: paused?.by ?? '',
    pause_told: paused?.told ? 1 : 0,
    last_posted: lastPosted ? JSON.stringify(lastPosted) : null,
  };
}

function fromRow(row: Row): Subscription {
  return {
    id: row.id,
    team: row.team,
    channel: row.channel,
    filter: row.filter,
    kinds: row.kinds as Subscription['kinds'],
    cadence: JSON.parse(row.cadence) as Subscription['cadence'],
    owner: row.owner,
    origin: row.origin as Subscription['origin'],
    createdAt: row.created_at,
    nextDueAt: row.next_due_at,
    paused:
      row.paused_at === null
        ? null
        : {
            at: row.paused_at,
            reason: row.paused_reason,
            by: row.paused_by,
            told: row.pause_told === 1,
          },
    lastPosted:
      row.last_posted === null ? null : (JSON.parse(row.last_posted) as Subscription['lastPosted']),
  };
}
