import type { Case } from '../../case/case.ts';
import type { ChannelRef } from '../subscribing/subscription.ts';

/**
 * One state of a case. Each change of a known case makes the next edition, so that a case that
 * returns to an earlier revision is still announced as a change.
 */
export interface CaseRef {
  readonly caseId: string;
  /** 1 when the case was first seen. */
  readonly edition: number;
}

/** A case as it was when it was last recorded. */
export interface KnownCase extends CaseRef {
  readonly case: Case;
  /** Epoch milliseconds. */
  readonly recordedAt: number;
  /** Id of the instance that recorded it. */
  readonly recordedBy: string;
}

/** A change of a case: the differences between two of its editions. */
export interface ChangeRef {
  readonly caseId: string;
  readonly from: number;
  readonly to: number;
}

/** The reason for a digest. */
export type DigestReason = 'day' | 'week' | 'resumed' | 'backlog';

/** The content of a delivery. It names editions, which are looked up when it is sent. */
export type Content =
  /** One new case. */
  | { readonly kind: 'card'; readonly cases: readonly CaseRef[] }
  /** Several new cases at once. */
  | { readonly kind: 'batch'; readonly cases: readonly CaseRef[] }
  /** Too many new cases to post unasked: their number, and the offer of a digest. */
  | { readonly kind: 'backlog'; readonly cases: readonly CaseRef[] }
  /** Everything since the last digest. */
  | {
      readonly kind: 'digest';
      readonly reason: DigestReason;
      readonly cases: readonly CaseRef[];
      readonly changes: readonly ChangeRef[];
    }
  /** Changes of cases that no message in the channel shows: told in a message of their own. */
  | { readonly kind: 'changes'; readonly changes: readonly ChangeRef[] }
  /** A change of a case that a message in the channel shows: that message is edited. */
  | {
      readonly kind: 'correction';
      readonly change: ChangeRef;
      /** Id of the delivery whose message shows the case. */
      readonly corrects: string;
      /** True if the message's thread is told of the change. */
      readonly reply: boolean;
      /** True if that reply is shown in the channel too (a claim became REJECTED). */
      readonly broadcast: boolean;
      /** Noted when sending begins: the thread that is told; absent if the channel itself is. */
      readonly threadTs?: string;
    };

/**
 * - `pending`: waits for its turn, or for `notBefore` after a failure that certainly sent nothing
 * - `sending`: one instance has it until its lease ends
 * - `posted`: Slack has it; `ts` is known, unless a curator said "It is there"
 * - `unconfirmed`: Slack may or may not have it; never sent again by itself
 * - `paused`: its channel takes no posts; goes on when the channel does
 * - `failed`: Slack refuses this very message
 * - `dropped`: nothing is left to say (nobody follows, or the message already shows it)
 */
export const DELIVERY_STATES = [
  'pending',
  'sending',
  'posted',
  'unconfirmed',
  'paused',
  'failed',
  'dropped',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One row of the ledger: one announcement in one channel. Times are epoch milliseconds. */
export interface Delivery extends ChannelRef {
  readonly id: string;
  /** Order of posting within a channel. */
  readonly seq: number;
  readonly content: Content;
  /** The subscriptions that asked for it. */
  readonly subscriptions: readonly string[];
  readonly state: DeliveryState;
  /** Number of leases so far. */
  readonly attempt: number;
  readonly notBefore: number;
  /** When the last attempt to send began; null while certainly nothing was sent. */
  readonly sentAt: number | null;
  /** Slack timestamp of the message (for a correction: of the reply); null while unknown. */
  readonly ts: string | null;
  readonly postedAt: number | null;
  /** The last failure: Slack's error code or a short reason; empty if there was none. */
  readonly error: string;
  readonly createdAt: number;
}

/** The way a channel is told of an edition; unique with team, channel, case, revision and edition. */
export type ItemKind = 'new' | 'changed' | 'offered';
