/** A failure of a Web API call. */
export type CallFault =
  /** Slack runs the call, but the connection dies before the answer. */
  | { readonly kind: 'drop_response' }
  /** Slack runs the call, but what arrives is `body` with status 200: a proxy's page, half an answer. */
  | { readonly kind: 'garble'; readonly body: string }
  /** The connection dies before Slack sees the call. */
  | { readonly kind: 'drop_request' }
  /** An HTTP error, before or after Slack runs the call. */
  | { readonly kind: 'status'; readonly status: number; readonly when: 'before' | 'after' }
  /** HTTP 429: Slack doesn't run the call. `retryAfter` is in seconds. */
  | { readonly kind: 'rate_limited'; readonly retryAfter: number }
  /** Slack runs the call at once and answers `ms` later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Slack refuses the call with this error and doesn't run it. */
  | { readonly kind: 'refuse'; readonly error: string };

/** A failure of a delivery to the app. */
export type DeliveryFault =
  /** Delivers the event twice with the same `event_id`: as a retry or as a plain duplicate. */
  | { readonly kind: 'twice'; readonly asRetry?: boolean }
  /** Waits `ms` before delivering. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The app gets the event, but its acknowledgement is lost. */
  | { readonly kind: 'lose_ack' }
  /** The app gets the event, and the connection dies. */
  | { readonly kind: 'drop_socket' };

interface Times {
  /** The first match to fail, counted from 1; the next one by default. */
  readonly from?: number;
  /** Number of matches in a row that fail; 1 by default, `Infinity` for all of them. */
  readonly times?: number;
}

export interface CallFaultRule extends Times {
  /** A Web API method, or `response_url`; every method by default. */
  readonly method?: string;
  /** Only calls whose `channel` argument is this id. */
  readonly channel?: string;
  readonly fault: CallFault;
}

export interface DeliveryFaultRule extends Times {
  /** An event type (`app_mention`, `message`), slash command or action id; `*` for all. */
  readonly delivery: string | '*';
  readonly fault: DeliveryFault;
}

/** A fault rule in force. */
export interface InjectedFault {
  /** Number of times the rule has applied. */
  readonly struck: number;
  remove(): void;
}

export interface Faults {
  add(rule: CallFaultRule | DeliveryFaultRule): InjectedFault;
  clear(): void;
  forCall(method: string, channel: string | undefined): CallFault | undefined;
  forDelivery(label: string): DeliveryFault | undefined;
}

type Rule = CallFaultRule | DeliveryFaultRule;

export function createFaults(): Faults {
  const rules = new Set<{ rule: Rule; seen: number; struck: number }>();
  const strike = (matches: (rule: Rule) => boolean) => {
    let found: Rule['fault'] | undefined;
    for (const entry of rules) {
      if (!matches(entry.rule)) continue;
      entry.seen += 1;
      const from = entry.rule.from ?? 1;
      const inTurn = entry.seen >= from && entry.seen < from + (entry.rule.times ?? 1);
      if (found !== undefined || !inTurn) continue;
      entry.struck += 1;
      found = entry.rule.fault;
    }
    return found;
  };
  return {
    add(rule) {
      const entry = { rule, seen: 0, struck: 0 };
      rules.add(entry);
      return {
        get struck() {
          return entry.struck;
        },
        remove() {
          rules.delete(entry);
        },
      };
    },
    clear: () => rules.clear(),
    forCall: (method, channel) =>
      strike(
        (rule) =>
          !('delivery' in rule) &&
          (rule.method === undefined || rule.method === method) &&
          (rule.channel === undefined || rule.channel === channel),
      ) as CallFault | undefined,
    forDelivery: (label) =>
      strike((rule) => 'delivery' in rule && (rule.delivery === '*' || rule.delivery === label)) as
        | DeliveryFault
        | undefined,
  };
}
