import type { ConfiguredChannel } from '../../core/announcements/subscribing/configured-channels.ts';
import { newSubscription } from '../../core/announcements/subscribing/new-subscription.ts';
import type { Subscription } from '../../core/announcements/subscribing/subscription.ts';
import type { SubscriptionStore } from '../../store/subscription-store.ts';

/**
 * Makes a workspace's configured subscriptions equal to the settings. Subscriptions that people made
 * stay as they are, even for the same channel and filter.
 */
export async function followConfigured(
  team: string,
  channels: readonly ConfiguredChannel[],
  {
    subscriptions,
    now,
    newId,
  }: {
    readonly subscriptions: SubscriptionStore;
    readonly now: number;
    readonly newId: () => string;
  },
): Promise<void> {
  const existing = await subscriptions.list({ team });
  const wanted = channels.map(({ channel, wish }) =>
    newSubscription({ team, channel }, wish, { id: newId(), owner: '', now }),
  );
  for (const each of wanted) {
    const same = existing.find((other) => keyOf(other) === keyOf(each));
    if (!same || (same.origin === 'settings' && !saysTheSame(same, each))) {
      await subscriptions.save(each);
    }
  }
  const keys = new Set(wanted.map(keyOf));
  const gone = existing.filter((each) => each.origin === 'settings' && !keys.has(keyOf(each)));
  await subscriptions.remove(gone.map(({ id }) => id));
}

function keyOf({ channel, filter }: Subscription): string {
  return `${channel} ${filter}`;
}

function saysTheSame(a: Subscription, b: Subscription): boolean {
  return a.kinds === b.kinds && JSON.stringify(a.cadence) === JSON.stringify(b.cadence);
}
