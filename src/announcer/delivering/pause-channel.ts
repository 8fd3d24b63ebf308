import type {
  ChannelRef,
  Subscription,
} from '../../core/announcements/subscribing/subscription.ts';
import type { AnnouncerParts } from '../parts/parts.ts';

/** Pauses everything that goes to a channel which takes no posts; the owners are told later. */
export async function pauseChannel(
  { team, channel }: ChannelRef,
  reason: string,
  { store, clock, log }: AnnouncerParts,
): Promise<void> {
  const place = { team, channel };
  await store.deliveries.pauseChannel(place, reason);
  const subscriptions = await store.subscriptions.list(place);
  const ids = subscriptions.map(({ id }) => id);
  const paused = await store.subscriptions.pause(ids, { at: clock.now(), reason, by: '' });
  log.warn(
    { ...place, reason, subscriptions: paused.length },
    'the channel takes no posts: paused',
  );
}

/**
 * Tells the owners of paused subscriptions that have not been told.
 * @returns false where some could not be told; they stay untold
 */
export async function tellOwners({ store, onPaused, log }: AnnouncerParts): Promise<boolean> {
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

/**
 * Lets a channel's paused subscriptions go on, with what waited for them (see `serveDigests`).
 * @param onlyTrouble leave alone what a person paused: for when the bot is invited again
 */
export async function resumeChannel(
  { team, channel }: ChannelRef,
  onlyTrouble: boolean,
  { store, clock }: AnnouncerParts,
): Promise<readonly Subscription[]> {
  const paused = (await store.subscriptions.list({ team, channel })).filter(
    (each) => each.paused !== null && !(onlyTrouble && each.paused.by !== ''),
  );
  const resumed = await store.subscriptions.resume(paused.map(({ id }) => id));
  await store.deliveries.resumeChannel({ team, channel }, clock.now());
  return resumed;
}

function groupByOwner(subscriptions: readonly Subscription[]): readonly Subscription[][] {
  const groups = new Map<string, Subscription[]>();
  for (const each of subscriptions) {
    const key = JSON.stringify([each.team, each.channel, each.owner, each.paused?.at]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}
