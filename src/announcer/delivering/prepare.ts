import { type Announcement, aboutWhat } from '../../core/announcements/content/announcement.ts';
import type { Content, Delivery } from '../../core/announcements/content/delivery.ts';
import type { Settlement } from '../../store/delivery-store.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import type { RenderedMessage } from '../parts/poster.ts';
import { type Audience, isMuted, readAudience, wantedBy } from './audience.ts';
import { hydrate, hydrateChange, hydrateCorrected } from './look-up-cases.ts';
import { pauseChannel } from './pause-channel.ts';

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
  const audience = await readAudience(delivery, parts);
  const obstacle = obstacleTo(delivery, audience);
  if (obstacle) return { settlement: obstacle };
  const refusal = await parts.refuseChannel?.({ team, channel });
  if (refusal) {
    await pauseChannel(delivery, refusal, parts);
    return { settlement: { state: 'paused', error: refusal } };
  }
  try {
    return content.kind === 'correction'
      ? await prepareCorrection(delivery, content, audience, parts)
      : await prepareMessage(delivery, content, audience, parts);
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error;
    parts.log.error({ err: error.cause, delivery: delivery.id }, 'the message could not be drawn');
    return { settlement: { state: 'failed', error: error.message } };
  }
}

/** Whether everybody who asked for a delivery is paused now. */
export async function isPaused(delivery: Delivery, parts: AnnouncerParts): Promise<boolean> {
  return obstacleTo(delivery, await readAudience(delivery, parts))?.state === 'paused';
}

/** Nobody follows any more, or all who do are paused. Corrections need no follower. */
function obstacleTo({ content }: Delivery, { subscriptions }: Audience): Settlement | null {
  if (subscriptions.length === 0) {
    return content.kind === 'correction' ? null : { state: 'dropped', error: 'nobody_follows' };
  }
  return subscriptions.every(({ paused }) => paused !== null)
    ? { state: 'paused', error: subscriptions[0]?.paused?.reason ?? '' }
    : null;
}

async function prepareMessage(
  delivery: Delivery,
  content: Exclude<Content, Correction>,
  audience: Audience,
  parts: AnnouncerParts,
): Promise<Prepared> {
  const hydrated = await hydrate(content, parts.store.knownCases, wantedBy(audience));
  if (!hydrated) return { settlement: { state: 'dropped', error: 'nothing_wanted' } };
  const { announcement } = hydrated;
  const message = draw(announcement, delivery, delivery.id, parts);
  const what = aboutWhat(announcement);
  return { edit: null, message: { message }, content: hydrated.content, what };
}

async function prepareCorrection(
  delivery: Delivery,
  content: Correction,
  audience: Audience,
  parts: AnnouncerParts,
): Promise<Prepared> {
  const { change, broadcast } = content;
  const { knownCases, deliveries } = parts.store;
  const corrected = await deliveries.find(content.corrects);
  const nothing: Prepared = { settlement: { state: 'dropped', error: 'nothing_to_correct' } };
  if (!corrected || corrected.content.kind === 'correction') return nothing;
  if (showsAlready(corrected, content)) return nothing;

  const { ts } = corrected;
  const told = await hydrateChange(change, knownCases, ts !== null);
  const what = aboutWhat(told);
  const reply = content.reply && audience.subscriptions.length > 0 && !isMuted(told, audience);
  const message = reply ? draw(told, delivery, delivery.id, parts) : null;
  if (ts === null) {
    // Whether the message is there is not known, or not where: then the change stands on its own.
    return message ? { edit: null, message: { message }, content, what } : nothing;
  }
  const asItIs = await hydrateCorrected(corrected.content, knownCases);
  const edited = draw(asItIs, delivery, corrected.id, parts);
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
