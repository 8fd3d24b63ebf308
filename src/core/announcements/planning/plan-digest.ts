import type { CaseRef, ChangeRef, Content, DigestReason, KnownCase } from '../content/delivery.ts';
import { weighChange } from '../content/told-change.ts';
import { orgKey } from '../subscribing/org-name.ts';
import type { Subscription } from '../subscribing/subscription.ts';
import type { DeliveryItem, NewDelivery, PlanLimits, QueuedItem } from './plan.ts';

/** Everything that decides what a digest holds. */
export interface DigestSituation {
  readonly subscription: Subscription;
  /** What waits for it, oldest first. */
  readonly queued: readonly QueuedItem[];
  /** Every edition that the queue names, and the newest of its cases. */
  readonly editions: readonly KnownCase[];
  /** What the channel was told of these cases, by this subscription or others. */
  readonly told: readonly DeliveryItem[];
  /** Organisations that the channel has muted. */
  readonly muted: readonly string[];
  /** `resumed` where it makes up for a pause: then only so much is told unasked. */
  readonly reason: DigestReason;
  readonly now: number;
  readonly limits: PlanLimits;
  readonly newId: () => string;
}

/** The messages that settle the queue: mostly one, none where all was told or undone meanwhile. */
export function planDigest(situation: DigestSituation): readonly NewDelivery[] {
  const { subscription, reason, newId } = situation;
  const { fresh, old } = splitByAge(newCases(situation), situation);
  const changes = changedCases(situation);
  const deliver = (content: Content, items: readonly DeliveryItem[]): NewDelivery => ({
    id: newId(),
    team: subscription.team,
    channel: subscription.channel,
    content,
    subscriptions: [subscription.id],
    items,
  });
  const refs = (cases: readonly KnownCase[]) => cases.map(refOf);
  const deliveries: NewDelivery[] = [];
  if (fresh.length > 0 || changes.length > 0) {
    const content: Content = {
      kind: 'digest',
      reason,
      cases: refs(fresh),
      changes: changes.map(({ ref }) => ref),
    };
    deliveries.push(
      deliver(content, [
        ...fresh.map((known) => itemOf(known, 'new')),
        ...changes.map(({ after }) => itemOf(after, 'changed')),
      ]),
    );
  }
  if (old.length > 0) {
    const items = old.map((known) => itemOf(known, 'offered'));
    deliveries.push(deliver({ kind: 'backlog', cases: refs(old) }, items));
  }
  return deliveries;
}

/** The digest that a backlog's offer brings; null where all of it was shown meanwhile. */
export function planBacklogDigest(situation: {
  readonly offer: Pick<NewDelivery, 'team' | 'channel' | 'subscriptions'>;
  /** The newest editions of the offered cases. */
  readonly cases: readonly KnownCase[];
  readonly told: readonly DeliveryItem[];
  readonly newId: () => string;
}): NewDelivery | null {
  const { offer, told, newId } = situation;
  const cases = situation.cases.filter(({ caseId }) => !isShown(caseId, told));
  if (cases.length === 0) return null;
  return {
    id: newId(),
    team: offer.team,
    channel: offer.channel,
    subscriptions: offer.subscriptions,
    content: { kind: 'digest', reason: 'backlog', cases: cases.map(refOf), changes: [] },
    items: cases.map((known) => itemOf(known, 'new')),
  };
}

/** The newest edition of each case that was queued as new and is not yet shown. */
function newCases({ queued, editions, told, muted }: DigestSituation): readonly KnownCase[] {
  const ids = new Set(queued.filter(({ from }) => from === 0).map(({ caseId }) => caseId));
  return newest(editions).filter(
    (known) => ids.has(known.caseId) && !isShown(known.caseId, told) && !isMuted(known, muted),
  );
}

/** Each case's changes as one, from before the first to after the last; what was undone is left out. */
function changedCases(situation: DigestSituation): readonly { ref: ChangeRef; after: KnownCase }[] {
  const { queued, editions, told, muted } = situation;
  const isNew = new Set(queued.filter(({ from }) => from === 0).map(({ caseId }) => caseId));
  const find = (caseId: string, edition: number) =>
    editions.find((each) => each.caseId === caseId && each.edition === edition);
  const spans = new Map<string, ChangeRef>();
  for (const { caseId, from, edition } of queued) {
    const isTold = told.some(
      (item) => item.caseId === caseId && item.edition === edition && item.kind === 'changed',
    );
    if (isNew.has(caseId) || isTold) continue;
    const span = spans.get(caseId);
    spans.set(caseId, {
      caseId,
      from: Math.min(span?.from ?? from, from),
      to: Math.max(span?.to ?? edition, edition),
    });
  }
  return [...spans.values()].flatMap((ref) => {
    const before = find(ref.caseId, ref.from);
    const after = find(ref.caseId, ref.to);
    return before && after && !isMuted(after, muted) && weighChange(before.case, after.case).isTold
      ? [{ ref, after }]
      : [];
  });
}

/** A regular digest holds everything; what a pause held up is capped by age and count. */
function splitByAge(cases: readonly KnownCase[], situation: DigestSituation) {
  const { reason, queued, now, limits } = situation;
  if (reason !== 'resumed') return { fresh: cases, old: [] };
  const queuedAt = new Map(queued.map((item) => [item.caseId, item.queuedAt]));
  const isOld = ({ caseId }: KnownCase) => now - (queuedAt.get(caseId) ?? now) > limits.ageMs;
  const fresh = cases.filter((known) => !isOld(known));
  return fresh.length > limits.listed
    ? { fresh: [], old: cases }
    : { fresh, old: cases.filter(isOld) };
}

function newest(editions: readonly KnownCase[]): readonly KnownCase[] {
  const latest = new Map<string, KnownCase>();
  for (const known of editions) {
    if (known.edition > (latest.get(known.caseId)?.edition ?? 0)) latest.set(known.caseId, known);
  }
  return [...latest.values()];
}

function isShown(caseId: string, told: readonly DeliveryItem[]): boolean {
  return told.some((item) => item.caseId === caseId && item.kind === 'new');
}

function isMuted(known: KnownCase, muted: readonly string[]): boolean {
  return muted.some((org) => orgKey(org) === orgKey(known.case.org));
}

function refOf({ caseId, edition }: KnownCase): CaseRef {
  return { caseId, edition };
}

function itemOf(known: KnownCase, kind: DeliveryItem['kind']): DeliveryItem {
  return { ...refOf(known), revision: known.case.revision, kind };
}
