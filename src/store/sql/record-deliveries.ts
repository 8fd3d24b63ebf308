import type { Transaction } from 'kysely';
import type { NewDelivery } from '../../core/announcements/planning/plan.ts';
import { inChunks } from './chunks.ts';
import { ofTeam } from './of-team.ts';
import { openPaces } from './pace.ts';
import type { Tables } from './schema.ts';

/** Thrown if another instance decided first; rolls the transaction back. */
export class Stale extends Error {}

/** Records deliveries, each item once per channel; throws if one is there already. */
export async function recordDeliveries(
  trx: Transaction<Tables>,
  team: string,
  deliveries: readonly NewDelivery[],
  now: number,
): Promise<void> {
  if (deliveries.length === 0) return;
  for (const delivery of deliveries) ofTeam(team, delivery);
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
export async function insertAll<V>(
  rows: readonly V[],
  insert: (chunk: readonly V[]) => Promise<readonly unknown[]>,
): Promise<void> {
  const inserted = await inChunks(rows, insert);
  if (inserted.length !== rows.length) throw new Stale();
}

/** Takes `count` of the numbers that all workspaces share, and returns the last; the next caller waits until this transaction has ended. */
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
