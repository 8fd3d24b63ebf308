/** Slack's answer to a call that it refuses: HTTP 200 with `ok: false`. */
export interface Refusal {
  readonly ok: false;
  readonly error: string;
  readonly [extra: string]: unknown;
}

export function refuse(error: string, extra: Readonly<Record<string, unknown>> = {}): Refusal {
  return { ...extra, ok: false, error };
}

/** Refuses with a list of reasons, as Slack does for arguments and blocks. */
export function refuseWith(error: string, messages: readonly string[]): Refusal {
  return refuse(error, {
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
