import { type Announcement, aboutWhat } from '../core/announcements/announcement.ts';
import type { Content, Delivery } from '../core/announcements/delivery.ts';
import type { Subscription } from '../core/announcements/subscription.ts';
import type { Settlement } from '../store/delivery-store.ts';
import { pauseChannel } from './channel-trouble.ts';
import { hydrate, hydrateChange } from './hydrate.ts';
import type { AnnouncerParts } from './parts.ts';
import type { RenderedMessage } from './poster.ts';

/** A message to post, in the channel or in a thread. */
export interface Message {
  readonly message: RenderedMessage;
  readonly threadTs?: string;
  readonly broadcast?: boolean;
}

/** What has to be said, drawn and ready; or why nothing is to be said. */
export type Prepared =
  | { readonly settlement: Settlement }
  | {
      /** The message to bring up to date first; null where none is. */
      readonly edit: {
        readonly deliveryId: string;
        readonly ts: string;
        readonly message: RenderedMessage;
      } | null;
      /** The message to post; null where the edit is all. */
      readonly message: Message | null;
      /** With the editions that are shown now. */
      readonly content: Content;
      /** For people: `Klarna`. */
      readonly what: string;
    };

type Correction = Extract<Content, { kind: 'correction' }>;

/** Decides, at the last moment, whether and how a delivery is said. */
export async function prepare(delivery: Delivery, parts: AnnouncerParts): Promise<Prepared> {
  const { team, channel, content } = delivery;
  const subscriptions = await parts.store.subscriptions.list({ team, channel });
  const obstacle = obstacleTo(delivery, subscriptions);
  if (obstacle) return { settlement: obstacle };
  const refusal = await parts.refuseChannel?.({ team, channel });
  if (refusal) {
    await pauseChannel(delivery, refusal, parts);
    return { settlement: { state: 'paused', error: refusal } };
  }
  try {
    return content.kind === 'correction'
      ? await prepareCorrection(delivery, content, parts)
      : await prepareMessage(delivery, content, parts);
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error;
    parts.log.error({ err: error.cause, delivery: delivery.id }, 'the message could not be drawn');
    return { settlement: { state: 'failed', error: error.message } };
  }
}

/** Nobody follows any more, or all who do are paused. Corrections need no follower. */
function obstacleTo(
  { content, subscriptions: askers }: Delivery,
  subscriptions: readonly Subscription[],
): Settlement | null {
  const isCorrection = content.kind === 'correction';
  const concerned = isCorrection
    ? subscriptions
    : subscriptions.filter(({ id }) => askers.includes(id));
  if (concerned.length === 0) {
    return isCorrection ? null : { state: 'dropped', error: 'nobody_follows' };
  }
  return concerned.every(({ paused }) => paused !== null)
    ? { state: 'paused', error: concerned[0]?.paused?.reason ?? '' }
    : null;
}

async function prepareMessage(
  delivery: Delivery,
  content: Exclude<Content, Correction>,
  parts: AnnouncerParts,
): Promise<Prepared> {
  const { announcement, content: shown } = await hydrate(content, parts.store.knownCases);
  const message = draw(announcement, delivery, delivery.id, parts);
  return { edit: null, message: { message }, content: shown, what: aboutWhat(announcement) };
}

async function prepareCorrection(
  delivery: Delivery,
  content: Correction,
  parts: AnnouncerParts,
): Promise<Prepared> {
  const { change, reply, broadcast } = content;
  const { knownCases, deliveries } = parts.store;
  const corrected = await deliveries.find(content.corrects);
  const nothing: Prepared = { settlement: { state: 'dropped', error: 'nothing_to_correct' } };
  if (!corrected || corrected.content.kind === 'correction') return nothing;
  if (showsAlready(corrected, content)) return nothing;

  const { ts } = corrected;
  const told = await hydrateChange(change, knownCases, ts !== null);
  const what = aboutWhat(told);
  const message = reply ? draw(told, delivery, delivery.id, parts) : null;
  if (ts === null) {
    // Whether the message is there is not known, or not where: then the change stands on its own.
    return message ? { edit: null, message: { message }, content, what } : nothing;
  }
  const { announcement } = await hydrate(corrected.content, knownCases, true);
  const edited = draw(announcement, delivery, corrected.id, parts);
  return {
    edit: { deliveryId: corrected.id, ts, message: edited },
    message: message && { message, threadTs: ts, broadcast },
    content,
    what,
  };
}

/** The message was never posted, or was posted when the change had been made. */
function showsAlready(corrected: Delivery, { change }: Correction): boolean {
  if (corrected.state === 'dropped' || corrected.state === 'failed') return true;
  const refs = 'cases' in corrected.content ? corrected.content.cases : [];
  return refs.some(({ caseId, edition }) => caseId === change.caseId && edition >= change.to);
}

/** A view that cannot draw something would not draw it the next time either. */
class Undrawable extends Error {}

function draw(
  announcement: Announcement,
  { team, channel }: Delivery,
  deliveryId: string,
  { render }: AnnouncerParts,
): RenderedMessage {
  try {
    return render(announcement, { team, channel, deliveryId });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Undrawable(`not_drawn: ${why}`, { cause });
  }
}
