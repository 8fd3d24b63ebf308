import type { Content, Delivery } from '../../core/announcements/content/delivery.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import type { PostOutcome } from '../parts/poster.ts';
import { type OutgoingMessage, prepare } from './prepare.ts';
import { rememberChanges } from './remember-changes.ts';
import { settleFailed, settlePosted, settleUnsent } from './settle.ts';
import type { Throttle } from './throttle.ts';

/**
 * Sends one leased delivery, and settles its result. Never throws if Slack or the network fails; if
 * the store fails, the delivery is left to its lease.
 */
export async function carryOut(
  delivery: Delivery,
  parts: AnnouncerParts,
  throttle: Throttle,
): Promise<void> {
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
    // Somebody deleted the message: the change is told all the same, in a message of its own.
    if (isPast && outcome.code === GONE && message) message = { message: message.message };
    if (!message && prepared.isUndone) {
      await settleUnsent(delivery, { state: 'dropped', error: 'undone' }, parts);
      return;
    }
    if (!message) {
      await settlePosted(delivery, edit.ts, what, parts);
      return;
    }
  }
  if (!message) throw new Error('A delivery edits a message or posts one');
  await send(delivery, message, prepared.content, what, parts, throttle);
}

const GONE = 'message_not_found';
/** Slack doesn't let this message be edited (any more). */
const UNEDITABLE = new Set([GONE, 'cant_update_message', 'edit_window_closed']);

/** Posts a message, if the lease holds until the answer must have come. */
async function send(
  delivery: Delivery,
  message: OutgoingMessage,
  prepared: Content,
  what: string,
  parts: AnnouncerParts,
  throttle: Throttle,
): Promise<void> {
  const { store, settings, clock } = parts;
  const content = placedIn(message.threadTs, prepared);
  const now = clock.now();
  const until = now + settings.timeoutMs;
  if (!(await store.deliveries.beginSending(delivery, content, now, until))) return;
  const outcome = await post(delivery, message, parts);
  if (outcome.kind === 'posted') {
    const sent = { ...delivery, content };
    // First, so that a process that is killed here leaves no message that nobody corrects.
    await rememberChanges(sent, outcome.ts, parts);
    await settlePosted(sent, outcome.ts, what, parts);
  } else await settleFailed(delivery, outcome, parts, throttle);
}

function post(
  delivery: Delivery,
  message: OutgoingMessage,
  parts: AnnouncerParts,
): Promise<PostOutcome> {
  return parts.poster
    .post({ ...placeOf(delivery), deliveryId: delivery.id, ...message })
    .catch((error: unknown) => {
      // A poster that throws has a fault, and nobody knows how far it came.
      parts.log.error({ err: error, delivery: delivery.id }, 'posting failed unexpectedly');
      return { kind: 'unknown', reason: 'unexpected_error' };
    });
}

/** Notes the thread of a correction, for whoever has to look for it. */
function placedIn(threadTs: string | undefined, content: Content): Content {
  if (content.kind !== 'correction' || threadTs === undefined) return content;
  return { ...content, threadTs };
}

/** Takes an unanswered edit for one that was not sent: repeating an edit changes nothing. */
function repeatable(
  outcome: Exclude<PostOutcome, { kind: 'posted' }>,
): Exclude<PostOutcome, { kind: 'posted' }> {
  return outcome.kind === 'unknown' ? { kind: 'not-sent', reason: outcome.reason } : outcome;
}

function placeOf({ team, channel }: Delivery) {
  return { team, channel };
}
