import type { Logger } from '../../logging/logging.ts';
import { pauseBefore } from './backoff.ts';
import { ASKED_TO_LEAVE, type Envelope, type Socket, TOLD } from './socket.ts';

export interface LinkOptions {
  /** Creates a socket that isn't open yet. */
  create(): Socket;
  onEnvelope(envelope: Envelope): void;
  /** Called once if Slack refuses for good: the app was removed, or its token revoked. */
  onRefused(error: unknown): void;
  /** True for an error that no further attempt will mend. */
  isFinal(error: unknown): boolean;
  readonly log: Logger;
}

/** A replaced socket stays open this long for what is on its way, milliseconds. */
const LINGER_MS = 250;
/** Longest wait for Slack's hello on a new socket, milliseconds. */
const HELLO_MS = 10_000;

/**
 * Keeps one connection to Slack. If Slack asks for a new one, as it does every few hours, the next is
 * open before the last is closed. If the connection breaks, it is opened again after short pauses.
 */
export class Link {
  readonly #options: LinkOptions;
  readonly #open = new Set<Socket>();
  #isStopped = false;
  #wake: () => void = () => {};

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** True while a connection is open. */
  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** Opens the first connection, in one attempt. Rejects if Slack refuses or can't be reached. */
  async start(): Promise<void> {
    await this.#connect();
  }

  /** Closes the connection and opens no other. */
  stop(): void {
    this.#isStopped = true;
    this.#wake();
    for (const socket of this.#open) void socket.disconnect();
  }

  async #connect(): Promise<void> {
    const { create, onEnvelope, log } = this.#options;
    const socket = create();
    let isReplaced = false;
    let isAsked = false;
    let isClosed = false;
    const replace = (pauseFirst: boolean, then: () => void) => {
      if (isReplaced || this.#isStopped || !this.#open.has(socket)) return;
      isReplaced = true;
      void this.#reconnect(pauseFirst).then(then);
    };
    const leave = () =>
      replace(false, () => {
        setTimeout(() => void socket.disconnect(), LINGER_MS).unref();
      });
    socket.on('slack_event', onEnvelope);
    socket.on(TOLD, (type: string) => log.warn({ type }, 'Slack says something without an event'));
    socket.on(ASKED_TO_LEAVE, (reason: string) => {
      log.debug({ reason }, 'Slack asks for a new connection');
      isAsked = true;
      leave();
    });
    // A broken connection says so long before it counts as closed.
    socket.on('error', () => replace(true, () => void socket.disconnect()));
    socket.on('disconnected', () => {
      isClosed = true;
      replace(true, () => {});
      this.#open.delete(socket);
    });
    await started(socket);
    if (isClosed) throw new Error('Slack closed the connection at once');
    if (this.#isStopped) return void socket.disconnect();
    this.#open.add(socket);
    // It may have been asked to leave in the moment between its hello and now.
    if (isAsked) leave();
  }

  /** Tries until a connection is open, the link is stopped, or Slack refuses for good. */
  async #reconnect(pauseFirst: boolean): Promise<void> {
    for (let failures = pauseFirst ? 1 : 0; !this.#isStopped; failures++) {
      if (failures > 0) await this.#pause(pauseBefore(failures, Math.random()));
      if (this.#isStopped) return;
      try {
        await this.#connect();
        if (failures > 0)
          this.#options.log.info({ attempts: failures }, 'connected to Slack again');
        return;
      } catch (error) {
        if (this.#options.isFinal(error)) {
          this.stop();
          return this.#options.onRefused(error);
        }
        this.#options.log.warn({ err: error, failures: failures + 1 }, 'no connection to Slack');
      }
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Waits for Slack's hello, though not for ever. */
async function started(socket: Socket): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise<never>((_, reject) => {
    socket.once('error', reject);
    timer = setTimeout(
      () => reject(new Error(`Slack did not say hello within ${HELLO_MS / 1000} s`)),
      HELLO_MS,
    );
  });
  const start = socket.start();
  start.catch(() => {});
  try {
    await Promise.race([start, failed]);
  } catch (error) {
    void socket.disconnect();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
