import type { ChannelRef } from '../core/announcements/subscribing/subscription.ts';
import type { Case } from '../core/case/case.ts';
import type { Pace } from './delivery-store.ts';

/** One case that a post shows, as it was then. */
export interface ShownClaims {
  readonly caseId: string;
  readonly revision: string;
  /** Ids of the claims that are shown, in order. */
  readonly claims: readonly string[];
}

/**
 * The drawing of a post, apart from its evidence. It holds ids, numbers and flags, and never a word
 * of what was asked.
 */
export interface PostView {
  /** A kind of reply. */
  readonly kind: string;
  /** 0-based. */
  readonly page: number;
  /** True if what is shown was only offered as a candidate. */
  readonly isCandidate: boolean;
  /** Id of the delivery, if it is an announcement that tells of changes. */
  readonly delivery?: string;
  /** User id of the person who shared it; null if it answers a message in its thread. */
  readonly sharedBy: string | null;
  /** The claims in the order of the post. */
  readonly claims: readonly (readonly [caseId: string, claimId: string])[];
}

/** A message of ours that shows claims, apart from announcements, which the ledger knows. */
export interface Post extends ChannelRef {
  readonly ts: string;
  /** Root of the thread that it stands in; null if it stands in the channel itself. */
  readonly threadTs: string | null;
  readonly view: PostView;
  readonly shown: readonly ShownClaims[];
}

/** A post that is to be corrected by whoever leased it. */
export interface LeasedPost extends Post {
  /** Number of leases since it was last as it should be. */
  readonly attempt: number;
  /** The change that its thread was told of, or may have been, in an earlier attempt; else empty. */
  readonly replyOf: string;
}

/** The result of an attempt to correct a post. */
export type PostSettlement =
  /** It shows these cases as they are given. */
  | { readonly state: 'corrected'; readonly cases: readonly Case[] }
  /** Tried again from `dueAt`; with `isUntold` the thread was certainly not told. */
  | { readonly state: 'later'; readonly dueAt: number; readonly isUntold: boolean }
  /** Somebody deleted it. */
  | { readonly state: 'gone' };

export interface PostLease {
  readonly now: number;
  readonly leaseMs: number;
  readonly pace: Pace;
}

/** The posts that show claims, so that they can be corrected. */
export interface PostStore {
  /**
   * Remembers a post with the cases that it shows.
   * @param cases as they are shown, one for each of `post.shown`
   */
  remember(post: Post, cases: readonly Case[], now: number): Promise<void>;
  /** Every state of a case that a post may show. */
  revisions(): Promise<readonly { readonly caseId: string; readonly revision: string }[]>;
  /** These states of cases, without unknown ones. */
  cases(refs: readonly Pick<ShownClaims, 'caseId' | 'revision'>[]): Promise<readonly Case[]>;
  /**
   * Marks the posts that show a case in this state as due for a correction, urgent ones first.
   * @returns how many were marked by this
   */
  markDue(
    of: Pick<ShownClaims, 'caseId' | 'revision'>,
    due: { readonly at: number; readonly isUrgent: boolean },
  ): Promise<number>;
  /** Leases the next post that is due, if the pace of its channel and workspace allows it; else null. */
  lease(request: PostLease): Promise<LeasedPost | null>;
  /**
   * The earliest time that `lease` could give something, if the channels' pace allows it; null if
   * nothing is due.
   */
  nextDueAt(): Promise<number | null>;
  /** Notes, committed, that the thread is told of a change now; false if the lease was lost. */
  beginReply(leased: LeasedPost, replyOf: string): Promise<boolean>;
  /** Ends an attempt; false if it isn't the caller's to end any more. */
  settle(leased: LeasedPost, settlement: PostSettlement, now: number): Promise<boolean>;
  /** The number of posts that are remembered, and of those that are due. */
  count(): Promise<{ readonly posts: number; readonly due: number }>;
}
