import type { Content, Delivery, DeliveryState } from '../core/announcements/content/delivery.ts';
import type {
  DeliveryItem,
  NewDelivery,
  NewEdition,
  QueuedItem,
  ShownCase,
} from '../core/announcements/planning/plan.ts';
import type { ChannelRef } from '../core/announcements/subscribing/subscription.ts';

/** A subscription that a digest is made for. */
export interface ServedDigest {
  readonly subscription: string;
  /** As it was read. If another instance has changed it since, nothing is recorded. */
  readonly dueAt: number | null;
  readonly nextDueAt: number | null;
  /** The queued items that the digest settles. */
  readonly items: readonly QueuedItem[];
}

/** Everything that one decision changes. It is recorded whole or not at all. */
export interface LedgerEntry {
  readonly now: number;
  /** Id of the instance that decided. */
  readonly instance: string;
  /** New editions; each must follow the newest one in the store. */
  readonly editions: readonly NewEdition[];
  readonly deliveries: readonly NewDelivery[];
  readonly queued: readonly QueuedItem[];
  readonly served: readonly ServedDigest[];
  /**
   * Ids of deliveries that show a case in a message whose place is unknown, so that the case's
   * changes are told in messages of their own. If one can be corrected by now, the decision is stale.
   */
  readonly unplaced: readonly string[];
  /** True if this sets a baseline. */
  readonly baseline: boolean;
}

/**
 * Builds the correction for a message whose place became known late. Called within the transaction
 * that notes the place, with the newest editions of the cases that the message shows.
 */
export type LateCorrection = (newest: ReadonlyMap<string, number>) => NewDelivery | undefined;

/** Slack's rate limits. */
export interface Pace {
  /** Least time between two posts in one channel, milliseconds. */
  readonly channelIntervalMs: number;
  /** Least time between two posts in one workspace, milliseconds. */
  readonly teamIntervalMs: number;
  /** Least time between two corrections in one workspace, milliseconds; Slack limits edits more strictly. */
  readonly updateIntervalMs: number;
}

export interface LeaseRequest {
  readonly now: number;
  readonly instance: string;
  readonly leaseMs: number;
  readonly pace: Pace;
}

/** The result of an attempt. */
export type Settlement =
  | { readonly state: 'posted'; readonly ts: string | null; readonly what: string }
  /** Certainly not sent; may be tried again from `notBefore`. */
  | { readonly state: 'pending'; readonly notBefore: number; readonly error: string }
  /** `notBefore` is when to look for it in the channel; null if nobody can. */
  | { readonly state: 'unconfirmed'; readonly notBefore: number | null; readonly error: string }
  | { readonly state: 'paused' | 'failed' | 'dropped'; readonly error: string };

/**
 * A curator's decision: an unconfirmed delivery is there; an unconfirmed or failed one is sent again;
 * a failed one is never sent.
 */
export type Decision = 'there' | 'again' | 'never';

export interface DecisionRecord {
  readonly deliveryId: string;
  readonly decision: Decision;
  /** User id. */
  readonly by: string;
  readonly at: number;
}

export interface DeliveryQuery {
  readonly states?: readonly DeliveryState[];
  readonly team?: string;
  readonly channel?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** The ledger: everything that was decided to be told, and its result. */
export interface DeliveryStore {
  /**
   * Records a decision in one transaction.
   * @returns `stale` if another instance was faster: an edition or a digest is not the expected one,
   * or another delivery shows the case in the channel. Then nothing is changed; read and decide again.
   */
  record(entry: LedgerEntry): Promise<'recorded' | 'stale'>;
  /** The messages that show these cases as new, in every channel and state but `dropped`. */
  shown(caseIds: readonly string[]): Promise<readonly ShownCase[]>;
  /** Everything that a channel was told, or will be, of these cases. */
  told(place: ChannelRef, caseIds: readonly string[]): Promise<readonly DeliveryItem[]>;

  /**
   * Leases a delivery that may be sent now, and commits that: the first open one of the channel that
   * has waited longest. Across all instances, at most one delivery of a channel is leased at any time.
   * @returns one at most
   */
  lease(request: LeaseRequest): Promise<readonly Delivery[]>;
  /** The earliest time that `lease` could give something; null if nothing is open. */
  nextLeaseAt(): Promise<number | null>;
  /**
   * Takes others, which wait, into a leased delivery that tells of them too, in one transaction. They
   * are `dropped`, and what they count as told is the leased one's.
   * @param merge gets those that did still wait, in order of posting, and returns the content to send,
   *   or null to leave everything as it is
   * @returns that content; null if nothing was taken, or the lease is lost
   */
  absorb(
    leased: Delivery,
    ids: readonly string[],
    merge: (absorbed: readonly Delivery[]) => Content | null,
  ): Promise<Content | null>;
  /**
   * Notes, committed, that sending begins now, and the content to be sent. New cases that are no
   * longer in it count as never told.
   * @param until when the answer must have come
   * @returns false if the lease ends before `until`: then nothing may be sent
   */
  beginSending(leased: Delivery, content: Content, now: number, until: number): Promise<boolean>;
  /**
   * Ends an attempt. A certain result is accepted even after the lease has ended, as long as nobody
   * has begun a new attempt. Anything `dropped` counts as never told.
   * @param correct called if the result is late
   * @returns false if the attempt isn't the caller's to end any more
   */
  settle(
    leased: Delivery,
    settlement: Settlement,
    now: number,
    correct?: LateCorrection,
  ): Promise<boolean>;
  /** Lets nothing be leased for a channel before `until`. */
  holdChannel(place: ChannelRef, until: number): Promise<void>;
  /** Lets nothing be leased for a workspace before `until`. */
  holdTeam(team: string, until: number): Promise<void>;
  /**
   * Releases leases that ended before `now`, or all of them with `everyLease`. A delivery is
   * `pending` again if nothing was sent, else `unconfirmed`, to be looked for from `lookAt`.
   * @returns the unconfirmed ones
   */
  expireLeases(
    now: number,
    lookAt: number | null,
    everyLease: boolean,
  ): Promise<readonly Delivery[]>;

  /** Unconfirmed deliveries that may be looked for now. */
  toLookFor(now: number, limit: number): Promise<readonly Delivery[]>;
  /** Ends a look: `posted` with its ts, `pending` (it isn't there), or still `unconfirmed`. */
  settleLook(
    unconfirmed: Delivery,
    settlement: Settlement,
    now: number,
    correct?: LateCorrection,
  ): Promise<boolean>;
  /**
   * Records a curator's decision.
   * @param ts where the message is, if the curator knows; then the delivery is corrected if it is late
   * @returns the delivery; null if it isn't in a state that the decision is about any more
   */
  decide(decision: DecisionRecord, ts?: string, correct?: LateCorrection): Promise<Delivery | null>;
  decisions(deliveryId: string): Promise<readonly DecisionRecord[]>;

  /** Pauses everything that waits for a channel, and gives the number of deliveries. */
  pauseChannel(place: ChannelRef, error: string): Promise<number>;
  /** Resumes everything that was paused, and gives the number of deliveries. */
  resumeChannel(place: ChannelRef, now: number): Promise<number>;

  find(id: string): Promise<Delivery | null>;
  /** In order of posting. */
  list(query?: DeliveryQuery): Promise<readonly Delivery[]>;
  /** The number of deliveries in each state. */
  count(): Promise<Readonly<Record<DeliveryState, number>>>;

  /**
   * Ids of the subscriptions, not paused, whose digest is due, or whose queue is left from a time
   * when they were paused or had another cadence.
   */
  dueDigests(now: number): Promise<readonly string[]>;
  /** The time of the next digest; null if there is none. */
  nextDigestAt(): Promise<number | null>;
  /** Items that wait for a subscription's next digest, oldest first. */
  queued(subscription: string): Promise<readonly QueuedItem[]>;
}
