export type EnvelopeKind = 'events_api' | 'slash_commands' | 'interactive';

/** Something for the app: the same payload whichever way it travels. */
export interface Envelope {
  readonly kind: EnvelopeKind;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Whether the acknowledgement may carry an answer. */
  readonly acceptsResponse: boolean;
}

export interface Retry {
  /** From 1. */
  readonly number: number;
  readonly reason: string;
}

/** How one try ended. `answer` is what the acknowledgement carried, if anything. */
export type AttemptOutcome =
  | { readonly acknowledged: true; readonly answer: unknown }
  | {
      readonly acknowledged: false;
      readonly reason: 'timeout' | 'not_connected' | 'connection_lost' | 'http_error';
      readonly status?: number;
      /** The app asked (`x-slack-no-retry`) not to be tried again. */
      readonly noRetry?: boolean;
    };

/** One way to the app: Socket Mode or signed HTTP. */
export interface Transport {
  /** `dropConnection` kills the connection as soon as the envelope has been sent. */
  attempt(
    envelope: Envelope,
    retry: Retry | undefined,
    dropConnection: boolean,
  ): Promise<AttemptOutcome>;
}

/** Milliseconds that an app has to acknowledge (docs.slack.dev/apis/events-api). */
export const acknowledgeWithin = 3000;
