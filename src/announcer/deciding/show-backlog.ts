import { EMPTY_PLAN } from '../../core/announcements/planning/plan.ts';
import { planBacklogDigest } from '../../core/announcements/planning/plan-digest.ts';
import type { DecidingParts } from '../parts/parts.ts';

/**
 * Records a digest of the cases that a backlog offers.
 * @returns false if that was done before, or the channel was shown all of them meanwhile
 */
export async function showBacklog(
  deliveryId: string,
  { store, clock, instance, newId }: DecidingParts,
): Promise<boolean> {
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
    ...EMPTY_PLAN,
    now: clock.now(),
    instance,
    deliveries: [digest],
    served: [],
    baseline: false,
  });
  // Otherwise somebody else pressed the button at the same moment, and the digest is on its way.
  return recorded === 'recorded';
}
