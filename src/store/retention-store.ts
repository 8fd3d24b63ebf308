const DAY_MS = 24 * 60 * 60 * 1000;

/** How long is kept what is not needed any more. Times in milliseconds. */
export interface Keeping {
  /** What was asked in threads. */
  readonly threadsMs: number;
  /** Posts that show claims, from when they were posted. */
  readonly postsMs: number;
  /** Most posts that show claims; the oldest are forgotten first. */
  readonly mostPosts: number;
  /** Announcements that are settled, decisions about them, and states of cases that were replaced. */
  readonly historyMs: number;
}

/** Ids of what was handled and answered are kept for so long, so that nothing is done twice. */
export const SEEN_MS = 7 * DAY_MS;

export const DEFAULT_KEEPING: Keeping = {
  threadsMs: 7 * DAY_MS,
  postsMs: 365 * DAY_MS,
  mostPosts: 200_000,
  historyMs: 365 * DAY_MS,
};

/** Number of rows by table; no table that has none. */
export type RowCounts = Readonly<Record<string, number>>;

/** Rows that were removed at once. */
export interface PurgedBatch {
  readonly table: string;
  readonly rows: number;
}

/** Removes what is kept no longer, and never what is still needed: see docs/storage.md. */
export interface RetentionStore {
  /**
   * Removes all that is kept no longer, table by table.
   * @param batch most rows that are removed in one transaction
   * @returns each batch when it is removed; the next begins when it is asked for
   */
  purge(now: number, keeping: Keeping, batch: number): AsyncIterable<PurgedBatch>;
  /** Counts what `purge` would remove in all, and removes nothing. */
  purgeable(now: number, keeping: Keeping): Promise<RowCounts>;
}

/** Adds a batch to the counts of what was removed. */
export function addBatch(counts: Record<string, number>, { table, rows }: PurgedBatch): void {
  if (rows > 0) counts[table] = (counts[table] ?? 0) + rows;
}
