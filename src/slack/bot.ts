import type { Logger } from 'pino';
import type { Library } from '../core/library/library.ts';
import type { Search, Turn } from '../core/search/ranking.ts';

/** A thread: what was said in it is remembered for follow-ups. */
export interface ThreadKey {
  readonly team: string;
  readonly channel: string;
  /** The root's ts; `dm` for what is said in a direct message outside any thread. */
  readonly threadTs: string;
}

/** Everything a listener needs. */
export interface Bot {
  /** The library as it is now, with its search; both always belong together. */
  current(): { readonly library: Library; readonly search: Search };
  readonly threads: {
    /** Turns of a thread, oldest first. */
    turns(key: ThreadKey): Promise<readonly Turn[]>;
    remember(key: ThreadKey, turn: Turn): Promise<void>;
  };
  /** True the first time that a key is seen, false ever after: Slack may deliver twice. */
  firstSight(key: string): Promise<boolean>;
  readonly log: Logger;
  /** A short id that a person can read out: it stands in an error message and in the log. */
  newErrorId(): string;
  /** Whether to answer where people of other organisations read along. */
  readonly answersInSharedChannels: boolean;
  /** User ids of those who look after the library. */
  readonly curators: readonly string[];
}
