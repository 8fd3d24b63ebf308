import { lookUpCorrected } from '../delivering/look-up-cases.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import type { PostCorrection, RedrawnPost } from '../parts/redraw.ts';

/**
 * Draws a message that told of changes as it is to be now, with the reply for its thread.
 * @param deliveryId the message's; null is returned if the ledger has forgotten it
 */
export async function redrawAnnounced(
  deliveryId: string,
  { changes }: PostCorrection,
  { store, render }: AnnouncerParts,
): Promise<RedrawnPost | null> {
  const delivery = await store.deliveries.find(deliveryId);
  if (!delivery) return null;
  const { team, channel, content } = delivery;
  const to = { team, channel, deliveryId };
  const asItIs = await lookUpCorrected(content, store.knownCases);
  const isForgotten = asItIs.kind === 'changes' && asItIs.changes.length === 0;
  return {
    // Old editions are forgotten in time; the post's own memory has what it shows.
    edit: render(isForgotten ? { ...asItIs, changes } : asItIs, to),
    reply: render({ kind: 'changes', changes, inThread: true }, to),
  };
}
