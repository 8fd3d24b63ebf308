import type { CaseRef, KnownCase } from '../core/announcements/content/delivery.ts';

/** Progress of announcing. Null if there has been none yet. */
export interface SyncStatus {
  /** When the first baseline was set, epoch milliseconds. */
  readonly baselineAt: number | null;
  /** When the library was last compared with the known cases, epoch milliseconds. */
  readonly syncedAt: number | null;
}

/** The newest edition of a case, without its text. */
export interface KnownRevision extends CaseRef {
  readonly revision: string;
  /** Epoch milliseconds. */
  readonly recordedAt: number;
  readonly recordedBy: string;
}

/** The cases as they were when announcing last looked. Only `DeliveryStore.record` writes them. */
export interface KnownCaseStore {
  status(): Promise<SyncStatus>;
  /** The newest edition of every case that was ever seen, by case id, withdrawn ones included. */
  revisions(): Promise<ReadonlyMap<string, KnownRevision>>;
  /** The newest editions of these cases, by case id. */
  latest(caseIds: readonly string[]): Promise<ReadonlyMap<string, KnownCase>>;
  /** These editions, in the order asked for, without unknown ones. */
  editions(refs: readonly CaseRef[]): Promise<readonly KnownCase[]>;
  /** Ids of the cases that had this revision in an edition before their newest. */
  returning(
    revisions: readonly { readonly caseId: string; readonly revision: string }[],
  ): Promise<ReadonlySet<string>>;
  /** Notes that the library was compared and there was nothing to record. */
  markSynced(now: number): Promise<void>;
}
