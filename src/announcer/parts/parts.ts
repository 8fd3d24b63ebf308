import type { Logger } from 'pino';
import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type {
  ChannelRef,
  Subscription,
} from '../../core/announcements/subscribing/subscription.ts';
import type { Store } from '../../store/store.ts';
import type { Clock } from './clock.ts';
import type { Poster, Render } from './poster.ts';
import type { AnnouncerSettings } from './settings.ts';

/** Subscriptions of one channel that Slack's answer has paused. */
export interface PausedEvent extends ChannelRef {
  /** Those of one owner. */
  readonly subscriptions: readonly Subscription[];
  /** User id; empty where they come from the settings. */
  readonly owner: string;
  /** Slack's error code. */
  readonly reason: string;
}

/** What announcing is built of. */
export interface AnnouncerParts {
  readonly store: Store;
  readonly poster: Poster;
  readonly render: Render;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly settings: AnnouncerSettings;
  /** Names this instance; different for each process, also after a restart. */
  readonly instance: string;
  /** Gives an id that was never given before, by no instance. */
  readonly newId: () => string;
  /** Tells an owner; where it throws, it is called again later. */
  readonly onPaused: (event: PausedEvent) => Promise<void>;
  /** Tells curators that somebody must look; the ledger lists it until they have. */
  readonly onUnconfirmed: (delivery: Delivery) => Promise<void>;
  /**
   * Asked before each post whether the channel may be told at all; a reason pauses its
   * subscriptions as Slack's refusal would. For rules that Slack does not know.
   */
  readonly refuseChannel?: (place: ChannelRef) => Promise<string | null>;
}
