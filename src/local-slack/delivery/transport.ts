export type EnvelopeKind = 'events_api' | 'slash_commands' | 'interactive';

/** A payload for the app, the same for every transport. */
export interface Envelope {
  readonly kind: EnvelopeKind;
  readonly payload: Readonly<Record<string, unknown>>;
  /** True if the acknowledgement may carry an answer. */
  readonly acceptsResponse: boolean;
}

export interface Retry {
  /** Counts from 1. */
  readonly number: number;
  readonly reason: string;
}

/** The outcome of one attempt. `answer` is the acknowledgement's payload, if any. */
export type AttemptOutcome =
  | { readonly acknowledged: true; readonly answer: unknown }
  | {
      readonly acknowledged: false;
      readonly reason: 'timeout' | 'not_connected' | 'connection_lost' | 'http_error';
      readonly status?: number;
      /** True if the app asked for no retries (`x-slack-no-retry`). */
      readonly noRetry?: boolean;
    };

/** A connection to the app: Socket Mode or signed HTTP. */
export interface Transport {
  /** Sends an envelope; `dropConnection` kills the connection right after that. */
  attempt(
    envelope: Envelope,
    retry: Retry | undefined,
    dropConnection: boolean,
  ): Promise<AttemptOutcome>;
}

/** Time limit for an acknowledgement, in milliseconds (docs.slack.dev/apis/events-api). */
export const acknowledgeWithin = 3000;
