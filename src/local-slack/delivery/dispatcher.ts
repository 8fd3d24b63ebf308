import type { Faults } from '../calls/faults.ts';
import type { Workspace } from '../state/workspace.ts';
import type { AttemptOutcome, Envelope, Retry, Transport } from './transport.ts';

/** Slack retries an event almost at once, then after one minute, then after five. */
const slackRetryDelays: readonly number[] = [0, 60_000, 300_000];

const retryReasons = {
  timeout: 'http_timeout',
  http_error: 'http_error',
  not_connected: 'connection_failed',
  connection_lost: 'connection_failed',
} as const;

/** One envelope and the attempts to deliver it. */
export interface Delivery {
  /** Event type, slash command, action id or callback id. */
  readonly label: string;
  readonly envelope: Envelope;
  readonly attempts: readonly AttemptOutcome[];
  readonly state: 'under way' | 'waiting' | 'acknowledged' | 'given up';
}

export interface Dispatcher {
  readonly deliveries: readonly Delivery[];
  /** Sends an event with Slack's retries. Resolves once it is acknowledged or given up. */
  event(envelope: Envelope, label: string): Promise<AttemptOutcome>;
  /** Sends a command or an interaction, without retries. */
  once(envelope: Envelope, label: string): Promise<AttemptOutcome>;
  /** Retries every waiting event now. */
  retryNow(): void;
}

interface MutableDelivery extends Delivery {
  attempts: AttemptOutcome[];
  state: Delivery['state'];
}

export function createDispatcher(
  workspace: Workspace,
  faults: Faults,
  transport: () => Transport,
  retryDelays: readonly number[] = slackRetryDelays,
): Dispatcher {
  const { clock, changes, keep } = workspace;
  const deliveries: MutableDelivery[] = [];
  const waiting = new Set<() => void>();

  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const go = () => {
        cancel();
        waiting.delete(go);
        resolve();
      };
      const cancel = clock.after(ms, go);
      waiting.add(go);
    });

  const begin = (envelope: Envelope, label: string): MutableDelivery => {
    const delivery: MutableDelivery = { label, envelope, attempts: [], state: 'under way' };
    deliveries.push(delivery);
    if (deliveries.length > keep) deliveries.shift();
    return delivery;
  };

  const attempt = async (delivery: MutableDelivery, retry?: Retry): Promise<AttemptOutcome> => {
    const fault = faults.forDelivery(delivery.label);
    if (fault?.kind === 'delay') {
      await new Promise<void>((resolve) => clock.after(fault.ms, resolve));
    }
    const { envelope } = delivery;
    let outcome = await transport().attempt(envelope, retry, fault?.kind === 'drop_socket');
    if (fault?.kind === 'lose_ack') outcome = { acknowledged: false, reason: 'timeout' };
    if (fault?.kind === 'twice') {
      const again = fault.asRetry === true ? { number: 1, reason: 'http_timeout' } : undefined;
      delivery.attempts.push(outcome);
      outcome = await transport().attempt(envelope, again, false);
    }
    delivery.attempts.push(outcome);
    return outcome;
  };

  const end = (delivery: MutableDelivery, outcome: AttemptOutcome): AttemptOutcome => {
    delivery.state = outcome.acknowledged ? 'acknowledged' : 'given up';
    changes.emit({ type: 'delivery' });
    return outcome;
  };

  return {
    deliveries,
    async event(envelope, label) {
      const delivery = begin(envelope, label);
      let outcome = await attempt(delivery);
      for (const [index, delay] of retryDelays.entries()) {
        if (outcome.acknowledged || outcome.noRetry === true) break;
        delivery.state = 'waiting';
        changes.emit({ type: 'delivery' });
        const reason = retryReasons[outcome.reason];
        await wait(delay);
        delivery.state = 'under way';
        outcome = await attempt(delivery, { number: index + 1, reason });
      }
      return end(delivery, outcome);
    },
    async once(envelope, label) {
      const delivery = begin(envelope, label);
      return end(delivery, await attempt(delivery));
    },
    retryNow() {
      for (const go of [...waiting]) go();
    },
  };
}
