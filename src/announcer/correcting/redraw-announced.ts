import { orgKey } from '../../core/announcements/subscribing/subscription.ts';
import type { Post } from '../../store/post-store.ts';
import { lookUpCorrected } from '../delivering/look-up-cases.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import type { RenderedMessage } from '../parts/poster.ts';
import type { PostCorrection } from '../parts/redraw.ts';

/** A message that told of changes as it is to be now, and the reply for its thread. */
export interface RedrawnAnnouncement {
  readonly edit: RenderedMessage;
  /** Null if its thread is told by others, or nobody wants to hear. */
  readonly reply: RenderedMessage | null;
}

/**
 * Draws a message that told of changes again.
 * @returns null if the ledger has forgotten it
 */
export async function redrawAnnounced(
  post: Post,
  deliveryId: string,
  { changes }: PostCorrection,
  parts: AnnouncerParts,
): Promise<RedrawnAnnouncement | null> {
  const { store, render } = parts;
  const delivery = await store.deliveries.find(deliveryId);
  if (!delivery) return null;
  const { team, channel } = post;
  const to = { team, channel, deliveryId };
  const asItIs = await lookUpCorrected(delivery.content, store.knownCases);
  const isForgotten = asItIs.kind === 'changes' && asItIs.changes.length === 0;
  // Old editions are forgotten in time; the post's own memory has what it shows.
  const edit = render(isForgotten ? { ...asItIs, changes } : asItIs, to);
  // The thread of an announced case is told by the announcement of this change.
  const told = post.threadTs === null ? await wanted(post, changes, parts) : [];
  const reply = { kind: 'changes', changes: told, inThread: true } as const;
  return { edit, reply: told.length > 0 ? render(reply, to) : null };
}

/** The changes that the channel wants to hear of: none of muted organisations, none if it follows nothing. */
async function wanted(
  { team, channel }: Post,
  changes: PostCorrection['changes'],
  { store }: AnnouncerParts,
): Promise<PostCorrection['changes']> {
  const followed = await store.subscriptions.list({ team, channel });
  if (followed.length === 0) return [];
  const muted = new Set((await store.mutes.list({ team, channel })).map(({ org }) => orgKey(org)));
  return changes.filter(({ after }) => !muted.has(orgKey(after.org)));
}
