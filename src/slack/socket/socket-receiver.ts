import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { SocketModeOptions } from '@slack/socket-mode';
import { WebAPIPlatformError } from '@slack/web-api';
import { createBoltLogger, type Logger } from '../../logging/logging.ts';
import { Link } from './link.ts';
import { type Envelope, Socket } from './socket.ts';

/** Refusals of `apps.connections.open` that no further attempt mends. */
const FINAL = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'user_removed_from_team',
  'team_disabled',
  'app_not_found',
]);

export interface SocketReceiverOptions {
  readonly socket: Omit<SocketModeOptions, 'logger' | 'autoReconnectEnabled'>;
  readonly log: Logger;
  /** Called once if Slack refuses for good while the app runs. */
  onRefused(error: unknown): void;
}

/**
 * Receives what Slack sends by Socket Mode, over one connection: with two, messages of one thread would
 * overtake each other. The next connection is open before the last is closed.
 */
export class SocketReceiver implements Receiver {
  readonly #link: Link;
  readonly #log: Logger;
  #app: App | undefined;

  constructor({ socket, log, onRefused }: SocketReceiverOptions) {
    this.#log = log;
    this.#link = new Link({
      create: () => new Socket({ ...socket, logger: createBoltLogger(log) }),
      onEnvelope: (envelope) => void this.#process(envelope),
      onRefused,
      isFinal,
      log,
    });
  }

  /** True while Slack can reach us. */
  get isConnected(): boolean {
    return this.#link.isOpen;
  }

  init(app: App): void {
    this.#app = app;
  }

  start(): Promise<void> {
    return this.#link.start();
  }

  async stop(): Promise<void> {
    this.#link.stop();
  }

  async #process({ body, ack, retry_num, retry_reason }: Envelope): Promise<void> {
    let isAcknowledged = false;
    const event: ReceiverEvent = {
      body: body ?? {},
      ack: async (response) => {
        if (isAcknowledged) return;
        isAcknowledged = true;
        await ack(response as Record<string, unknown>);
      },
      ...(retry_num !== undefined && { retryNum: retry_num }),
      ...(retry_reason !== undefined && { retryReason: retry_reason }),
    };
    try {
      await this.#app?.processEvent(event);
    } catch (err) {
      this.#log.error({ err }, 'what Slack sent could not be processed');
    }
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && FINAL.has(error.data.error);
}
