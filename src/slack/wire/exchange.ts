import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { calledOf } from './call-result.ts';
import type { Route } from './wire.ts';

/** An answer over HTTP, once all of it is here. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request that is under way. */
export interface Exchange {
  /**
   * Rejects if the answer doesn't arrive whole, with undici's error (its `code` says why) or the
   * reason given to `abandon`.
   */
  readonly answer: Promise<Answer>;
  /** Stops waiting; does nothing once the answer is there. */
  abandon(reason: unknown): void;
}

/**
 * Sends one HTTP request, once, and follows no redirection. Without the streams and signals of `fetch`
 * and `request`: these take more processor time than all else that a post takes (`bench/answer.ts`).
 * @param url http or https
 * @param onSending told right before the first byte goes out, over a connection that is there
 */
export function exchange(
  { dispatcher, onCalled }: Route,
  url: string | URL,
  request: {
    readonly method: 'GET' | 'POST';
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  },
  onSending: () => void = () => {},
): Exchange {
  const address = new URL(url);
  const { origin, pathname, search } = address;
  const under = new UnderWay(onSending);
  if (onCalled !== null) {
    under.answer.then(
      (answer) => onCalled(calledOf(address, answer)),
      () => onCalled(calledOf(address, null)),
    );
  }
  dispatcher.dispatch({ ...request, origin, path: `${pathname}${search}` }, under);
  return under;
}

class UnderWay implements Exchange, Dispatcher.DispatchHandler {
  readonly answer: Promise<Answer>;
  #resolve!: (answer: Answer) => void;
  #reject!: (reason: unknown) => void;
  #controller: Dispatcher.DispatchController | null = null;
  #abandoned: Error | null = null;
  #status = 0;
  #statusText = '';
  #headers: IncomingHttpHeaders = {};
  readonly #chunks: Buffer[] = [];
  readonly #onSending: () => void;

  constructor(onSending: () => void) {
    this.#onSending = onSending;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  abandon(reason: unknown): void {
    this.#abandoned = reason instanceof Error ? reason : new Error(String(reason));
    this.#reject(this.#abandoned);
    this.#controller?.abort(this.#abandoned);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#abandoned) controller.abort(this.#abandoned);
    else this.#onSending();
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
    statusText = '',
  ): void {
    this.#status = status;
    this.#statusText = statusText;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#resolve({
      status: this.#status,
      statusText: this.#statusText,
      headers: this.#headers,
      body: this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks),
    });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}
