import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { Subscription } from '../../core/announcements/subscribing/subscription.ts';
import type { AnnouncerParts } from '../parts/parts.ts';

/** Points curators to an unconfirmed delivery. If that fails, the ledger still lists it. */
export async function tellCurators(
  delivery: Delivery,
  { onUnconfirmed, log }: Pick<AnnouncerParts, 'onUnconfirmed' | 'log'>,
): Promise<void> {
  try {
    await onUnconfirmed({ ...delivery, state: 'unconfirmed' });
  } catch (error) {
    log.warn({ err: error, delivery: delivery.id }, 'the curators could not be told');
  }
}

/**
 * Creates the function that tells the owners of paused subscriptions. If somebody can't be told
 * (their account is gone), it rests for `workspaceHoldMs`.
 */
export function createOwnerNotices(parts: AnnouncerParts): () => Promise<void> {
  let nextAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (parts.clock.now() < nextAt) return;
    const areAllTold = await tellOwners(parts);
    if (!areAllTold) nextAt = parts.clock.now() + parts.settings.workspaceHoldMs;
  };
}

/** Tells owners that have not been told; false if some could not be, who stay untold. */
async function tellOwners({ store, onPaused, log }: AnnouncerParts): Promise<boolean> {
  let areAllTold = true;
  const untold = await store.subscriptions.untold();
  for (const group of groupByOwner(untold)) {
    const [first] = group;
    if (!first?.paused) continue;
    const { team, channel, owner, paused } = first;
    const mark = (ids: readonly string[], told: boolean) =>
      store.subscriptions.markTold(ids, paused.at, told);
    const mine = await mark(
      group.map(({ id }) => id),
      true,
    );
    if (mine.length === 0) continue;
    try {
      const subscriptions = group.filter(({ id }) => mine.includes(id));
      await onPaused({ team, channel, owner, subscriptions, reason: paused.reason });
    } catch (error) {
      log.warn({ err: error, team, channel }, 'the owner could not be told; will be tried again');
      await mark(mine, false);
      areAllTold = false;
    }
  }
  return areAllTold;
}

function groupByOwner(subscriptions: readonly Subscription[]): readonly Subscription[][] {
  const groups = new Map<string, Subscription[]>();
  for (const each of subscriptions) {
    const key = JSON.stringify([each.team, each.channel, each.owner, each.paused?.at]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}
