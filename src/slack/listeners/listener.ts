import type { App } from '@slack/bolt';
import type { Bot } from '../bot/bot.ts';
import type { OnEvent } from '../wire/on-event.ts';

/** One thing that Slack sends, and what answers it. */
export interface Listener {
  /** Unique; stands in the log. */
  readonly name: string;
  /** Declarations that the manifest must have for this listener to be reached and to work. */
  readonly needs: {
    readonly commands?: readonly string[];
    readonly events?: readonly string[];
    readonly interactivity?: true;
    readonly scopes: readonly string[];
  };
  /** With Bolt's app; events with `onEvent`. */
  register(app: App, bot: Bot, onEvent: OnEvent): void;
}
