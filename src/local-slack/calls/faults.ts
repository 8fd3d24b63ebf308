/** What goes wrong with a call of the Web API. */
export type CallFault =
  /** Slack does it, then the connection dies before the answer. */
  | { readonly kind: 'drop_response' }
  /** The connection dies before Slack sees the call. */
  | { readonly kind: 'drop_request' }
  /** An HTTP error, before Slack does it or after. */
  | { readonly kind: 'status'; readonly status: number; readonly when: 'before' | 'after' }
  /** HTTP 429; nothing is done. `retryAfter` in seconds. */
  | { readonly kind: 'rate_limited'; readonly retryAfter: number }
  /** Slack does it at once and answers `ms` later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Slack refuses with this error; nothing is done. */
  | { readonly kind: 'refuse'; readonly error: string };

/** What goes wrong with a delivery to the app. */
export type DeliveryFault =
  /** The same event (same `event_id`) is delivered once more; as a retry or as a plain duplicate. */
  | { readonly kind: 'twice'; readonly asRetry?: boolean }
  /** The delivery waits. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The app gets it, but its acknowledgement is lost. */
  | { readonly kind: 'lose_ack' }
  /** The app gets it, and the connection dies. */
  | { readonly kind: 'drop_socket' };

interface Times {
  /** The first matching one that meets the fault, counted from 1; by default the next. */
  readonly from?: number;
  /** How many in a row meet it; 1 by default, `Infinity` for every one. */
  readonly times?: number;
}

export interface CallFaultRule extends Times {
  /** Web API method, or `response_url`. Every method by default. */
  readonly method?: string;
  /** Only calls whose `channel` argument is this id. */
  readonly channel?: string;
  readonly fault: CallFault;
}

export interface DeliveryFaultRule extends Times {
  /** Event type (`app_mention`, `message`), slash command or action id. Everything by default. */
  readonly delivery: string | '*';
  readonly fault: DeliveryFault;
}

/** A fault that waits for its call. */
export interface InjectedFault {
  /** How often it has struck. */
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
