import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import { carryOut } from './carry-out.ts';
import { createThrottle } from './throttle.ts';

/** Leases deliveries and carries them out, several at once. */
export interface Deliverer {
  /** Leases everything that may be sent now, up to `concurrency`, and starts sending it. */
  begin(): Promise<void>;
  /** The next time that `begin` can lease something; null if nothing waits or too much is being sent. */
  nextDueAt(): Promise<number | null>;
  /** The deliveries that are being sent now. */
  running(): readonly Promise<void>[];
}

/** @param wake called when a delivery has ended, so that there is room for another */
export function createDeliverer(
  parts: AnnouncerParts,
  wake: () => void,
  stopping: AbortSignal,
): Deliverer {
  const { clock, instance, log } = parts;
  const { deliveries } = parts.store;
  const { concurrency, leaseMs, pace } = parts.settings;
  const throttle = createThrottle(deliveries, clock.now);
  const running = new Set<Promise<void>>();

  function start(delivery: Delivery): void {
    const work: Promise<void> = carryOut(delivery, parts, throttle)
      .catch((error: unknown) => {
        log.error({ err: error, delivery: delivery.id }, 'left to its lease: not settled');
      })
      .finally(() => {
        running.delete(work);
        wake();
      });
    running.add(work);
  }

  return {
    async begin() {
      while (!stopping.aborted && running.size < concurrency) {
        const leased = await deliveries.lease({ now: clock.now(), instance, leaseMs, pace });
        if (leased.length === 0) return;
        for (const delivery of leased) start(delivery);
      }
    },
    nextDueAt: async () => (running.size < concurrency ? deliveries.nextLeaseAt() : null),
    running: () => [...running],
  };
}
