import type { Logger } from 'pino';
import type { Announcer } from '../../announcer/announcer.ts';
import type { Case } from '../../core/case/case.ts';
import type { Turn } from '../../core/conversation/thread.ts';
import type { Library } from '../../core/library/library.ts';
import type { Search } from '../../core/search/search-port.ts';
import type { Post } from '../../store/post-store.ts';
import type { Store } from '../../store/store.ts';
import type { Inbox } from '../receiving/inbox.ts';
import type { Wire } from '../wire/wire.ts';
import type { Gate } from './gate.ts';

/** A thread: what was said in it is remembered for follow-ups. */
export interface ThreadKey {
  readonly team: string;
  readonly channel: string;
  /** The root's ts; `dm` for what is said in a direct message outside any thread. */
  readonly threadTs: string;
}

/** Everything a listener needs. */
export interface Bot {
  /** The library as it is now, without drafts, with its search; both always belong together. */
  current(): { readonly library: Library; readonly search: Search };
  /** The same with drafts: for what only a curator sees. */
  withDrafts(): ReturnType<Bot['current']>;
  readonly threads: {
    /** Turns of a thread, oldest first. */
    turns(key: ThreadKey): Promise<readonly Turn[]>;
    remember(key: ThreadKey, turn: Turn): Promise<void>;
  };
  /** Does work for a thread once all that was given for it before is done. */
  inTurn(thread: string, work: () => Promise<void>): Promise<void>;
  /**
   * True the first time that a key is seen, false ever after: Slack may deliver twice.
   * @param ifUnknown what is returned while the store is away; default true
   */
  firstSight(key: string, ifUnknown?: boolean): Promise<boolean>;
  /** Remembers a post that shows claims of cases, to correct it when they change. Never throws. */
  notePost(post: Post, cases: readonly Case[]): Promise<void>;
  /** Our own way to Slack. */
  readonly wire: Wire;
  /** Questions that came in. */
  readonly inbox: Inbox;
  readonly log: Logger;
  /** Called once for each request that was handled, for the metrics. */
  readonly onHandled: (handled: {
    readonly surface: string;
    readonly outcome: string;
    readonly seconds: number;
  }) => void;
  /** Subscriptions, mutes, deliveries, the curators' messages, and what is kept by channel. */
  readonly store: Pick<Store, 'subscriptions' | 'mutes' | 'deliveries' | 'channels' | 'notices'>;
  /** The requests that people may make of the announcer. */
  readonly announcer: Pick<Announcer, 'resumeChannel' | 'decide' | 'showBacklog'>;
  /** Epoch milliseconds. */
  now(): number;
  /** An id that is new. */
  newId(): string;
  /** IANA time zone of digests whose subscription names none. */
  readonly timeZone: string;
  /** A short id of one request: in its log lines, and in the error message that a person may read out. */
  newRequestId(): string;
  /** Id of our workspace. */
  readonly team: string;
  /** The name of the slash command: `/case`. */
  readonly command: string;
  /** Our own user id (U…), which mentions name. */
  readonly botUserId: string;
  /** Our own bot id (B…), which marks our posts. */
  readonly botId: string;
  /** Decides who gets an answer and which places may show evidence. */
  readonly gate: Gate;
  /** User ids of those who look after the library. */
  readonly curators: readonly string[];
}
