import type { Delivery } from '../core/announcements/content/delivery.ts';
import type { ChannelRef, Subscription } from '../core/announcements/subscribing/subscription.ts';
import type { Library } from '../core/library/library.ts';
import type { DecisionRecord } from '../store/delivery-store.ts';
import { showBacklog } from './deciding/show-backlog.ts';
import { lateCorrection } from './delivering/late-correction.ts';
import { resumeChannel } from './delivering/pause-channel.ts';
import { rememberChanges } from './delivering/remember-changes.ts';
import { createLoop } from './loop.ts';
import type { AnnouncerParts } from './parts/parts.ts';
import { createSteps } from './steps.ts';

/** Keeps channels told of what the library says. */
export interface Announcer {
  /**
   * Compares the library with what is known, then keeps posting what is due until `stop`. The very
   * first time it only notes what the library holds.
   */
  start(library: Library): Promise<void>;
  /** Replaces the library. What follows from that is decided in the background. */
  libraryChanged(library: Library): void;
  /** Begins nothing new, and resolves when everything that was begun is settled. */
  stop(): Promise<void>;
  /** Posts everything that is open, waiting until each is due; for tests and one-off runs. */
  drain(): Promise<void>;

  /**
   * Resumes the paused subscriptions of a channel, and returns them. With `onlyTrouble`, those that a
   * person paused stay paused: for when the bot is invited again.
   */
  resumeChannel(
    place: ChannelRef,
    options?: { readonly onlyTrouble?: boolean },
  ): Promise<readonly Subscription[]>;
  /**
   * Records a curator's decision, with the ts of the message if it is known.
   * @returns null if the delivery was settled meanwhile
   */
  decide(decision: Omit<DecisionRecord, 'at'> & { readonly ts?: string }): Promise<Delivery | null>;
  /** Posts the cases of a backlog as a digest; false if that was done before, or all were shown. */
  showBacklog(deliveryId: string): Promise<boolean>;
}

export function createAnnouncer(parts: AnnouncerParts): Announcer {
  const { store, clock } = parts;
  const stopping = new AbortController();
  const wake = () => loop.wake();
  const steps = createSteps(parts, wake, stopping.signal);
  const loop = createLoop(steps, parts, stopping.signal);

  return {
    async start(library) {
      steps.libraryChanged(library);
      // The loop tries again what fails now, and logs it.
      await loop.step().catch(() => {});
      loop.run();
    },
    libraryChanged(library) {
      steps.libraryChanged(library);
      wake();
    },
    async stop() {
      stopping.abort();
      await loop.ended();
      await steps.untilIdle();
    },
    async drain() {
      while (!stopping.signal.aborted) {
        await loop.step();
        await steps.untilIdle();
        const at = await steps.nextSendAt();
        if (at === null) break;
        if (at > clock.now()) await loop.sleepUntil(at);
      }
      // Posting may have paused something.
      await steps.tellOwners();
    },

    async resumeChannel(place, { onlyTrouble = false } = {}) {
      const resumed = await resumeChannel(place, onlyTrouble, parts);
      wake();
      return resumed;
    },
    async decide({ ts, ...decision }) {
      const delivery = await store.deliveries.find(decision.deliveryId);
      if (!delivery) return null;
      const decided = await store.deliveries.decide(
        { ...decision, at: clock.now() },
        ts,
        lateCorrection(delivery, parts.newId),
      );
      if (decided && ts !== undefined) await rememberChanges(decided, ts, parts);
      wake();
      return decided;
    },
    async showBacklog(deliveryId) {
      const isShown = await showBacklog(deliveryId, parts);
      wake();
      return isShown;
    },
  };
}
