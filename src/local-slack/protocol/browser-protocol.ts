/**
 * What the local Slack and its browser page say to each other: JSON over one WebSocket at
 * `/local/browser` (server to page: `ServerMessage`; page to server: `PageMessage`).
 *
 * The page is one signed-in person; several pages may be open at once.
 */

/** Block Kit, as the Web API took it: already validated. */
export type Block = Readonly<Record<string, unknown>> & { readonly type: string };

export interface User {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
}

export interface Channel {
  readonly id: string;
  /** Without `#`; for a direct message the other party's name. */
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'dm';
  readonly isArchived: boolean;
  /** Whether the bot is a member. */
  readonly hasBot: boolean;
}

export interface Message {
  readonly channel: string;
  /** Slack timestamp; unique in its channel. For a private message too (never in history). */
  readonly ts: string;
  /** Absent on a root message that has no thread. Equal to `ts` on a thread's root. */
  readonly threadTs?: string;
  /** User id of the author (the bot's for the app's messages). */
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Set where only this user sees it (an ephemeral message). */
  readonly onlyFor?: string;
  readonly edited: boolean;
  /** Thread reply that is shown in the channel as well. */
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
  /** The manifest's `should_escape`: the page then writes mentions as `<@U1|name>`, `<#C1|name>`. */
  readonly shouldEscape?: boolean;
}

/** Everything the page needs to draw itself anew. */
export interface Snapshot {
  readonly team: { readonly id: string; readonly name: string };
  readonly me: string;
  readonly bot: string;
  readonly users: readonly User[];
  readonly channels: readonly Channel[];
  readonly commands: readonly SlashCommand[];
  /** Only those this user may see, oldest first. */
  readonly messages: readonly Message[];
  /** Modal stack, top last. */
  readonly modals: readonly View[];
  readonly home: View | null;
  /** Whether the app is connected (a socket is open, or its HTTP address answered last). */
  readonly appConnected: boolean;
  /** Free text lines for the page's help ("what to try"), given by whoever started it. */
  readonly tryThese: readonly string[];
}

export type ServerMessage =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  /** New or changed (same channel and ts). */
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'message_deleted'; readonly channel: string; readonly ts: string }
  | { readonly type: 'channel'; readonly channel: Channel }
  | { readonly type: 'modals'; readonly modals: readonly View[] }
  /** Answer to `view_submit` with `response_action: "errors"`: block id to text. */
  | {
      readonly type: 'view_errors';
      readonly viewId: string;
      readonly errors: Readonly<Record<string, string>>;
    }
  | { readonly type: 'home'; readonly home: View | null }
  | { readonly type: 'app'; readonly connected: boolean }
  /**
   * The app has acknowledged what the page sent under this id, or has failed to in time (a notice
   * tells). Until then the page shows the pressed button or the open form as busy.
   */
  | { readonly type: 'acked'; readonly requestId: string }
  /** Something Slack would tell the user: "/case failed with the error operation_timeout". */
  | { readonly type: 'notice'; readonly text: string; readonly channel?: string }
  /** Options for an external select that the page asked for. */
  | { readonly type: 'options'; readonly requestId: string; readonly options: readonly unknown[] };

/** Where a block with an interactive element stands. */
export type Surface =
  | { readonly in: 'message'; readonly channel: string; readonly ts: string }
  | { readonly in: 'view'; readonly viewId: string };

/**
 * `text` is in the form in which Slack keeps it: `&`, `<`, `>` as entities, mentions as `<@U1>`, web
 * addresses as `<https://…>`. The page writes it so; the server passes it on as it is.
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
   * A press or a choice. `action` is the element's payload as Slack sends it, less the timestamps:
   * `{ type, action_id, block_id, value?, selected_option?, selected_options?, selected_conversation?, … }`.
   * `state` is `view.state.values` (or the message's), shaped as Slack has it.
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
  /** Invite the bot to a channel or remove it. */
  | { readonly type: 'membership'; readonly channel: string; readonly member: boolean };
