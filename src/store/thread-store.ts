import type { ChannelRef } from '../core/announcements/subscribing/subscription.ts';
import type { Turn } from '../core/conversation/thread.ts';

/** A thread, identified by the timestamp of its first message. */
export interface ThreadRef extends ChannelRef {
  readonly threadTs: string;
}

/** The subjects of each thread, for follow-up questions. */
export interface ThreadStore {
  /** Appends a turn, to be forgotten `keepMs` (default seven days) after `now`. */
  remember(thread: ThreadRef, turn: Turn, now: number, keepMs?: number): Promise<void>;
  /** The last ten turns that are not forgotten, oldest first; empty for an unknown thread. */
  recall(thread: ThreadRef, now: number): Promise<readonly Turn[]>;
  /** Forgets a thread at once. */
  forget(thread: ThreadRef): Promise<void>;
}

/** Events that were handled, so that one delivered twice is handled once. */
export interface EventStore {
  /**
   * Marks an event as seen: true for the first caller with this key, false for all others, across
   * instances and restarts. Keys are purged after seven days.
   * @param key any string: an `event_id`, or `team/channel/ts`
   */
  markSeen(key: string, now: number): Promise<boolean>;
  /** Removes the mark, so that a redelivery is handled: for work that failed before its answer. */
  unmark(key: string): Promise<void>;
}
