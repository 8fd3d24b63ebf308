import type { Clock } from './clock.ts';

export interface UserOption {
  readonly id?: string;
  /** Handle, without `@`. */
  readonly name: string;
  readonly realName: string;
  /** True for another app's bot: it can post in channels, but has no direct message with ours. */
  readonly isBot?: boolean;
  /** Id of the person's organisation, if it is another one (Slack Connect). */
  readonly team?: string;
  /** True for a guest of this workspace. */
  readonly isGuest?: boolean;
}

export interface ChannelOption {
  readonly id?: string;
  /** Without `#`. */
  readonly name: string;
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
  /** True if the bot is a member. By default true, but false in private and archived channels. */
  readonly hasBot?: boolean;
  /** True if another organisation shares the channel (Slack Connect). */
  readonly isShared?: boolean;
  /** User ids of people who are not in it. By default everybody is. */
  readonly without?: readonly string[];
  /** User ids of a conversation without the bot: two for a direct message, more for a group. */
  readonly between?: readonly string[];
}

/** Something outside Slack that the host does, such as changing what the app reads. */
export interface HostAction {
  /** Unique among the actions. */
  readonly name: string;
  /** Label of its button. */
  readonly title: string;
  /** Does it. One runs at a time. The page shows the text, or the message of an error. */
  run(): string | Promise<string>;
}

/** The actions of the host, in the page's sidebar. */
export interface HostActions {
  /** Heading above the buttons. */
  readonly title: string;
  readonly actions: readonly HostAction[];
}

/** The browser page, ready to serve. Paths begin with `/`. */
export interface PageOption {
  readonly html: string;
  readonly assets: ReadonlyMap<
    string,
    { readonly type: string; readonly body: string | Uint8Array }
  >;
}

export interface LocalSlackOptions {
  /** The parsed app manifest, for example from `manifest.yml`. */
  readonly manifest: unknown;
  /** Port on 127.0.0.1; 0 (the default) picks a free one. */
  readonly port?: number;
  /** Tokens are random unless given. */
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly teamName?: string;
  /** True if the app is installed for a whole Enterprise organisation, and not for the workspace. */
  readonly isOrgInstall?: boolean;
  /** The first is "you", the person at the browser page. */
  readonly users?: readonly UserOption[];
  readonly channels?: readonly ChannelOption[];
  /** Granted scopes from the manifest's `bot_optional`; none by default. */
  readonly grantedOptionalScopes?: readonly string[];
  readonly clock?: Clock;
  readonly rateLimits?: {
    /** One post a second in each channel; on by default. */
    readonly posts?: boolean;
    /** Slack's published tiers, in calls of a method per minute; off by default. */
    readonly tiers?: boolean;
  };
  /** Delays before each retry of an event that wasn't acknowledged. */
  readonly retryDelaysMs?: readonly number[];
  readonly page?: PageOption;
  /** Example messages that the page suggests. */
  readonly tryThese?: readonly string[];
  readonly hostActions?: HostActions;
  /** What the page says while no app is connected, if none is meant to be. */
  readonly withoutApp?: string;
  /** Limit on stored messages of a channel, private messages of a user, and logged calls. */
  readonly keep?: number;
}

const GUEST = 'U0LOCALGUEST';
const PARTNER = 'U0LOCALPARTNER';

export const defaultUsers: readonly UserOption[] = [
  { id: 'U0LOCALYOU', name: 'you', realName: 'You' },
  { id: 'U0LOCALSAM', name: 'sam', realName: 'Sam Rivera' },
  { id: 'U0LOCALHELPER', name: 'reminders', realName: 'Reminders', isBot: true },
  { id: GUEST, name: 'gia', realName: 'Gia Costa', isGuest: true },
  { id: PARTNER, name: 'pat', realName: 'Pat Novak', team: 'T0LOCALPARTNER' },
];

const without = [PARTNER];

export const defaultChannels: readonly ChannelOption[] = [
  { id: 'C0LOCALGENERAL', name: 'general', without },
  { id: 'C0LOCALRESEARCH', name: 'research', without: [GUEST, PARTNER] },
  { id: 'C0LOCALANNOUNCE', name: 'announcements', without },
  { id: 'C0LOCALRANDOM', name: 'random', hasBot: false, without },
  { id: 'C0LOCALPRIVATE', name: 'leadership', isPrivate: true, without: [GUEST, PARTNER] },
  { id: 'C0LOCALARCHIVE', name: 'old-project', isArchived: true, without: [GUEST, PARTNER] },
  { id: 'C0LOCALPARTNERS', name: 'partners', isShared: true, without: [GUEST] },
];
