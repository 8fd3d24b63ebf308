import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { AnnouncerParts } from '../parts/parts.ts';

/**
 * Creates the function that releases the leases of instances that are gone.
 * @param onLost called for a delivery that nobody but a curator can look for
 */
export function createLeaseExpiry(
  { store, clock, settings, log, poster }: AnnouncerParts,
  onLost: (delivery: Delivery) => void,
): () => Promise<void> {
  let isFirst = true;
  return async () => {
    const now = clock.now();
    // Nobody else uses an exclusive store: every lease at its start is a dead process's.
    const everyLease = isFirst && store.exclusive;
    const lost = await store.deliveries.expireLeases(now, now + settings.lookAfterMs, everyLease);
    isFirst = false;
    for (const delivery of lost) {
      log.warn({ delivery: delivery.id }, 'stopped while sending: unconfirmed');
      if (poster.canLook(delivery.team)) continue;
      const blind = { state: 'unconfirmed', notBefore: null, error: delivery.error } as const;
      await store.deliveries.settleLook(delivery, blind, now);
      onLost(delivery);
    }
  };
}
