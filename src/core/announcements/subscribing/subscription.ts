/** A channel's wish to hear of cases: the words of announcing that a person meets. */

/** Which announcements a subscription wants. `changes`: changed claims of cases known before. */
export const KINDS = ['new', 'changes', 'both'] as const;
export type Kinds = (typeof KINDS)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When a subscription is served. `at` is `HH:MM` (24 hours) on the clocks of `zone`, an IANA time zone. */
export type Cadence =
  | { readonly every: 'at-once' }
  | { readonly every: 'day'; readonly at: string; readonly zone: string }
  | { readonly every: 'week'; readonly day: Weekday; readonly at: string; readonly zone: string };

/** One place in Slack. Channel ids are unique within their team only. */
export interface ChannelRef {
  readonly team: string;
  readonly channel: string;
}

/** A string that is equal for equal channels. */
export function channelKey(place: ChannelRef): string {
  return `${place.team}/${place.channel}`;
}

/** Why a subscription is not served at present. */
export interface Pause {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Slack's error code (`is_archived`), or `asked` where a person paused it. */
  readonly reason: string;
  /** User id of the person who paused it; empty where Slack's answer did. */
  readonly by: string;
  /** Whether its owner has been told. */
  readonly told: boolean;
}

/** What a subscription brought to its channel last. */
export interface LastPosted {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Slack timestamp of the message. */
  readonly ts: string;
  /** What it was about: `Klarna`, `5 new cases`. */
  readonly what: string;
}

export interface Subscription extends ChannelRef {
  readonly id: string;
  /** In the filter language, as `formatFilter` writes it; empty where every case is wanted. */
  readonly filter: string;
  readonly kinds: Kinds;
  readonly cadence: Cadence;
  /** User id of the person who made it; empty where it comes from the settings. */
  readonly owner: string;
  readonly origin: 'person' | 'settings';
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When the next digest is due, epoch milliseconds; null for `at-once`. */
  readonly nextDueAt: number | null;
  readonly paused: Pause | null;
  readonly lastPosted: LastPosted | null;
}

/** An organisation that a channel does not want to hear of. */
export interface Mute extends ChannelRef {
  /** The organisation's name, as the case file has it. */
  readonly org: string;
  /** User id. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
}
