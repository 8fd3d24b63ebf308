import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { LateCorrection, Settlement } from '../../store/delivery-store.ts';
import type { AnnouncerParts } from '../parts/parts.ts';

const TRIES = 8;
const never = new AbortController().signal;

/**
 * Settles an attempt although the store may be gone for a moment: what is known now, only this
 * process knows. Throws when the store stays away; the delivery is unconfirmed then.
 * @returns false where somebody else has settled it
 */
export async function settleSurely(
  delivery: Delivery,
  settlement: Settlement,
  { store, clock, log, settings }: AnnouncerParts,
  correct?: LateCorrection,
): Promise<boolean> {
  for (let tried = 1; ; tried++) {
    try {
      const isMine = await store.deliveries.settle(delivery, settlement, clock.now(), correct);
      if (!isMine) log.warn({ delivery: delivery.id }, 'somebody else has settled this delivery');
      return isMine;
    } catch (error) {
      if (tried === TRIES) throw error;
      log.warn({ err: error, delivery: delivery.id }, 'the store does not answer; trying again');
      await clock.wait(settings.backoffMs * tried, never);
    }
  }
}
