/**
 * The messages between the local Slack and its browser page. They are JSON over one WebSocket at
 * `/local/browser`: the server sends `ServerMessage`, the page sends `PageMessage`.
 *
 * A page belongs to one person, who can have several pages open: the one whose id is in the socket's
 * address (`?as=U1`), else "you".
 */

/** A Block Kit block that the Web API has already validated. */
export type Block = Readonly<Record<string, unknown>> & { readonly type: string };

export interface User {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
  /** The person's organisation, if it is another one. */
  readonly team?: string;
  readonly isGuest?: boolean;
}

export interface Channel {
  readonly id: string;
  /** The name without `#`; in a direct message, the other person's name. */
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'dm';
  readonly isArchived: boolean;
  /** User IDs, the bot's too if it is a member. */
  readonly members: readonly string[];
  /** True if the bot is a member. */
  readonly hasBot: boolean;
  /** True if another organisation shares the channel. */
  readonly isShared: boolean;
}

export interface Message {
  readonly channel: string;
  /**
   * Slack timestamp, unique in its channel. Private messages have one too, but aren't in the
   * history.
   */
  readonly ts: string;
  /** Undefined on a message without a thread. Equal to `ts` on the root of a thread. */
  readonly threadTs?: string;
  /** User ID of the author; the bot's ID for the app's messages. */
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Set if only this user sees the message (an ephemeral message). */
  readonly onlyFor?: string;
  readonly edited: boolean;
  /** True for a thread reply that also appears in the channel. */
  readonly broadcast: boolean;
  readonly metadata?: { readonly event_type: string; readonly event_payload: unknown };
}

/** An open modal or the Home tab, as the app published it. */
export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly callbackId: string;
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly blocks: readonly Block[];
  /** The whole view as the app sent it, for the JSON switch. */
  readonly json: unknown;
}

export interface SlashCommand {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
  /**
   * The manifest's `should_escape`. If true, the page sends mentions as `<@U1|name>` and
   * `<#C1|name>`.
   */
  readonly shouldEscape?: boolean;
}

/** Everything the page needs to draw itself from scratch. */
export interface Snapshot {
  readonly team: { readonly id: string; readonly name: string };
  readonly me: string;
  readonly bot: string;
  readonly users: readonly User[];
  readonly channels: readonly Channel[];
  readonly commands: readonly SlashCommand[];
  /** The messages this user can see, oldest first. */
  readonly messages: readonly Message[];
  /** The modal stack, top view last. */
  readonly modals: readonly View[];
  readonly home: View | null;
  /** True if a socket is open, or if the app's HTTP address answered its last request. */
  readonly appConnected: boolean;
  /** What to say while no app is connected; empty for the usual warning. */
  readonly withoutApp: string;
  /** Suggestions for the page's "what to try" help, set by whoever starts the server. */
  readonly tryThese: readonly string[];
  /** Buttons for what the host does outside Slack; null if it offers nothing. */
  readonly host: HostOffer | null;
}

export interface HostOffer {
  readonly title: string;
  readonly actions: readonly { readonly name: string; readonly title: string }[];
  /** What the last action has done; empty if there was none. */
  readonly status: string;
}

export type ServerMessage =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  /** A new or changed message, identified by channel and `ts`. */
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'message_deleted'; readonly channel: string; readonly ts: string }
  | { readonly type: 'channel'; readonly channel: Channel }
  | { readonly type: 'modals'; readonly modals: readonly View[] }
  /**
   * The app's answer to `view_submit` with `response_action: "errors"`: error texts by block ID.
   */
  | {
      readonly type: 'view_errors';
      readonly viewId: string;
      readonly errors: Readonly<Record<string, string>>;
    }
  | { readonly type: 'home'; readonly home: View | null }
  | { readonly type: 'app'; readonly connected: boolean }
  /** The result of a host's action. */
  | { readonly type: 'host_status'; readonly status: string }
  /**
   * The app acknowledged the request with this ID, or failed to in time (a notice says so). Until
   * then, the page shows the pressed button or the form as busy.
   */
  | { readonly type: 'acked'; readonly requestId: string }
  /** A text Slack would show the user, such as "/case failed with the error operation_timeout". */
  | { readonly type: 'notice'; readonly text: string; readonly channel?: string }
  /** The options for an external select that the page requested. */
  | { readonly type: 'options'; readonly requestId: string; readonly options: readonly unknown[] };

/** The message or view that contains an interactive element. */
export type Surface =
  | { readonly in: 'message'; readonly channel: string; readonly ts: string }
  | { readonly in: 'view'; readonly viewId: string };

/**
 * `text` is in Slack's stored format: `&`, `<` and `>` as entities, mentions as `<@U1>`, URLs as
 * `<https://…>`. The page encodes it, and the server passes it on unchanged.
 */
export type PageMessage =
  | {
      readonly type: 'post';
      readonly channel: string;
      readonly text: string;
      readonly threadTs?: string;
    }
  | {
      readonly type: 'command';
      readonly channel: string;
      readonly command: string;
      readonly text: string;
      readonly requestId?: string;
    }
  /**
   * A press or a choice. `action` is the element's payload as Slack sends it, without timestamps:
   * `{ type, action_id, block_id, value?, selected_option?, selected_options?,
   * selected_conversation?, … }`. `state` is `view.state.values`, or the message's `state.values`,
   * in Slack's format.
   */
  | {
      readonly type: 'action';
      readonly surface: Surface;
      readonly action: Readonly<Record<string, unknown>>;
      readonly state: unknown;
      readonly requestId?: string;
    }
  | {
      readonly type: 'view_submit';
      readonly viewId: string;
      readonly state: unknown;
      readonly requestId?: string;
    }
  | { readonly type: 'view_close'; readonly viewId: string }
  | { readonly type: 'open_home' }
  | { readonly type: 'open_dm' }
  | { readonly type: 'dismiss'; readonly channel: string; readonly ts: string }
  | {
      readonly type: 'options';
      readonly requestId: string;
      readonly surface: Surface;
      readonly actionId: string;
      readonly blockId: string;
      readonly value: string;
    }
  /** Presses a button of the host. */
  | { readonly type: 'host_action'; readonly name: string; readonly requestId?: string }
  /** Adds the bot to a channel or removes it. */
  | { readonly type: 'membership'; readonly channel: string; readonly member: boolean };
