import type { Arguments } from '../calls/arguments.ts';
import type { Refusal } from '../calls/refusal.ts';
import type { AppEvents } from '../delivery/app-events.ts';
import type { Workspace } from '../state/workspace.ts';

export type ApiResult = { readonly ok: true; readonly [field: string]: unknown } | Refusal;

/** Everything a method may use. */
export interface ApiContext {
  readonly workspace: Workspace;
  readonly events: AppEvents;
  /** Creates a WebSocket address for Socket Mode. */
  readonly openConnection: () => string;
  /** Base address of the local Slack, without a trailing slash. */
  readonly url: () => string;
}

export interface ApiMethod {
  /** The kind of token required: `any` accepts both, `none` needs no token. */
  readonly token: 'bot' | 'app' | 'any' | 'none';
  /** The required scope; of several, one is enough. A method whose scope depends on the channel
   * checks it itself. */
  readonly scope?: string | readonly string[];
  /** Calls per minute in the method's rate limit tier. */
  readonly perMinute: number;
  run(args: Arguments, context: ApiContext): ApiResult | Promise<ApiResult>;
}

/** Slack's published tiers (docs.slack.dev/apis/web-api/rate-limits). */
export const tier = { one: 1, two: 20, three: 50, four: 100, special: 600 } as const;
