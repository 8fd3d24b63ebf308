import type { Block } from '../protocol/browser-protocol.ts';

export interface StoredChannel {
  readonly id: string;
  /** Without `#`; the person's handle for a direct message. */
  readonly name: string;
  /** `dm` has two members; `group` has more (a group message), and nobody can look it up. */
  readonly kind: 'channel' | 'private' | 'dm' | 'group';
  readonly isGeneral: boolean;
  /** Seconds since 1970. */
  readonly created: number;
  readonly creator: string;
  readonly topic: string;
  readonly purpose: string;
  /** The person, if this is their direct message with the bot. */
  readonly dmWith?: string;
  readonly isArchived: boolean;
  /** True if another organisation shares the channel. */
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
  /** Set on replies, and on a root with replies (then equal to `ts`). */
  readonly threadTs?: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attachments?: readonly unknown[];
  readonly metadata?: MessageMetadata;
  /** The only user who sees it, if the message is ephemeral. */
  readonly onlyFor?: string;
  readonly edited?: { readonly user: string; readonly ts: string };
  /** True for a reply that is also shown in the channel. */
  readonly broadcast: boolean;
  readonly byApp: boolean;
  /** True if written with `/me`. */
  readonly isMe?: boolean;
  /** True if the person's own agent posted it, with the person's token. */
  readonly byAgent?: boolean;
  readonly reactions: Readonly<Record<string, readonly string[]>>;
}
