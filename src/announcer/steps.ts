import type { Library } from '../core/library/library.ts';
import { createBackground } from './background.ts';
import { createCorrector } from './correcting/corrector.ts';
import { createStaleMarker } from './correcting/mark-stale.ts';
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
  /** The next time that something can be sent; null if nothing waits. */
  nextSendAt(): Promise<number | null>;
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
  const corrector = createCorrector(parts, wake, stopping);
  const markStale = createStaleMarker(parts);
  let library: Library | null = null;

  const order = [
    expireLeases,
    async () => {
      const isRecorded = await librarySync.run();
      if (library && parts.redraw) await markStale(library, isRecorded);
    },
    () => serveDigests(parts),
    () => deliverer.begin(),
    async () => {
      if (library) await corrector.begin(library);
    },
  ];

  return {
    libraryChanged(newest) {
      library = newest;
      librarySync.changed(newest);
    },

    async step() {
      const failures: unknown[] = [];
      for (const part of order) {
        if (stopping.aborted) return;
        // Each part goes on even if another fails.
        await part().catch((error: unknown) => failures.push(error));
      }
      background.start('look for unconfirmed posts', () => lookForUnconfirmed(parts));
      background.start('tell owners of paused subscriptions', tellOwners);
      if (parts.showWorklist) background.start('show curators the worklist', parts.showWorklist);
      if (failures.length > 0) throw failures[0];
    },

    async nextDueAt() {
      const times = await Promise.all([
        deliverer.nextDueAt(),
        parts.store.deliveries.nextDigestAt(),
        corrector.nextDueAt(),
        librarySync.nextDueAt(),
      ]);
      const known = times.filter((time) => time !== null);
      return known.length === 0 ? null : Math.min(...known);
    },

    async nextSendAt() {
      const known = [await parts.store.deliveries.nextLeaseAt(), await corrector.nextDueAt()];
      const times = known.filter((time) => time !== null);
      return times.length === 0 ? null : Math.min(...times);
    },

    async untilIdle() {
      for (;;) {
        const running = [...deliverer.running(), ...corrector.running(), ...background.running()];
        if (running.length === 0) return;
        await Promise.all(running);
      }
    },

    tellOwners,
  };
}
