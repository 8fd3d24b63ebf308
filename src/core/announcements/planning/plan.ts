import type { Case } from '../../case/case.ts';
import type { CaseRef, Content, DeliveryState, ItemKind } from '../content/delivery.ts';
import type { ChannelRef } from '../subscribing/subscription.ts';

/** One edition that a delivery tells of; the ledger takes each only once per channel. */
export interface DeliveryItem extends CaseRef {
  readonly revision: string;
  readonly kind: ItemKind;
}

/** A delivery to be recorded in the ledger. */
export interface NewDelivery extends ChannelRef {
  readonly id: string;
  readonly content: Content;
  /** Ids of the subscriptions that asked for it. */
  readonly subscriptions: readonly string[];
  readonly items: readonly DeliveryItem[];
}

/** An edition that waits for a subscription's next digest. `from` is 0 for a new case. */
export interface QueuedItem extends CaseRef {
  readonly subscription: string;
  readonly from: number;
  /** Epoch milliseconds. */
  readonly queuedAt: number;
}

/** A new edition of a case. */
export interface NewEdition {
  readonly case: Case;
  readonly edition: number;
}

/** A message that shows a case to a channel, or will. */
export interface ShownCase extends ChannelRef, CaseRef {
  readonly deliveryId: string;
  readonly state: DeliveryState;
  readonly ts: string | null;
}

/** True if a message's place is known, or will be before the correction is due. */
export function isCorrectable({ state, ts }: Pick<ShownCase, 'state' | 'ts'>): boolean {
  return ts !== null || state === 'pending' || state === 'sending' || state === 'paused';
}

/** Everything to be recorded and told: whole or not at all. */
export interface Plan {
  /** Sorted by case id. */
  readonly editions: readonly NewEdition[];
  readonly deliveries: readonly NewDelivery[];
  readonly queued: readonly QueuedItem[];
  /** Ids of deliveries that show a case and can't be corrected: the plan relies on that. */
  readonly unplaced: readonly string[];
}

/** A plan that records and tells nothing. */
export const EMPTY_PLAN: Plan = { editions: [], deliveries: [], queued: [], unplaced: [] };

/** Limits of what is told at once. */
export interface PlanLimits {
  /** More new cases at once than this become one post. */
  readonly single: number;
  /** More than this are only offered. */
  readonly listed: number;
  /** After a longer absence than this, older cases than this are only offered; milliseconds. */
  readonly ageMs: number;
}

export const DEFAULT_LIMITS: PlanLimits = {
  single: 3,
  listed: 20,
  ageMs: 7 * 24 * 60 * 60 * 1000,
};
