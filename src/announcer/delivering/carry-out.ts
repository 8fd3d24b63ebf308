import type { Content, Delivery } from '../../core/announcements/content/delivery.ts';
import type { Settlement } from '../../store/delivery-store.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import type { PostOutcome } from '../parts/poster.ts';
import { lateCorrection } from './late-correction.ts';
import { pauseChannel } from './pause-channel.ts';
import { isPaused, type Message, prepare } from './prepare.ts';
import { settleSurely } from './settle.ts';
import { tellCurators } from './tell-people.ts';
import type { Throttle } from './throttle.ts';

/**
 * Carries out one claimed delivery: says it, and settles what became of it. Never throws for what
 * Slack or the network does; a store that fails leaves the claim to its lease.
 */
export async function carryOut(
  delivery: Delivery,
  parts: AnnouncerParts,
  throttle: Throttle,
): Promise<void> {
  const { store, settings, clock } = parts;
  const prepared = await prepare(delivery, parts);
  if ('settlement' in prepared) {
    await settleUnsent(delivery, prepared.settlement, parts);
    return;
  }
  const { edit, what } = prepared;
  let { message } = prepared;
  if (edit) {
    const outcome = await parts.poster.update({ ...placeOf(delivery), ...edit });
    const isPast = outcome.kind === 'refused' && UNEDITABLE.has(outcome.code);
    if (outcome.kind !== 'posted' && !isPast) {
      await settleFailed(delivery, repeatable(outcome), parts, throttle);
      return;
    }
    // Somebody deleted the message: what changed is told all the same, on its own.
    if (isPast && outcome.code === GONE && message) message = { message: message.message };
    if (!message) {
      await settlePosted(delivery, edit.ts, what, parts);
      return;
    }
  }
  if (!message) throw new Error('A delivery edits a message or posts one');
  const content = placedIn(message.threadTs, prepared.content);
  const now = clock.now();
  const isHeld = await store.deliveries.beginSending(
    delivery,
    content,
    now,
    now + settings.timeoutMs,
  );
  if (!isHeld) return;
  const outcome = await post(delivery, message, parts);
  if (outcome.kind === 'posted')
    await settlePosted({ ...delivery, content }, outcome.ts, what, parts);
  else await settleFailed(delivery, outcome, parts, throttle);
}

const GONE = 'message_not_found';
/** Slack does not let this message be edited (any more). */
const UNEDITABLE = new Set([GONE, 'cant_update_message', 'edit_window_closed']);

function post(delivery: Delivery, message: Message, parts: AnnouncerParts): Promise<PostOutcome> {
  return parts.poster
    .post({ ...placeOf(delivery), deliveryId: delivery.id, ...message })
    .catch((error: unknown) => {
      // A poster that throws has a fault, and nobody knows how far it came.
      parts.log.error({ err: error, delivery: delivery.id }, 'posting failed unexpectedly');
      return { kind: 'unknown', reason: 'unexpected_error' };
    });
}

/** Where a correction is told, for whoever has to look for it. */
function placedIn(threadTs: string | undefined, content: Content): Content {
  if (content.kind !== 'correction' || threadTs === undefined) return content;
  return { ...content, threadTs };
}

/** Nothing was sent, and nothing is to be, or not now. */
async function settleUnsent(
  delivery: Delivery,
  settlement: Settlement,
  parts: AnnouncerParts,
): Promise<void> {
  const { deliveries } = parts.store;
  await deliveries.settle(delivery, settlement, parts.clock.now());
  if (settlement.state !== 'paused') return;
  // Somebody may have resumed between the look at the subscriptions and the note.
  if (!(await isPaused(delivery, parts))) {
    await deliveries.resumeChannel(placeOf(delivery), parts.clock.now());
  }
}

async function settlePosted(
  delivery: Delivery,
  ts: string,
  what: string,
  parts: AnnouncerParts,
): Promise<void> {
  await keepPace(delivery, parts);
  const correct = lateCorrection(delivery, parts.newId);
  await settleSurely(delivery, { state: 'posted', ts, what }, parts, correct);
}

/**
 * Slack counts from when it took the message, which is before its answer came. A store that is gone
 * for a moment costs the pace, not what is known of the message.
 */
async function keepPace(delivery: Delivery, parts: AnnouncerParts): Promise<void> {
  const { store, settings, clock, log } = parts;
  const until = clock.now() + settings.pace.channelIntervalMs;
  await store.deliveries.holdChannel(delivery, until).catch((error: unknown) => {
    log.warn({ err: error, delivery: delivery.id }, 'the pace of the channel could not be noted');
  });
}

async function settleFailed(
  delivery: Delivery,
  outcome: Exclude<PostOutcome, { kind: 'posted' }>,
  parts: AnnouncerParts,
  throttle: Throttle,
): Promise<void> {
  const { store, settings, poster, log, clock } = parts;
  const now = clock.now();
  const about = { delivery: delivery.id, team: delivery.team, channel: delivery.channel };
  const settle = (settlement: Settlement) => settleSurely(delivery, settlement, parts);
  switch (outcome.kind) {
    case 'rate-limited': {
      const until = now + outcome.retryAfterMs;
      await settle({ state: 'pending', notBefore: until, error: 'rate_limited' });
      await throttle.limited(delivery, until);
      return;
    }
    case 'not-sent': {
      const wait = Math.min(
        settings.backoffMaxMs,
        settings.backoffMs * 2 ** Math.min(delivery.attempt - 1, 30),
      );
      log.warn({ ...about, reason: outcome.reason, wait }, 'not sent; will be tried again');
      await settle({ state: 'pending', notBefore: now + wait, error: outcome.reason });
      return;
    }
    case 'unknown': {
      const lookAt = poster.canLook(delivery.team) ? now + settings.lookAfterMs : null;
      log.warn({ ...about, reason: outcome.reason }, 'sent, but nobody knows whether it arrived');
      await keepPace(delivery, parts);
      const isMine = await settle({
        state: 'unconfirmed',
        notBefore: lookAt,
        error: outcome.reason,
      });
      if (isMine && lookAt === null) await tellCurators(delivery, parts);
      return;
    }
    case 'refused':
      if (outcome.what === 'workspace') {
        const until = now + settings.workspaceHoldMs;
        log.error({ ...about, code: outcome.code }, 'the workspace refuses our calls');
        await settle({ state: 'pending', notBefore: until, error: outcome.code });
        await store.deliveries.holdTeam(delivery.team, until);
      } else if (outcome.what === 'channel') {
        await settle({ state: 'paused', error: outcome.code });
        await pauseChannel(delivery, outcome.code, parts);
      } else {
        log.error({ ...about, code: outcome.code }, 'Slack refuses this message');
        await settle({ state: 'failed', error: outcome.code });
      }
  }
}

/** An edit that may have arrived is as good as one that was not sent: repeating it changes nothing. */
function repeatable(
  outcome: Exclude<PostOutcome, { kind: 'posted' }>,
): Exclude<PostOutcome, { kind: 'posted' }> {
  return outcome.kind === 'unknown' ? { kind: 'not-sent', reason: outcome.reason } : outcome;
}

function placeOf({ team, channel }: Delivery) {
  return { team, channel };
}
