import type { Announcement } from '../../core/announcements/content/announcement.ts';
import type { ChannelRef } from '../../core/announcements/subscribing/subscription.ts';

/** A message as Slack takes it. */
export interface RenderedMessage {
  readonly text: string;
  readonly blocks: readonly unknown[];
  /** Added to the metadata that names the delivery. Anyone in the channel can read it. */
  readonly metadata?: Readonly<Record<string, string | number | boolean>>;
}

/** Draws an announcement; pure. */
export type Render = (
  announcement: Announcement,
  to: ChannelRef & { readonly deliveryId: string },
) => RenderedMessage;

/** What became of one call, as far as can be known. */
export type PostOutcome =
  | { readonly kind: 'posted'; readonly ts: string }
  /** Not done; allowed again after this time, milliseconds. */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  /**
   * Not done, and not going to be: `channel` takes no posts of ours, `workspace` takes no calls of
   * ours, or this very `message` is refused. `code` is Slack's.
   */
  | {
      readonly kind: 'refused';
      readonly what: 'channel' | 'workspace' | 'message';
      readonly code: string;
    }
  /** Certainly not done: no connection was made. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** It may be done or not: no answer, or one that does not say. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What looking for a delivery's message found. */
export type LookOutcome =
  | { readonly kind: 'found'; readonly ts: string }
  | { readonly kind: 'absent' }
  /** Cannot be looked for at all (no permission to read the channel). */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** Not now. */
  | { readonly kind: 'later'; readonly retryAfterMs: number };

export interface PostRequest extends ChannelRef {
  readonly deliveryId: string;
  readonly message: RenderedMessage;
  /** Root of the thread to reply in. */
  readonly threadTs?: string;
  /** Whether a reply is shown in the channel too. */
  readonly broadcast?: boolean;
}

export interface UpdateRequest extends ChannelRef {
  /** The delivery whose message is edited. */
  readonly deliveryId: string;
  readonly ts: string;
  readonly message: RenderedMessage;
}

export interface LookRequest extends ChannelRef {
  readonly deliveryId: string;
  readonly threadTs?: string;
  /** When sending began, epoch milliseconds. */
  readonly since: number;
}

/** The way to Slack. Never throws for what Slack or the network does; never retries by itself. */
export interface Poster {
  post(request: PostRequest): Promise<PostOutcome>;
  update(request: UpdateRequest): Promise<PostOutcome>;
  /** Whether `look` has a chance in this workspace (the app may read histories). */
  canLook(team: string): boolean;
  /** Looks in the channel for the message whose metadata names the delivery. */
  look(request: LookRequest): Promise<LookOutcome>;
}
