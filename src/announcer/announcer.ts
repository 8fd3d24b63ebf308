import type { Delivery } from '../core/announcements/content/delivery.ts';
import { isWithdrawn } from '../core/announcements/content/withdrawn.ts';
import { EMPTY_PLAN } from '../core/announcements/planning/plan.ts';
import { planBacklogDigest } from '../core/announcements/planning/plan-digest.ts';
import type { ChannelRef, Subscription } from '../core/announcements/subscribing/subscription.ts';
import type { Library } from '../core/library/library.ts';
import type { DecisionRecord } from '../store/delivery-store.ts';
import { type DryRun, dryRun } from './deciding/dry-run.ts';
import { compare } from './deciding/sync-library.ts';
import { resumeChannel } from './delivering/pause-channel.ts';
import type { AnnouncerParts } from './parts/parts.ts';
import { createWorker } from './worker.ts';

/** Announcing: keeps channels told of what the library says. */
export interface Announcer {
  /**
   * Compares the library with what is known, then goes on posting what is due until `stop`. The
   * first time ever it only notes what the library holds.
   */
  start(library: Library): Promise<void>;
  /** Tells that the library is another now; what follows from that is decided in the background. */
  libraryChanged(library: Library): void;
  /** Takes up nothing more, and resolves when what is under way has been settled. */
  stop(): Promise<void>;
  /** Posts everything that is open, waiting for its turn; for one-off runs and tests. */
  drain(): Promise<void>;

  /**
   * Lets the paused subscriptions of a channel go on, and gives them back. With `onlyTrouble`
   * those that a person paused stay so: for when the bot is invited again.
   */
  resumeChannel(
    place: ChannelRef,
    options?: { readonly onlyTrouble?: boolean },
  ): Promise<readonly Subscription[]>;
  /** A curator's word on an unconfirmed delivery; null where it is not unconfirmed any more. */
  decide(decision: Omit<DecisionRecord, 'at'>): Promise<Delivery | null>;
  /** Posts the cases of a backlog as a digest; false where that was done, or all have been shown. */
  showBacklog(deliveryId: string): Promise<boolean>;

  /** What `start` would have posted where; changes nothing. */
  dryRun(library: Library): Promise<DryRun>;
  /** Notes what the library holds as known, and announces none of it; gives the number of cases. */
  baseline(library: Library): Promise<number>;
}

export function createAnnouncer(parts: AnnouncerParts): Announcer {
  const { store, clock, instance, newId } = parts;
  const worker = createWorker(parts);

  return {
    start: (library) => worker.start(library),
    libraryChanged: (library) => worker.libraryChanged(library),
    stop: () => worker.stop(),
    drain: () => worker.drain(),

    async resumeChannel(place, { onlyTrouble = false } = {}) {
      const resumed = await resumeChannel(place, onlyTrouble, parts);
      worker.wake();
      return resumed;
    },

    async decide(decision) {
      const decided = await store.deliveries.decide({ ...decision, at: clock.now() });
      worker.wake();
      return decided;
    },

    async showBacklog(deliveryId) {
      const offer = await store.deliveries.find(deliveryId);
      if (offer?.content.kind !== 'backlog') return false;
      const caseIds = offer.content.cases.map(({ caseId }) => caseId);
      const latest = await store.knownCases.latest(caseIds);
      const digest = planBacklogDigest({
        offer,
        cases: caseIds.flatMap((caseId) => latest.get(caseId) ?? []),
        told: await store.deliveries.told(offer, caseIds),
        newId,
      });
      if (!digest) return false;
      const recorded = await store.deliveries.record({
        ...NOTHING,
        now: clock.now(),
        instance,
        deliveries: [digest],
      });
      worker.wake();
      // Else somebody has pressed at the same moment, and it is on its way.
      return recorded === 'recorded';
    },

    dryRun: (library) => dryRun(library, parts),

    async baseline(library) {
      for (;;) {
        const { plan } = await compare(library, parts, true, () => false);
        // What was withdrawn is left to whoever puts right the messages that show it.
        const editions = plan.editions.filter((each) => !isWithdrawn(each.case));
        const recorded = await store.deliveries.record({
          ...NOTHING,
          now: clock.now(),
          instance,
          editions,
          baseline: true,
        });
        // Else a running instance has recorded something meanwhile.
        if (recorded === 'recorded') return editions.length;
      }
    },
  };
}

const NOTHING = { ...EMPTY_PLAN, served: [], baseline: false };
