import type {
  ChannelRef,
  Subscription,
} from '../../core/announcements/subscribing/subscription.ts';
import type { AnnouncerParts } from '../parts/parts.ts';

/** Pauses everything for a channel that takes no posts. The owners are told later. */
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
 * Resumes a channel's paused subscriptions, with everything that waited for them (see `serveDigests`).
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
