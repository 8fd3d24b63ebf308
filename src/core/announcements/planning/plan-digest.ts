import type { CaseRef, ChangeRef, Content, DigestReason, KnownCase } from '../content/delivery.ts';
import { weighChange } from '../content/told-change.ts';
import { orgKey, type Subscription } from '../subscribing/subscription.ts';
import type { DeliveryItem, NewDelivery, PlanLimits, QueuedItem } from './plan.ts';

/** Everything that a digest depends on. */
export interface DigestInput {
  readonly subscription: Subscription;
  /** Editions that wait for it, oldest first. */
  readonly queued: readonly QueuedItem[];
  /** Every edition that the queue names, and the newest of its cases. */
  readonly editions: readonly KnownCase[];
  /** Everything that the channel was told of these cases, by this subscription or others. */
  readonly told: readonly DeliveryItem[];
  /** Organisations that the channel has muted. */
  readonly muted: readonly string[];
  /** `resumed` if it makes up for a pause: then only so much is told unasked. */
  readonly reason: DigestReason;
  readonly now: number;
  readonly limits: PlanLimits;
  readonly newId: () => string;
}

/** Plans the messages that settle the queue: mostly one, none if all was told or undone meanwhile. */
export function planDigest(input: DigestInput): readonly NewDelivery[] {
  const { subscription, reason, newId } = input;
  const { fresh, old } = splitByAge(newCases(input), input);
  const changes = changedCases(input);
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

/** Plans the digest that a backlog offers; null if all its cases were shown meanwhile. */
export function planBacklogDigest(input: {
  readonly offer: Pick<NewDelivery, 'team' | 'channel' | 'subscriptions'>;
  /** The newest editions of the offered cases. */
  readonly cases: readonly KnownCase[];
  readonly told: readonly DeliveryItem[];
  readonly newId: () => string;
}): NewDelivery | null {
  const { offer, told, newId } = input;
  const cases = input.cases.filter(({ caseId }) => !isShown(caseId, told));
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

/** The newest edition of each case that was queued as new and has not been shown. */
function newCases({ queued, editions, told, muted }: DigestInput): readonly KnownCase[] {
  const ids = new Set(queued.filter(({ from }) => from === 0).map(({ caseId }) => caseId));
  return newest(editions).filter(
    (known) => ids.has(known.caseId) && !isShown(known.caseId, told) && !isMuted(known, muted),
  );
}

/** Each case's changes as one, from before the first to after the last, without those that were undone. */
function changedCases(input: DigestInput): readonly { ref: ChangeRef; after: KnownCase }[] {
  const { queued, editions, told, muted } = input;
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

/** Splits off cases that are only offered: after a pause, too old or too many ones. */
function splitByAge(cases: readonly KnownCase[], input: DigestInput) {
  const { reason, queued, now, limits } = input;
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
