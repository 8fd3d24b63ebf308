import type { IncomingHttpHeaders } from 'node:http';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { type Called, calledOf } from './call-result.ts';

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

/** Not the global one: it may be Node's own, of another version, whose handlers have other methods. */
const direct = new Agent();
let agent: Dispatcher = direct;

/** Addresses of proxies, empty for none. */
export interface Proxies {
  readonly http: string;
  readonly https: string;
  /** Hosts that are reached without a proxy, separated by commas; `*` for all. */
  readonly no: string;
}

/**
 * Sends every later request through proxies, or, with null, without.
 * @returns the dispatcher, for what sends by itself; null without proxies
 */
export function useProxies(proxies: Proxies | null): Dispatcher | null {
  if (agent !== direct) void agent.close();
  agent = direct;
  if (proxies === null) return null;
  const { http: httpProxy, https, no: noProxy } = proxies;
  agent = new EnvHttpProxyAgent({ httpProxy, httpsProxy: https || httpProxy, noProxy });
  return agent;
}

let onCalled: ((called: Called) => void) | null = null;

/** Tells of every later request once it has ended; null tells nobody. */
export function tellCalls(tell: ((called: Called) => void) | null): void {
  onCalled = tell;
}

/**
 * Sends one HTTP request, once, and follows no redirection. Without the streams and signals of `fetch`
 * and `request`: these take more processor time than all else that a post takes (`bench/answer.ts`).
 * @param url http or https
 * @param onSending told right before the first byte goes out, over a connection that is there
 */
export function exchange(
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
  const tell = onCalled;
  if (tell !== null) {
    under.answer.then(
      (answer) => tell(calledOf(address, answer)),
      () => tell(calledOf(address, null)),
    );
  }
  agent.dispatch({ ...request, origin, path: `${pathname}${search}` }, under);
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
