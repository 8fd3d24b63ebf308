import type { Arguments } from '../calls/arguments.ts';
import type { Refusal } from '../calls/refusal.ts';
import type { AppEvents } from '../delivery/app-events.ts';
import type { Workspace } from '../state/workspace.ts';

export type ApiResult = { readonly ok: true; readonly [field: string]: unknown } | Refusal;

/** What a method may use. */
export interface ApiContext {
  readonly workspace: Workspace;
  readonly events: AppEvents;
  /** A fresh WebSocket address for Socket Mode. */
  readonly openConnection: () => string;
  /** Base address of the local Slack, without a slash at its end. */
  readonly url: () => string;
}

export interface ApiMethod {
  /** Which token it takes; `any` takes either, `none` none. */
  readonly token: 'bot' | 'app' | 'any' | 'none';
  /** A scope it always needs, or several of which one is enough. Methods whose scope depends on the
   * channel check it themselves. */
  readonly scope?: string | readonly string[];
  /** Calls a minute that its rate limit tier promises. */
  readonly perMinute: number;
  run(args: Arguments, context: ApiContext): ApiResult | Promise<ApiResult>;
}

/** Slack's published tiers (docs.slack.dev/apis/web-api/rate-limits). */
export const tier = { one: 1, two: 20, three: 50, four: 100, special: 600 } as const;
