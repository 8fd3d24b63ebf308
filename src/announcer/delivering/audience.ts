import type { Announcement } from '../../core/announcements/content/announcement.ts';
import type { Delivery } from '../../core/announcements/content/delivery.ts';
import { isWithdrawn } from '../../core/announcements/content/withdrawn.ts';
import { hasApproved } from '../../core/announcements/subscribing/announceable.ts';
import { orgKey, type Subscription } from '../../core/announcements/subscribing/subscription.ts';
import type { Case } from '../../core/case/case.ts';
import { asksForUnapproved } from '../../core/filter/filter.ts';
import { parseFilter } from '../../core/filter/parse-filter.ts';
import type { AnnouncerParts } from '../parts/parts.ts';

/** The people that a delivery concerns now: it may have waited, and they change their minds. */
export interface Audience {
  /** Subscriptions that asked for it and still exist; for a correction, all of the channel's. */
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
 * Creates a test for cases that are still told. Cases of a muted organisation aren't; neither are new
 * cases that were withdrawn meanwhile or lost their last approved claim, unless somebody asked for such.
 */
export function wantedBy({
  subscriptions,
  muted,
}: Audience): (told: Case, isNew: boolean) => boolean {
  const isUnapprovedWanted = subscriptions.some(({ filter: text }) => {
    const { filter } = parseFilter(text);
    return filter !== null && asksForUnapproved(filter);
  });
  return (told, isNew) =>
    !muted.has(orgKey(told.org)) &&
    (!isNew || (!isWithdrawn(told) && (isUnapprovedWanted || hasApproved(told))));
}

/** True if every change is a muted organisation's. */
export function isMuted(
  { changes }: Extract<Announcement, { kind: 'changes' }>,
  { muted }: Audience,
): boolean {
  return changes.every(({ after }) => muted.has(orgKey(after.org)));
}
