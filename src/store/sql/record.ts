import type { Kysely, Transaction } from 'kysely';
import type { DeliveryState } from '../../core/announcements/content/delivery.ts';
import { isCorrectable, type NewDelivery } from '../../core/announcements/planning/plan.ts';
import type { DeliveryStore, LedgerEntry } from '../delivery-store.ts';
import { inChunks } from './chunks.ts';
import { setMark } from './known-cases.ts';
import type { Tables } from './schema.ts';

/** Thrown if another instance decided first; rolls the transaction back. */
class Stale extends Error {}

/**
 * Records decisions, each in one transaction that proves that nobody decided it before.
 * @param locksRows as in `OpenDatabase`
 */
export function recordInto(db: Kysely<Tables>, locksRows: boolean): DeliveryStore['record'] {
  return async (entry) => {
    try {
      await db.transaction().execute(async (trx) => {
        await recordEditions(trx, entry);
        await requireUnplaced(trx, locksRows, entry.unplaced);
        await recordDigests(trx, entry);
        await recordDeliveries(trx, entry.deliveries, entry.now);
        if (entry.baseline) await setMark(trx, 'baseline_at', entry.now);
        if (entry.baseline || entry.editions.length > 0) {
          await setMark(trx, 'synced_at', entry.now);
        }
      });
      return 'recorded';
    } catch (error) {
      if (error instanceof Stale) return 'stale';
      throw error;
    }
  };
}

async function recordEditions(trx: Transaction<Tables>, entry: LedgerEntry): Promise<void> {
  const rows = entry.editions.map((added) => ({
    case_id: added.case.id,
    edition: added.edition,
    revision: added.case.revision,
    body: JSON.stringify(added.case),
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
  locksRows: boolean,
  ids: readonly string[],
): Promise<void> {
  const rows = await inChunks(ids, (chunk) => {
    const query = trx.selectFrom('delivery').select(['state', 'ts']).where('id', 'in', chunk);
    return (locksRows ? query.forShare() : query).execute();
  });
  for (const { state, ts } of rows) {
    if (isCorrectable({ state: state as DeliveryState, ts })) throw new Stale();
  }
}

async function recordDigests(trx: Transaction<Tables>, entry: LedgerEntry): Promise<void> {
  for (const served of entry.served) {
    const moved = await trx
      .updateTable('subscription')
      .set({ next_due_at: served.nextDueAt })
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

/** Records deliveries, each item once per channel; throws if one is there already. */
export async function recordDeliveries(
  trx: Transaction<Tables>,
  deliveries: readonly NewDelivery[],
  now: number,
): Promise<void> {
  if (deliveries.length === 0) return;
  const last = await takeNumbers(trx, deliveries.length);
  const first = last - deliveries.length + 1;
  await insertAll(
    deliveries.map((delivery, at) => toRow(delivery, first + at, now)),
    (chunk) =>
      trx
        .insertInto('delivery')
        .values(chunk)
        .onConflict((on) => on.doNothing())
        .returning('id')
        .execute(),
  );
  const items = deliveries.flatMap((delivery) =>
    delivery.items.map((item) => ({
      team: delivery.team,
      channel: delivery.channel,
      case_id: item.caseId,
      revision: item.revision,
      edition: item.edition,
      kind: item.kind,
      delivery_id: delivery.id,
    })),
  );
  await insertAll(items, (chunk) =>
    trx
      .insertInto('delivery_item')
      .values(chunk)
      .onConflict((on) => on.doNothing())
      .returning('edition')
      .execute(),
  );
  await requireShownOnce(
    trx,
    deliveries.map(({ id }) => id),
  );
  await openPaces(trx, deliveries);
}

/**
 * Throws if a case is shown twice in a channel: two decisions may show it in different editions, and
 * no key forbids that. The second one gets here after the first has committed: see `takeNumbers`.
 */
async function requireShownOnce(trx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  const twice = await inChunks(ids, (chunk) =>
    trx
      .selectFrom('delivery_item as ours')
      .innerJoin('delivery_item as other', (join) =>
        join
          .onRef('other.team', '=', 'ours.team')
          .onRef('other.channel', '=', 'ours.channel')
          .onRef('other.case_id', '=', 'ours.case_id')
          .onRef('other.kind', '=', 'ours.kind')
          .onRef('other.delivery_id', '!=', 'ours.delivery_id'),
      )
      .select('ours.case_id')
      .where('ours.delivery_id', 'in', chunk)
      .where('ours.kind', '=', 'new')
      .limit(1)
      .execute(),
  );
  if (twice.length > 0) throw new Stale();
}

/** Inserts rows; throws if one is there already, since another instance has decided it. */
async function insertAll<V>(
  rows: readonly V[],
  insert: (chunk: readonly V[]) => Promise<readonly unknown[]>,
): Promise<void> {
  const inserted = await inChunks(rows, insert);
  if (inserted.length !== rows.length) throw new Stale();
}

/** Takes `count` numbers and returns the last; the next caller waits until this transaction has ended. */
async function takeNumbers(trx: Transaction<Tables>, count: number): Promise<number> {
  const { value } = await trx
    .insertInto('mark')
    .values({ name: 'delivery_seq', value: count })
    .onConflict((on) =>
      on.column('name').doUpdateSet((set) => ({ value: set('mark.value', '+', count) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

async function openPaces(
  trx: Transaction<Tables>,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  const scopes = new Map<string, { team: string; scope: string; next_at: number }>();
  for (const { team, channel } of deliveries) {
    for (const scope of ['', 'update', channel]) {
      scopes.set(`${team}/${scope}`, { team, scope, next_at: 0 });
    }
  }
  await inChunks([...scopes.values()], (chunk) =>
    trx
      .insertInto('pace')
      .values(chunk)
      .onConflict((on) => on.doNothing())
      .returning('scope')
      .execute(),
  );
}

function toRow(delivery: NewDelivery, seq: number, now: number) {
  return {
    id: delivery.id,
    seq,
    team: delivery.team,
    channel: delivery.channel,
    kind: delivery.content.kind,
    content: JSON.stringify(delivery.content),
    subscriptions: JSON.stringify(delivery.subscriptions),
    state: 'pending',
    attempt: 0,
    not_before: 0,
    lease_owner: null,
    lease_until: null,
    sent_at: null,
    look_at: null,
    ts: null,
    posted_at: null,
    error: '',
    created_at: now,
  };
}
