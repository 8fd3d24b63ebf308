/** The direct message that shows a curator the worklist. Times are epoch milliseconds. */
export interface Notice {
  /** User id. */
  readonly curator: string;
  /** The direct message's channel and ts; empty if there is none that can be edited. */
  readonly channel: string;
  readonly ts: string;
  /** Key of the list that it shows; empty if the list was empty, or never shown. */
  readonly told: string;
  /** When it may be sent again. */
  readonly nextAt: number;
  /** Failures in a row. */
  readonly tries: number;
}

/** What curators were shown, each on his own. */
export interface NoticeStore {
  list(): Promise<readonly Notice[]>;
  /**
   * Takes a curator's notice until a time, so that no other instance sends it too.
   * @returns the notice as it is; null if another one has it, or its time has not come
   */
  take(curator: string, now: number, until: number): Promise<Notice | null>;
  /** Keeps it as it is now. */
  save(notice: Notice): Promise<void>;
}
