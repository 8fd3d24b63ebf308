import type { Kysely, Transaction } from 'kysely';
import type { PostLease, PostStore } from '../post-store.ts';
import { EDITS, lockBudgets, openPaces, setPace, WHOLE } from './pace.ts';
import { fromRows, removePost, saveShown } from './post-rows.ts';
import type { Tables } from './schema.ts';

type Leases = Pick<PostStore, 'lease' | 'nextDueAt' | 'beginReply' | 'settle'>;

/**
 * Leases posts for correction, at the same pace as announcements.
 * @param locksRows as in `OpenDatabase`
 */
export function createPostLeases(db: Kysely<Tables>, own: string, locksRows: boolean): Leases {
  return {
    async lease(request) {
      if (!(await isAnyDue(db, own, request.now))) return null;
      return db.transaction().execute(async (trx) => {
        const row = await leaseNext(trx, own, locksRows, request);
        if (!row) return null;
        const shown = await trx
          .selectFrom('post_case')
          .selectAll()
          .where('team', '=', own)
          .where('channel', '=', row.channel)
          .where('ts', '=', row.ts)
          .orderBy('case_id')
          .execute();
        return fromRows(row, shown);
      });
    },

    async nextDueAt() {
      const { due } = await db
        .selectFrom('post')
        .select((select) => select.fn.min<number | null>('due_at').as('due'))
        .where('team', '=', own)
        .where('due_at', 'is not', null)
        .where('lease_until', 'is', null)
        .executeTakeFirstOrThrow();
      if (due === null) return null;
      const budgets = await db
        .selectFrom('pace')
        .select('next_at')
        .where('team', '=', own)
        .where('scope', 'in', [WHOLE, EDITS])
        .execute();
      return Math.max(due, ...budgets.map((row) => row.next_at));
    },

    async beginReply(leased, replyOf) {
      const held = await heldBy(db, leased).set({ reply_of: replyOf }).returning('ts').execute();
      return held.length > 0;
    },

    async settle(leased, settlement, now) {
      return db.transaction().execute(async (trx) => {
        if (settlement.state === 'later') {
          const rows = await heldBy(trx, leased)
            .set({
              lease_until: null,
              due_at: settlement.dueAt,
              ...(settlement.isUntold && { reply_of: '' }),
            })
            .returning('ts')
            .execute();
          return rows.length > 0;
        }
        const rows = await heldBy(trx, leased)
          .set({ lease_until: null, due_at: null, urgent: 0, attempt: 0, reply_of: '' })
          .returning('ts')
          .execute();
        if (rows.length === 0) return false;
        if (settlement.state === 'gone') await removePost(trx, leased);
        else {
          const shown = settlement.cases.map(({ id, revision }) => ({
            caseId: id,
            revision,
            claims: leased.shown.find(({ caseId }) => caseId === id)?.claims ?? [],
          }));
          await saveShown(trx, leased, shown, settlement.cases, now);
        }
        return true;
      });
    },
  };
}

async function isAnyDue(db: Kysely<Tables>, own: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('post')
    .select('ts')
    .where('team', '=', own)
    .where('due_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function leaseNext(
  trx: Transaction<Tables>,
  own: string,
  locksRows: boolean,
  { now, leaseMs, pace }: PostLease,
) {
  await openPaces(trx, [{ team: own, channel: WHOLE }]);
  const isFree = await lockBudgets(trx, own, now);
  if (!isFree(WHOLE) || !isFree(EDITS)) return undefined;
  let query = trx
    .selectFrom('post')
    .selectAll()
    .where('team', '=', own)
    .where('due_at', '<=', now)
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', now)]))
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('pace')
            .select('scope')
            .where('pace.team', '=', own)
            .whereRef('pace.scope', '=', 'post.channel')
            .where('pace.next_at', '>', now),
        ),
      ),
    )
    .orderBy('urgent', 'desc')
    .orderBy('due_at')
    .orderBy('ts')
    .limit(1);
  if (locksRows) query = query.forUpdate().skipLocked();
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const lease = { lease_until: now + leaseMs, attempt: row.attempt + 1 };
  await trx
    .updateTable('post')
    .set(lease)
    .where('team', '=', own)
    .where('channel', '=', row.channel)
    .where('ts', '=', row.ts)
    .execute();
  await openPaces(trx, [row]);
  await setPace(trx, own, row.channel, now + pace.channelIntervalMs);
  await setPace(trx, own, WHOLE, now + pace.teamIntervalMs);
  await setPace(trx, own, EDITS, now + pace.updateIntervalMs);
  return { ...row, ...lease };
}

/** Changes a post if its lease is still the caller's. */
function heldBy(
  db: Kysely<Tables>,
  { team, channel, ts, attempt }: { team: string; channel: string; ts: string; attempt: number },
) {
  return db
    .updateTable('post')
    .where('team', '=', team)
    .where('channel', '=', channel)
    .where('ts', '=', ts)
    .where('attempt', '=', attempt)
    .where('lease_until', 'is not', null);
}
