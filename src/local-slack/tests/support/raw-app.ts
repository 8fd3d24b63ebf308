import { WebSocket } from 'ws';
import type { Json, Workshop } from './workshop.ts';

export interface Envelope {
  readonly envelope_id: string;
  readonly type: string;
  readonly payload: Json & { readonly event?: Json };
  readonly accepts_response_payload: boolean;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
}

/** An app without any library: one Socket Mode connection that keeps every message. */
export interface RawApp {
  readonly hello: Json;
  /** All messages received after the `hello` frame. */
  readonly received: readonly Json[];
  /** Resolves with the next envelope not yet taken. */
  next(): Promise<Envelope>;
  ack(envelope: Envelope, payload?: unknown): void;
  /** Acknowledges everything from now on with the result of `answer`. */
  acknowledgeAll(answer?: (envelope: Envelope) => unknown): void;
  readonly closed: Promise<number>;
  close(): void;
}

export async function connectApp({ slack, call }: Workshop): Promise<RawApp> {
  const opened = await call('apps.connections.open', {}, slack.appToken);
  const socket = new WebSocket(String(opened.url));
  const received: Json[] = [];
  const envelopes: Envelope[] = [];
  const takers: ((envelope: Envelope) => void)[] = [];
  let answer: ((envelope: Envelope) => unknown) | undefined;
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const ack = (envelope: Envelope, payload: unknown = {}) =>
    socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload }));
  const hello = await new Promise<Json>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('message', (data) => resolve(JSON.parse(String(data))));
  });
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Json;
    received.push(message);
    if (message.envelope_id === undefined) return;
    const envelope = message as unknown as Envelope;
    if (answer !== undefined) ack(envelope, answer(envelope));
    const taker = takers.shift();
    if (taker === undefined) envelopes.push(envelope);
    else taker(envelope);
  });
  return {
    hello,
    received,
    next() {
      const envelope = envelopes.shift();
      if (envelope !== undefined) return Promise.resolve(envelope);
      return new Promise((resolve) => takers.push(resolve));
    },
    ack,
    acknowledgeAll(reply = () => ({})) {
      answer = reply;
    },
    closed,
    close: () => socket.close(),
  };
}
