import type { CaseRef, Content, DeliveryState } from '../../core/announcements/content/delivery.ts';
import type { ChannelRef } from '../../core/announcements/subscribing/subscription.ts';
import type { Library } from '../../core/library/library.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import { compare } from './sync-library.ts';

/** One message that would be posted. */
export interface DryPost extends ChannelRef {
  readonly kind: Content['kind'];
  readonly caseIds: readonly string[];
}

/** What would happen. */
export interface DryRun {
  /** True on a first start: then everything becomes known and nothing is posted. */
  readonly isBaseline: boolean;
  /** Cases that are new or changed. */
  readonly cases: readonly CaseRef[];
  readonly posts: readonly DryPost[];
  /** Cases that would wait for a digest, by subscription. */
  readonly queued: readonly { readonly subscription: string; readonly caseId: string }[];
  /** What earlier decisions have left, by state. */
  readonly ledger: Readonly<Record<DeliveryState, number>>;
}

export async function dryRun(library: Library, parts: AnnouncerParts): Promise<DryRun> {
  const { isBaseline, plan } = await compare(library, parts, true, () => false);
  return {
    isBaseline,
    cases: plan.editions.map(({ case: { id }, edition }) => ({ caseId: id, edition })),
    posts: plan.deliveries.map(({ team, channel, content }) => ({
      team,
      channel,
      kind: content.kind,
      caseIds: caseIdsOf(content),
    })),
    queued: plan.queued.map(({ subscription, caseId }) => ({ subscription, caseId })),
    ledger: await parts.store.deliveries.count(),
  };
}

function caseIdsOf(content: Content): readonly string[] {
  if (content.kind === 'correction') return [content.change.caseId];
  const cases = 'cases' in content ? content.cases : [];
  const changes = 'changes' in content ? content.changes : [];
  return [...cases, ...changes].map(({ caseId }) => caseId);
}
