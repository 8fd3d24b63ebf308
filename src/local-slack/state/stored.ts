import type { Block } from '../protocol/browser-protocol.ts';

export interface StoredChannel {
  readonly id: string;
  /** Without `#`; for a direct message the person's handle. */
  readonly name: string;
  /** `dm` is a conversation of two; `group` is a group message of more, which no one can look up. */
  readonly kind: 'channel' | 'private' | 'dm' | 'group';
  readonly isGeneral: boolean;
  /** Seconds since 1970. */
  readonly created: number;
  readonly creator: string;
  readonly topic: string;
  readonly purpose: string;
  /** Set on a person's direct message with the bot: that person. */
  readonly dmWith?: string;
  readonly isArchived: boolean;
  /** People of another organisation read it too. */
  readonly isShared: boolean;
  readonly members: ReadonlySet<string>;
}

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

export interface StoredMessage {
  readonly channel: string;
  readonly ts: string;
  /** Set on replies, and on a root that has replies (then equal to `ts`). */
  readonly threadTs?: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments?: readonly unknown[];
  readonly metadata?: MessageMetadata;
  /** Set where only this user sees it (an ephemeral message). */
  readonly onlyFor?: string;
  readonly edited?: { readonly user: string; readonly ts: string };
  /** A reply that is shown in the channel too. */
  readonly broadcast: boolean;
  readonly byApp: boolean;
  /** Written with `/me`. */
  readonly isMe?: boolean;
  /** Posted with a person's token by that person's own agent. */
  readonly byAgent?: boolean;
  readonly reactions: Readonly<Record<string, readonly string[]>>;
}
