import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { LateCorrection, Settlement } from '../../store/delivery-store.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import type { PostOutcome } from '../parts/poster.ts';
import { lateCorrection } from './late-correction.ts';
import { pauseChannel } from './pause-channel.ts';
import { isPaused } from './prepare.ts';
import { tellCurators } from './tell-people.ts';
import type { Throttle } from './throttle.ts';

/** Settles a delivery that is not to be sent, or not now. */
export async function settleUnsent(
  delivery: Delivery,
  settlement: Settlement,
  parts: AnnouncerParts,
): Promise<void> {
  const { deliveries } = parts.store;
  await deliveries.settle(delivery, settlement, parts.clock.now());
  if (settlement.state !== 'paused') return;
  // Somebody may have resumed between the look at the subscriptions and this note.
  if (!(await isPaused(delivery, parts))) {
    await deliveries.resumeChannel(delivery, parts.clock.now());
  }
}

/** Settles a delivery whose message Slack has. */
export async function settlePosted(
  delivery: Delivery,
  ts: string,
  what: string,
  parts: AnnouncerParts,
): Promise<void> {
  await keepPace(delivery, parts);
  const correct = lateCorrection(delivery, parts.newId);
  await settleSurely(delivery, { state: 'posted', ts, what }, parts, correct);
}

/** Settles a delivery that Slack doesn't have, or may not have. */
export async function settleFailed(
  delivery: Delivery,
  outcome: Exclude<PostOutcome, { kind: 'posted' }>,
  parts: AnnouncerParts,
  throttle: Throttle,
): Promise<void> {
  const { settings, poster, log, clock } = parts;
  const now = clock.now();
  const about = { delivery: delivery.id, team: delivery.team, channel: delivery.channel };
  switch (outcome.kind) {
    case 'rate-limited': {
      const notBefore = now + outcome.retryAfterMs;
      await settleSurely(delivery, { state: 'pending', notBefore, error: 'rate_limited' }, parts);
      await throttle.limited(delivery, notBefore);
      return;
    }
    case 'not-sent': {
      const doubled = settings.backoffMs * 2 ** Math.min(delivery.attempt - 1, 30);
      const wait = Math.min(settings.backoffMaxMs, doubled);
      const error = outcome.reason;
      log.warn({ ...about, reason: error, wait }, 'not sent; will be tried again');
      await settleSurely(delivery, { state: 'pending', notBefore: now + wait, error }, parts);
      return;
    }
    case 'unknown': {
      const notBefore = poster.canLook(delivery.team) ? now + settings.lookAfterMs : null;
      const error = outcome.reason;
      log.warn({ ...about, reason: error }, 'sent, but nobody knows if it arrived');
      await keepPace(delivery, parts);
      const isOurs = await settleSurely(
        delivery,
        { state: 'unconfirmed', notBefore, error },
        parts,
      );
      if (isOurs && notBefore === null) await tellCurators(delivery, parts);
      return;
    }
    case 'refused':
      await settleRefused(delivery, outcome, parts);
  }
}

async function settleRefused(
  delivery: Delivery,
  { what, code }: Extract<PostOutcome, { kind: 'refused' }>,
  parts: AnnouncerParts,
): Promise<void> {
  const { store, settings, log, clock } = parts;
  const about = { delivery: delivery.id, team: delivery.team, channel: delivery.channel };
  switch (what) {
    case 'workspace': {
      const notBefore = clock.now() + settings.workspaceHoldMs;
      log.error({ ...about, code }, 'the workspace refuses our calls');
      await settleSurely(delivery, { state: 'pending', notBefore, error: code }, parts);
      await store.deliveries.holdTeam(delivery.team, notBefore);
      return;
    }
    case 'channel':
      await settleSurely(delivery, { state: 'paused', error: code }, parts);
      await pauseChannel(delivery, code, parts);
      return;
    case 'message':
      log.error({ ...about, code }, 'Slack refuses this message');
      await settleSurely(delivery, { state: 'failed', error: code }, parts);
  }
}

/**
 * Delays the channel's next post. Slack counts from when it took the message, which is before its
 * answer came. If the store is gone for a moment, only the pace is lost, and not the result.
 */
async function keepPace(delivery: Delivery, parts: AnnouncerParts): Promise<void> {
  const { store, settings, clock, log } = parts;
  const until = clock.now() + settings.pace.channelIntervalMs;
  await store.deliveries.holdChannel(delivery, until).catch((error: unknown) => {
    log.warn({ err: error, delivery: delivery.id }, 'the pace of the channel could not be noted');
  });
}

const TRIES = 8;
const never = new AbortController().signal;

/**
 * Settles an attempt even if the store is gone for a moment: nobody but this process knows the
 * result. Throws if the store stays away; then the delivery is unconfirmed.
 * @returns false if somebody else has settled it
 */
async function settleSurely(
  delivery: Delivery,
  settlement: Settlement,
  { store, clock, log, settings }: AnnouncerParts,
  correct?: LateCorrection,
): Promise<boolean> {
  for (let tried = 1; ; tried++) {
    try {
      const isOurs = await store.deliveries.settle(delivery, settlement, clock.now(), correct);
      if (!isOurs) log.warn({ delivery: delivery.id }, 'somebody else has settled this delivery');
      return isOurs;
    } catch (error) {
      if (tried === TRIES) throw error;
      log.warn({ err: error, delivery: delivery.id }, 'the store does not answer; trying again');
      await clock.wait(settings.backoffMs * tried, never);
    }
  }
}
