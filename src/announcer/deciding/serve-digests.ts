import type { DigestReason } from '../../core/announcements/content/delivery.ts';
import { EMPTY_PLAN } from '../../core/announcements/planning/plan.ts';
import { planDigest } from '../../core/announcements/planning/plan-digest.ts';
import { nextDue } from '../../core/announcements/subscribing/cadence.ts';
import type { Subscription } from '../../core/announcements/subscribing/subscription.ts';
import type { DecidingParts } from '../parts/parts.ts';

/** Records the digests that are due, and those that make up for a pause. */
export async function serveDigests(parts: DecidingParts): Promise<void> {
  const { log, store } = parts;
  const { deliveries, subscriptions } = store;
  const due = new Set(await deliveries.dueDigests(parts.clock.now()));
  if (due.size === 0) return;
  for (const subscription of await subscriptions.list()) {
    if (!due.has(subscription.id)) continue;
    const { every } = subscription.cadence;
    try {
      await serveDigest(subscription, every === 'at-once' ? 'resumed' : every, parts);
    } catch (error) {
      log.error({ err: error, subscription: subscription.id }, 'the digest could not be made up');
    }
  }
}

/** Turns a subscription's queue into deliveries, and sets when it is due next. */
async function serveDigest(
  subscription: Subscription,
  reason: DigestReason,
  parts: DecidingParts,
): Promise<void> {
  const { store, clock, settings, instance, newId, log } = parts;
  const { deliveries, knownCases, mutes } = store;
  const now = clock.now();
  const nextDueAt = nextDue(subscription.cadence, now);
  const queued = await deliveries.queued(subscription.id);
  const caseIds = [...new Set(queued.map(({ caseId }) => caseId))];
  const named = await knownCases.editions(
    queued.flatMap(({ caseId, from, edition }) => [
      { caseId, edition: from },
      { caseId, edition },
    ]),
  );
  const latest = await knownCases.latest(caseIds);
  const planned = planDigest({
    subscription,
    queued,
    editions: [...named, ...latest.values()],
    told: await deliveries.told(subscription, caseIds),
    muted: (await mutes.list(subscription)).map(({ org }) => org),
    reason,
    now,
    limits: settings.limits,
    newId,
  });
  const recorded = await deliveries.record({
    ...EMPTY_PLAN,
    now,
    instance,
    deliveries: planned,
    served: [
      { subscription: subscription.id, dueAt: subscription.nextDueAt, nextDueAt, items: queued },
    ],
    baseline: false,
  });
  log.info(
    { subscription: subscription.id, queued: queued.length, posts: planned.length, recorded },
    'digest made up',
  );
}
