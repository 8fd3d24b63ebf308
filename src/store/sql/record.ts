import type { Kysely, Transaction } from 'kysely';
import type { DeliveryState } from '../../core/announcements/content/delivery.ts';
import { isCorrectable } from '../../core/announcements/planning/plan.ts';
import { withoutPlaces } from '../../core/case/without-places.ts';
import type { DeliveryStore, LedgerEntry } from '../delivery-store.ts';
import { inChunks } from './chunks.ts';
import { markOf, setMark } from './known-cases.ts';
import { insertAll, recordDeliveries, Stale } from './record-deliveries.ts';
import type { Tables } from './schema.ts';

/**
 * Records decisions, each in one transaction that proves that nobody decided it before.
 * @param locksRows as in `OpenDatabase`
 */
export function recordInto(
  db: Kysely<Tables>,
  team: string,
  locksRows: boolean,
): DeliveryStore['record'] {
  return async (entry) => {
    try {
      await db.transaction().execute(async (trx) => {
        await recordEditions(trx, team, entry);
        await requireUnplaced(trx, team, locksRows, entry.unplaced);
        await recordDigests(trx, team, entry);
        await recordDeliveries(trx, team, entry.deliveries, entry.now);
        if (entry.baseline) await setMark(trx, markOf(team, 'baseline_at'), entry.now);
        if (entry.baseline || entry.editions.length > 0) {
          await setMark(trx, markOf(team, 'synced_at'), entry.now);
        }
      });
      return 'recorded';
    } catch (error) {
      if (error instanceof Stale) return 'stale';
      throw error;
    }
  };
}

async function recordEditions(
  trx: Transaction<Tables>,
  team: string,
  entry: LedgerEntry,
): Promise<void> {
  const rows = entry.editions.map((added) => ({
    team,
    case_id: added.case.id,
    edition: added.edition,
    revision: added.case.revision,
    body: JSON.stringify(withoutPlaces(added.case)),
    recorded_at: entry.now,
    recorded_by: entry.instance,
  }));
  await insertAll(rows, (chunk) =>
    trx
      .insertInto('case_edition')
      .values(chunk)
      .onConflict((on) => on.doNothing())
      .returning('edition')
      .execute(),
  );
}

/**
 * Throws if a message's place is known by now. Whoever notes a place meanwhile waits for this
 * transaction, and then sees the editions that it recorded.
 */
async function requireUnplaced(
  trx: Transaction<Tables>,
  team: string,
  locksRows: boolean,
  ids: readonly string[],
): Promise<void> {
  const rows = await inChunks(ids, (chunk) => {
    const query = trx
      .selectFrom('delivery')
      .select(['state', 'ts'])
      .where('team', '=', team)
      .where('id', 'in', chunk);
    return (locksRows ? query.forShare() : query).execute();
  });
  for (const { state, ts } of rows) {
    if (isCorrectable({ state: state as DeliveryState, ts })) throw new Stale();
  }
}

async function recordDigests(
  trx: Transaction<Tables>,
  team: string,
  entry: LedgerEntry,
): Promise<void> {
  for (const served of entry.served) {
    const moved = await trx
      .updateTable('subscription')
      .set({ next_due_at: served.nextDueAt })
      .where('team', '=', team)
      .where('id', '=', served.subscription)
      .where('next_due_at', served.dueAt === null ? 'is' : '=', served.dueAt)
      .returning('id')
      .executeTakeFirst();
    if (!moved) throw new Stale();
    for (const item of served.items) {
      const gone = await trx
        .deleteFrom('digest_item')
        .where('subscription', '=', item.subscription)
        .where('case_id', '=', item.caseId)
        .where('edition', '=', item.edition)
        .returning('edition')
        .executeTakeFirst();
      if (!gone) throw new Stale();
    }
  }
  await inChunks(entry.queued, (chunk) =>
    trx
      .insertInto('digest_item')
      .values(
        chunk.map((item) => ({
          subscription: item.subscription,
          case_id: item.caseId,
          from_edition: item.from,
          edition: item.edition,
          queued_at: item.queuedAt,
        })),
      )
      .onConflict((on) => on.doNothing())
      .returning('edition')
      .execute(),
  );
}
