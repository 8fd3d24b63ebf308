/** The kinds of announcements that a subscription wants. `changes`: changed claims of known cases. */
export const KINDS = ['new', 'changes', 'both'] as const;
export type Kinds = (typeof KINDS)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The times of a subscription's posts. `at` is `HH:MM` (24 hours) in `zone`, an IANA time zone. */
export type Cadence =
  | { readonly every: 'at-once' }
  | { readonly every: 'day'; readonly at: string; readonly zone: string }
  | { readonly every: 'week'; readonly day: Weekday; readonly at: string; readonly zone: string };

/** A channel of a workspace. Channel ids are unique within their team only. */
export interface ChannelRef {
  readonly team: string;
  readonly channel: string;
}

/** A key that is equal for equal channels. */
export function channelKey(place: ChannelRef): string {
  return `${place.team}/${place.channel}`;
}

/** The reason that a subscription posts nothing at present. */
export interface Pause {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Slack's error code (`is_archived`), or `asked` if a person paused it. */
  readonly reason: string;
  /** User id of the person who paused it; empty if Slack's answer did. */
  readonly by: string;
  /** True if its owner has been told. */
  readonly told: boolean;
}

/** A subscription's last post. */
export interface LastPosted {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Slack timestamp of the message. */
  readonly ts: string;
  /** Its subject: `Klarna`, `5 new cases`. */
  readonly what: string;
}

/** A channel's wish to be told of cases. */
export interface Subscription extends ChannelRef {
  readonly id: string;
  /** In the filter language, as `formatFilter` writes it; empty if every case is wanted. */
  readonly filter: string;
  readonly kinds: Kinds;
  readonly cadence: Cadence;
  /** User id of the person who made it; empty if it comes from the settings. */
  readonly owner: string;
  readonly origin: 'person' | 'settings';
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When the next digest is due, epoch milliseconds; null for `at-once`. */
  readonly nextDueAt: number | null;
  readonly paused: Pause | null;
  readonly lastPosted: LastPosted | null;
}

/** An organisation that a channel wants no news of. */
export interface Mute extends ChannelRef {
  /** The organisation's name, as the case file has it. */
  readonly org: string;
  /** User id. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Key under which organisations' names are compared: case, extra spaces and width don't count. */
export function orgKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
