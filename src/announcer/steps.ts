import type { Library } from '../core/library/library.ts';
import { createBackground } from './background.ts';
import { serveDigests } from './deciding/serve-digests.ts';
import { createLibrarySync } from './deciding/sync-library.ts';
import { createDeliverer } from './delivering/deliver.ts';
import { createLeaseExpiry } from './delivering/expire-leases.ts';
import { lookForUnconfirmed } from './delivering/look-for-unconfirmed.ts';
import { createOwnerNotices, tellCurators } from './delivering/tell-people.ts';
import type { Stepper } from './loop.ts';
import type { AnnouncerParts } from './parts/parts.ts';

/** Everything that announcing does, as steps of a loop. */
export interface Steps extends Stepper {
  /** From now on, steps compare this library with what is known. */
  libraryChanged(library: Library): void;
  /** Resolves when nothing is being sent or told any more. */
  untilIdle(): Promise<void>;
  /** Tells owners of paused subscriptions. */
  tellOwners(): Promise<void>;
}

/**
 * @param wake called if something may be due before `nextDueAt`
 * @param stopping after this nothing new begins
 */
export function createSteps(parts: AnnouncerParts, wake: () => void, stopping: AbortSignal): Steps {
  const background = createBackground(parts.log, wake);
  const deliverer = createDeliverer(parts, wake, stopping);
  const librarySync = createLibrarySync(parts);
  const expireLeases = createLeaseExpiry(parts, (delivery) =>
    background.start(`tell of ${delivery.id}`, () => tellCurators(delivery, parts)),
  );
  const tellOwners = createOwnerNotices(parts);

  const order = [
    expireLeases,
    () => librarySync.run(),
    () => serveDigests(parts),
    () => deliverer.begin(),
  ];

  return {
    libraryChanged: (library) => librarySync.changed(library),

    async step() {
      const failures: unknown[] = [];
      for (const part of order) {
        if (stopping.aborted) return;
        // Each part goes on even if another fails.
        await part().catch((error: unknown) => failures.push(error));
      }
      background.start('look for unconfirmed posts', () => lookForUnconfirmed(parts));
      background.start('tell owners of paused subscriptions', tellOwners);
      if (failures.length > 0) throw failures[0];
    },

    async nextDueAt() {
      const times = await Promise.all([
        deliverer.nextDueAt(),
        parts.store.deliveries.nextDigestAt(),
      ]);
      const known = times.filter((time) => time !== null);
      return known.length === 0 ? null : Math.min(...known);
    },

    async untilIdle() {
      for (;;) {
        const running = [...deliverer.running(), ...background.running()];
        if (running.length === 0) return;
        await Promise.all(running);
      }
    },

    tellOwners,
  };
}
