import type { DeliveryStore } from './delivery-store.ts';
import type { KnownCaseStore } from './known-case-store.ts';
import type { MuteStore, SubscriptionStore } from './subscription-store.ts';
import type { EventStore, ThreadStore } from './thread-store.ts';

/**
 * Everything that Casebook remembers between two starts: the port. Plain values in and out, every
 * method asynchronous, times as epoch milliseconds given by the caller. A method throws only where
 * the database itself fails (`StoreError` where a person can do something about it).
 */
export interface Store {
  readonly subscriptions: SubscriptionStore;
  readonly mutes: MuteStore;
  readonly knownCases: KnownCaseStore;
  readonly deliveries: DeliveryStore;
  readonly threads: ThreadStore;
  readonly events: EventStore;
  /** Where it is, for the log, without secrets: `sqlite /var/lib/casebook/casebook.db`. */
  readonly description: string;
  /** True where no other process can be using it: whatever an earlier process had claimed is free. */
  readonly exclusive: boolean;
  /** Waits for what is under way and lets go of the database. */
  close(): Promise<void>;
}
