import type { CaseRef, Content, DeliveryState } from '../../core/announcements/content/delivery.ts';
import type { ChannelRef } from '../../core/announcements/subscribing/subscription.ts';
import type { Library } from '../../core/library/library.ts';
import type { DecidingParts } from '../parts/parts.ts';
import { compareLibrary, sinceLastLook } from './compare-library.ts';
import { NEVER } from './waiting.ts';

/** One message that would be posted. */
export interface DryPost extends ChannelRef {
  readonly kind: Content['kind'];
  readonly caseIds: readonly string[];
}

/** Everything that a start would announce. */
export interface DryRun {
  /** True on a first start: then everything becomes known and nothing is posted. */
  readonly isBaseline: boolean;
  /** New or changed cases. */
  readonly cases: readonly CaseRef[];
  readonly posts: readonly DryPost[];
  /** Cases that would wait for a digest, by subscription. */
  readonly queued: readonly { readonly subscription: string; readonly caseId: string }[];
  /** Number of deliveries that earlier decisions have left, by state. */
  readonly ledger: Readonly<Record<DeliveryState, number>>;
}

/** Decides what a start would announce, and changes nothing. */
export async function dryRun(library: Library, parts: DecidingParts): Promise<DryRun> {
  const { isBaseline, plan } = await compareLibrary(library, parts, sinceLastLook, NEVER);
  return {
    isBaseline,
    cases: plan.editions.map((added) => ({ caseId: added.case.id, edition: added.edition })),
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
