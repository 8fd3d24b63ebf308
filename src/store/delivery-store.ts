import type { Content, Delivery, DeliveryState } from '../core/announcements/content/delivery.ts';
import type {
  DeliveryItem,
  NewDelivery,
  NewEdition,
  QueuedItem,
  Shown,
} from '../core/announcements/planning/plan.ts';
import type { ChannelRef } from '../core/announcements/subscribing/subscription.ts';

/** A subscription whose digest is being made up. */
export interface ServedDigest {
  readonly subscription: string;
  /** As it was read; where another instance has moved it on, nothing is recorded. */
  readonly dueAt: number | null;
  readonly nextDueAt: number | null;
  /** The queued items that the digest settles. */
  readonly items: readonly QueuedItem[];
}

/** What one decision changes, all of it or nothing. */
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
   * Ids of deliveries that show a case while nobody knows where: what is told of it stands on its
   * own. Where one can be corrected by now, the decision is stale.
   */
  readonly unplaced: readonly string[];
  /** Whether this sets a baseline. */
  readonly baseline: boolean;
}

/**
 * Makes the correction that a message needs whose place became known late: asked within the
 * transaction that notes the place, with the newest editions of the cases that the message shows.
 */
export type LateCorrection = (newest: ReadonlyMap<string, number>) => NewDelivery | undefined;

/** How fast may be posted. */
export interface Pace {
  /** Least time between two posts in one channel, milliseconds. */
  readonly channelIntervalMs: number;
  /** Least time between two posts in one workspace, milliseconds. */
  readonly teamIntervalMs: number;
  /** Least time between two corrections in one workspace, which Slack limits more strictly. */
  readonly updateIntervalMs: number;
}

export interface ClaimRequest {
  readonly now: number;
  readonly instance: string;
  readonly leaseMs: number;
  readonly limit: number;
  readonly pace: Pace;
}

/** What became of an attempt. */
export type Settlement =
  | { readonly state: 'posted'; readonly ts: string | null; readonly what: string }
  /** Certainly not sent; may be tried again from `notBefore`. */
  | { readonly state: 'pending'; readonly notBefore: number; readonly error: string }
  /** `notBefore` is when to look for it in the channel; null where that cannot be done. */
  | { readonly state: 'unconfirmed'; readonly notBefore: number | null; readonly error: string }
  | { readonly state: 'paused' | 'failed' | 'dropped'; readonly error: string };

/** What a curator decided about an unconfirmed delivery. */
export type Decision = 'there' | 'again';

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

/** The ledger: what was decided to be told, and what became of it. */
export interface DeliveryStore {
  /**
   * Enters a decision in one transaction. `stale` where another was faster (an edition or a digest
   * is not the expected one, a channel is shown a case by another delivery): nothing is changed
   * then; read again and decide anew.
   */
  record(entry: LedgerEntry): Promise<'recorded' | 'stale'>;
  /** The messages that show these cases as new, in every channel and state but `dropped`. */
  shown(caseIds: readonly string[]): Promise<readonly Shown[]>;
  /** What a channel was told, or will be, of these cases. */
  told(place: ChannelRef, caseIds: readonly string[]): Promise<readonly DeliveryItem[]>;

  /**
   * Claims deliveries that may be sent now and commits that: the first open one of a channel that
   * the pace allows, one of each workspace at a call. Across all instances at most one of a channel
   * is claimed at any time.
   */
  claim(request: ClaimRequest): Promise<readonly Delivery[]>;
  /** When `claim` could give something next; null where nothing is open. */
  nextClaimAt(): Promise<number | null>;
  /**
   * Notes, committed, that sending begins now, and what will be sent; new cases that are not in it
   * any more count as never told. False where the claim is not held until `until` (when the answer
   * must have come): then nothing may be sent.
   */
  beginSending(claimed: Delivery, content: Content, now: number, until: number): Promise<boolean>;
  /**
   * Ends an attempt. False where it is no longer this attempt's to end. What is certain is taken
   * even after the lease ended, as long as nobody has begun anew: the truth, if late. What is
   * `dropped` counts as never told.
   * @param correct asked where it is late
   */
  settle(
    claimed: Delivery,
    settlement: Settlement,
    now: number,
    correct?: LateCorrection,
  ): Promise<boolean>;
  /** Lets nothing be claimed for a channel before `until`. */
  holdChannel(place: ChannelRef, until: number): Promise<void>;
  /** Lets nothing be claimed for a workspace before `until`. */
  holdTeam(team: string, until: number): Promise<void>;
  /**
   * Frees claims whose lease ended before `now` (all claims with `everyLease`): `pending` again
   * where nothing was sent, else `unconfirmed`, to be looked for from `lookAt`. Gives back the latter.
   */
  expireLeases(
    now: number,
    lookAt: number | null,
    everyLease: boolean,
  ): Promise<readonly Delivery[]>;

  /** Unconfirmed deliveries that may be looked for now. */
  toLookFor(now: number, limit: number): Promise<readonly Delivery[]>;
  /** Ends a look: `posted` with its ts, `pending` (it is not there), or unconfirmed still. */
  settleLook(
    unconfirmed: Delivery,
    settlement: Settlement,
    now: number,
    correct?: LateCorrection,
  ): Promise<boolean>;
  /** A curator's word on an unconfirmed delivery; null where it is not unconfirmed any more. */
  decide(decision: DecisionRecord): Promise<Delivery | null>;
  decisions(deliveryId: string): Promise<readonly DecisionRecord[]>;

  /** Pauses what waits for a channel. */
  pauseChannel(place: ChannelRef, error: string): Promise<number>;
  /** Lets what was paused go on. */
  resumeChannel(place: ChannelRef, now: number): Promise<number>;

  find(id: string): Promise<Delivery | null>;
  /** In order of posting. */
  list(query?: DeliveryQuery): Promise<readonly Delivery[]>;
  /** How many there are in each state. */
  count(): Promise<Readonly<Record<DeliveryState, number>>>;

  /**
   * Ids of the subscriptions, not paused, whose digest is due, or whose queue is left from a time
   * when they were paused or had another cadence.
   */
  dueDigests(now: number): Promise<readonly string[]>;
  /** When the next digest is due; null where there is none. */
  nextDigestAt(): Promise<number | null>;
  /** What waits for a subscription's next digest, oldest first. */
  queued(subscription: string): Promise<readonly QueuedItem[]>;
}
