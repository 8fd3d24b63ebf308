import { type Announcement, aboutWhat } from '../../core/announcements/content/announcement.ts';
import type { Content, Delivery } from '../../core/announcements/content/delivery.ts';
import { weighChange } from '../../core/announcements/content/told-change.ts';
import type { Settlement } from '../../store/delivery-store.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import type { RenderedMessage } from '../parts/poster.ts';
import { type Audience, isMuted, readAudience, wantedBy } from './audience.ts';
import { lookUpChange, lookUpCorrected, lookUpMessage } from './look-up-cases.ts';
import { mergeChanges } from './merge-changes.ts';
import { pauseChannel } from './pause-channel.ts';

/** A message to post, in the channel or in a thread. */
export interface OutgoingMessage {
  readonly message: RenderedMessage;
  readonly threadTs?: string;
  readonly broadcast?: boolean;
}

/** A delivery that is drawn and ready, or the reason to send nothing. */
export type Prepared =
  | { readonly settlement: Settlement }
  | {
      /** The message to edit first; null if there is none. */
      readonly edit: {
        readonly deliveryId: string;
        readonly ts: string;
        readonly message: RenderedMessage;
      } | null;
      /** The message to post; null if the edit is all. */
      readonly message: OutgoingMessage | null;
      /** True if there was something to tell, and later changes have undone it. */
      readonly isUndone: boolean;
      /** With the editions that are shown now. */
      readonly content: Content;
      /** For people: `Klarna`. */
      readonly what: string;
    };

type Correction = Extract<Content, { kind: 'correction' }>;

/** Decides, at the last moment, if a delivery is still sent, and draws it. */
export async function prepare(delivery: Delivery, parts: AnnouncerParts): Promise<Prepared> {
  const { team, channel } = delivery;
  const audience = await readAudience(delivery, parts);
  const obstacle = obstacleTo(delivery, audience);
  if (obstacle) return { settlement: obstacle };
  const refusal = await parts.refuseChannel?.({ team, channel });
  if (refusal) {
    await pauseChannel(delivery, refusal, parts);
    return { settlement: { state: 'paused', error: refusal } };
  }
  try {
    const { content } = await mergeChanges(delivery, parts);
    return content.kind === 'correction'
      ? await prepareCorrection(delivery, content, audience, parts)
      : await prepareMessage(delivery, content, audience, parts);
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error;
    parts.log.error({ err: error.cause, delivery: delivery.id }, 'the message could not be drawn');
    return { settlement: { state: 'failed', error: error.message } };
  }
}

/** True if everybody who asked for a delivery is paused now. */
export async function isPaused(delivery: Delivery, parts: AnnouncerParts): Promise<boolean> {
  return obstacleTo(delivery, await readAudience(delivery, parts))?.state === 'paused';
}

/** Stops a delivery that nobody follows any more, or only paused followers. Corrections need none. */
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
  const found = await lookUpMessage(content, parts.store.knownCases, wantedBy(audience));
  if (!found) return { settlement: { state: 'dropped', error: 'nothing_wanted' } };
  const message = draw(found.announcement, delivery, delivery.id, parts);
  const what = aboutWhat(found.announcement);
  return { edit: null, message: { message }, isUndone: false, content: found.content, what };
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
  const told = await lookUpChange(change, knownCases, ts !== null);
  const weight = weigh(told);
  // What several changes have undone was never seen, unless an earlier attempt came half way.
  if (!weight.isVisible && delivery.attempt === 1) return nothing;
  const what = aboutWhat(told);
  // A message in a known place says itself that its case was withdrawn.
  const isNews = weight.isTold || (weight.isGone && ts === null);
  const isWanted = audience.subscriptions.length > 0 && !isMuted(told, audience);
  const reply = content.reply && isNews && isWanted;
  const message = reply ? draw(told, delivery, delivery.id, parts) : null;
  if (ts === null) {
    // The message is missing or its place is unknown: then the change has a message of its own.
    return message ? { edit: null, message: { message }, isUndone: false, content, what } : nothing;
  }
  const asItIs = await lookUpCorrected(corrected.content, knownCases);
  const edited = draw(asItIs, delivery, corrected.id, parts);
  return {
    edit: { deliveryId: corrected.id, ts, message: edited },
    message: message && { message, threadTs: ts, broadcast: broadcast && weight.isRejection },
    isUndone: content.reply && !isNews,
    content,
    what,
  };
}

/** Weighs the one change that a correction tells. */
function weigh({ changes: [change] }: Awaited<ReturnType<typeof lookUpChange>>) {
  const isGone = change?.isGone === true;
  if (!change) return { isTold: false, isVisible: true, isRejection: false, isGone };
  return { ...weighChange(change.before, change.after), isGone };
}

/** True if the message was never posted, or was posted after the change. */
function showsAlready(corrected: Delivery, { change }: Correction): boolean {
  if (corrected.state === 'dropped' || corrected.state === 'failed') return true;
  const refs = 'cases' in corrected.content ? corrected.content.cases : [];
  return refs.some(({ caseId, edition }) => caseId === change.caseId && edition >= change.to);
}

/** Thrown if a view can't draw something: it wouldn't draw it the next time either. */
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
