import type { ChannelStore } from './channel-store.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { InstanceStore } from './instance-store.ts';
import type { KnownCaseStore } from './known-case-store.ts';
import type { NoticeStore } from './notice-store.ts';
import type { PostStore } from './post-store.ts';
import type { QuestionStore } from './question-store.ts';
import type { RetentionStore } from './retention-store.ts';
import type { MuteStore, SubscriptionStore } from './subscription-store.ts';
import type { EventStore, ThreadStore } from './thread-store.ts';

/**
 * The port: everything that Casebook remembers between two starts. Plain values in and out, every
 * method asynchronous, times in epoch milliseconds given by the caller. A method throws only if the
 * database itself fails (`StoreError` if a person can mend it).
 */
export interface Store {
  readonly subscriptions: SubscriptionStore;
  readonly mutes: MuteStore;
  readonly channels: ChannelStore;
  readonly knownCases: KnownCaseStore;
  readonly deliveries: DeliveryStore;
  readonly posts: PostStore;
  readonly notices: NoticeStore;
  readonly threads: ThreadStore;
  readonly events: EventStore;
  readonly questions: QuestionStore;
  readonly instances: InstanceStore;
  readonly retention: RetentionStore;
  /** Kind and location, for the log, without secrets: `sqlite /var/lib/casebook/casebook.db`. */
  readonly description: string;
  /** True if no other process can be using it, so that every lease of an earlier process has ended. */
  readonly exclusive: boolean;
  /** Gives the space of removed rows back to the disk. Takes as long as copying the database. */
  compact(): Promise<void>;
  /** Waits for running queries, then closes the database. May be called twice. */
  close(): Promise<void>;
}
