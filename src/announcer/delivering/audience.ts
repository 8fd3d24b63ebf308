import type { Announcement } from '../../core/announcements/content/announcement.ts';
import type { Delivery } from '../../core/announcements/content/delivery.ts';
import { isWithdrawn } from '../../core/announcements/content/withdrawn.ts';
import { hasApproved } from '../../core/announcements/subscribing/announceable.ts';
import { orgKey } from '../../core/announcements/subscribing/org-name.ts';
import type { Subscription } from '../../core/announcements/subscribing/subscription.ts';
import type { Case } from '../../core/case/case.ts';
import { asksForUnapproved } from '../../core/filter/filter.ts';
import { parseFilter } from '../../core/filter/parse-filter.ts';
import type { AnnouncerParts } from '../parts/parts.ts';

/** Whom a delivery concerns now: a decision may have waited, and people change their minds. */
export interface Audience {
  /** Those that asked for it and still follow; for a correction all of the channel. */
  readonly subscriptions: readonly Subscription[];
  /** Keys of the organisations that the channel has muted. */
  readonly muted: ReadonlySet<string>;
}

export async function readAudience(
  { team, channel, content, subscriptions: askers }: Delivery,
  { store }: Pick<AnnouncerParts, 'store'>,
): Promise<Audience> {
  const all = await store.subscriptions.list({ team, channel });
  const mutes = await store.mutes.list({ team, channel });
  return {
    subscriptions:
      content.kind === 'correction' ? all : all.filter(({ id }) => askers.includes(id)),
    muted: new Set(mutes.map(({ org }) => orgKey(org))),
  };
}

/**
 * What is still to be told: nothing of a muted organisation, and no new case that was withdrawn
 * meanwhile or lost its last approved claim, unless somebody asked for such.
 */
export function wantedBy({ subscriptions, muted }: Audience) {
  const isUnapprovedWanted = subscriptions.some(({ filter: text }) => {
    const { filter } = parseFilter(text);
    return filter !== null && asksForUnapproved(filter);
  });
  return (one: Case, isNew: boolean): boolean =>
    !muted.has(orgKey(one.org)) &&
    (!isNew || (!isWithdrawn(one) && (isUnapprovedWanted || hasApproved(one))));
}

/** Whether all that changed is of muted organisations. */
export function isMuted(
  { changes }: Extract<Announcement, { kind: 'changes' }>,
  { muted }: Audience,
): boolean {
  return changes.every(({ after }) => muted.has(orgKey(after.org)));
}
