import type { Logger } from 'pino';
import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type {
  ChannelRef,
  Subscription,
} from '../../core/announcements/subscribing/subscription.ts';
import type { Store } from '../../store/store.ts';
import type { Clock } from './clock.ts';
import type { Poster, Render } from './poster.ts';
import type { Redraw } from './redraw.ts';
import type { AnnouncerSettings } from './settings.ts';

/** Subscriptions of one channel that Slack's answer has paused. */
export interface PausedEvent extends ChannelRef {
  /** All of the same owner. */
  readonly subscriptions: readonly Subscription[];
  /** User id; empty if they come from the settings. */
  readonly owner: string;
  /** Slack's error code. */
  readonly reason: string;
}

/** Everything needed to decide what is told: the library's news go into the ledger, nothing to Slack. */
export interface DecidingParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly settings: AnnouncerSettings;
  /** Id of this instance; different for each process, also after a restart. */
  readonly instance: string;
  /** Returns an id that no instance has used before. */
  readonly newId: () => string;
}

/** Everything needed to announce. */
export interface AnnouncerParts extends DecidingParts {
  readonly poster: Poster;
  readonly render: Render;
  /** Draws posts that show claims again; without it, none is corrected. */
  readonly redraw?: Redraw;
  /** Tells an owner; if it throws, it is called again later. */
  readonly onPaused: (event: PausedEvent) => Promise<void>;
  /** Called for a delivery that only a person can settle; the worklist has it until then. */
  readonly onUnconfirmed: (delivery: Delivery) => Promise<void>;
  /** Shows curators the worklist if it has changed; called often. */
  readonly showWorklist?: () => Promise<void>;
  /**
   * Called before each post, for rules that Slack doesn't know. A returned reason pauses the
   * channel's subscriptions as Slack's refusal would; null lets the post go.
   */
  readonly refuseChannel?: (place: ChannelRef) => Promise<string | null>;
}
