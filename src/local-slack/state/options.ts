import type { Clock } from './clock.ts';

export interface UserOption {
  readonly id?: string;
  /** Handle, without `@`. */
  readonly name: string;
  readonly realName: string;
  /** Another app's bot: it can write in channels, and has no direct message with ours. */
  readonly isBot?: boolean;
  /** Id of another organisation that this person belongs to (Slack Connect). */
  readonly team?: string;
  /** A guest of this workspace. */
  readonly isGuest?: boolean;
}

export interface ChannelOption {
  readonly id?: string;
  /** Without `#`. */
  readonly name: string;
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
  /** Whether the bot is a member; true by default, but false in private and archived channels. */
  readonly hasBot?: boolean;
  /** True if people of another organisation read it too (Slack Connect). */
  readonly isShared?: boolean;
  /** User ids of a conversation between people: two make a direct message, more a group message. */
  readonly between?: readonly string[];
}

/** The browser page, ready to be served. Paths begin with `/`. */
export interface PageOption {
  readonly html: string;
  readonly assets: ReadonlyMap<
    string,
    { readonly type: string; readonly body: string | Uint8Array }
  >;
}

export interface LocalSlackOptions {
  /** The app manifest, parsed (from `manifest.yml`, for instance). */
  readonly manifest: unknown;
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Tokens are random unless given. */
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly teamName?: string;
  /** The first is "you", the person at the browser page. */
  readonly users?: readonly UserOption[];
  readonly channels?: readonly ChannelOption[];
  /** Scopes among the manifest's `bot_optional` that are granted; none by default. */
  readonly grantedOptionalScopes?: readonly string[];
  readonly clock?: Clock;
  readonly rateLimits?: {
    /** One post a second a channel; on by default. */
    readonly posts?: boolean;
    /** The published tiers, per method and minute; off by default. */
    readonly tiers?: boolean;
  };
  /** Waits before each further try of an event that was not acknowledged. */
  readonly retryDelaysMs?: readonly number[];
  readonly page?: PageOption;
  /** Lines for the page's help. */
  readonly tryThese?: readonly string[];
  /** How many messages a channel, private messages a user and calls in the log are kept. */
  readonly keep?: number;
}

export const defaultUsers: readonly UserOption[] = [
  { id: 'U0LOCALYOU', name: 'you', realName: 'You' },
  { id: 'U0LOCALSAM', name: 'sam', realName: 'Sam Rivera' },
  { id: 'U0LOCALHELPER', name: 'reminders', realName: 'Reminders', isBot: true },
];

export const defaultChannels: readonly ChannelOption[] = [
  { id: 'C0LOCALGENERAL', name: 'general' },
  { id: 'C0LOCALRESEARCH', name: 'research' },
  { id: 'C0LOCALANNOUNCE', name: 'announcements' },
  { id: 'C0LOCALRANDOM', name: 'random', hasBot: false },
  { id: 'C0LOCALPRIVATE', name: 'leadership', isPrivate: true },
  { id: 'C0LOCALARCHIVE', name: 'old-project', isArchived: true },
];
