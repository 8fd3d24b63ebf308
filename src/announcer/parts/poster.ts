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

/** The result of one call, as far as anyone can know. */
export type PostOutcome =
  | { readonly kind: 'posted'; readonly ts: string }
  /** Not done; allowed again after this time, milliseconds. */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  /**
   * Not done, and not going to be: the `channel` takes no posts from us, the `workspace` takes no
   * calls from us, or this very `message` is refused. `code` is Slack's.
   */
  | {
      readonly kind: 'refused';
      readonly what: 'channel' | 'workspace' | 'message';
      readonly code: string;
    }
  /** Certainly not done: no connection was made. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** Done or not: no answer, or one that doesn't say. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** The result of looking for a delivery's message. */
export type LookOutcome =
  | { readonly kind: 'found'; readonly ts: string }
  | { readonly kind: 'absent' }
  /** Nobody can look (no permission to read the channel). */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** Not now. */
  | { readonly kind: 'later'; readonly retryAfterMs: number };

export interface PostRequest extends ChannelRef {
  /** Named in the metadata, so that the message can be found; absent if nobody will look for it. */
  readonly deliveryId?: string;
  readonly message: RenderedMessage;
  /** Root of the thread to reply in. */
  readonly threadTs?: string;
  /** True if a reply is shown in the channel too. */
  readonly broadcast?: boolean;
}

export interface UpdateRequest extends ChannelRef {
  /** The delivery whose message is edited; absent for a message that is none. */
  readonly deliveryId?: string;
  readonly ts: string;
  readonly message: RenderedMessage;
}

export interface LookRequest extends ChannelRef {
  readonly deliveryId: string;
  readonly threadTs?: string;
  /** When sending began, epoch milliseconds. */
  readonly since: number;
}

/** The way to Slack. Never throws if Slack or the network fails, and never retries by itself. */
export interface Poster {
  post(request: PostRequest): Promise<PostOutcome>;
  update(request: UpdateRequest): Promise<PostOutcome>;
  /** True if `look` has a chance in this workspace: the app may read histories. */
  canLook(team: string): boolean;
  /** Looks in the channel for the message whose metadata names the delivery. */
  look(request: LookRequest): Promise<LookOutcome>;
}
