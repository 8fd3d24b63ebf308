import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { newSecret } from '../state/ids.ts';
import type { Workspace } from '../state/workspace.ts';
import {
  type AttemptOutcome,
  acknowledgeWithin,
  type Envelope,
  type Transport,
} from './transport.ts';

/** Slack allows an app ten connections (docs.slack.dev/apis/events-api/using-socket-mode). */
const maxConnections = 10;
/** Well under 30 s: without a ping for that long, clients give up on the server. */
const pingEvery = 10_000;

export interface SocketMode extends Transport {
  /** Number of connections that take envelopes. */
  readonly connections: number;
  /** Issues a single-use ticket for one connection, to put into the app's WebSocket address. */
  issueTicket(): string;
  /** Takes over a WebSocket that was opened with `ticket`. */
  accept(socket: WebSocket, ticket: string): void;
  /** Sends a raw frame to every connection. */
  sendFrame(frame: object): void;
  /** True drops every connection and rejects new ones; false accepts them again. */
  setAway(away: boolean): void;
  /** Drops every connection without notice. */
  drop(): void;
  /** Asks every client to reconnect, as Slack does every few hours; the app closes the old ones. */
  refresh(reason?: 'refresh_requested' | 'warning' | 'link_disabled'): void;
  /** Closes every connection; waits briefly for the other side to close, too. */
  close(): Promise<void>;
}

export function createSocketMode(workspace: Workspace): SocketMode {
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  /** Sockets asked to reconnect; they get nothing more while another one is open. */
  const leaving = new WeakSet<WebSocket>();
  const waiting = new Map<string, { socket: WebSocket; settle: (out: AttemptOutcome) => void }>();
  let turn = 0;
  let isAway = false;

  const lose = (socket: WebSocket) => {
    if (!open.delete(socket)) return;
    workspace.changes.emit({ type: 'app', connected: open.size > 0 });
    for (const entry of [...waiting.values()]) {
      if (entry.socket === socket) {
        entry.settle({ acknowledged: false, reason: 'connection_lost' });
      }
    }
  };

  const send = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message));
  const debugInfo = { host: 'local-slack' };
  const drop = () => {
    for (const socket of [...open]) {
      socket.terminate();
      lose(socket);
    }
  };
  const ping = setInterval(() => {
    for (const socket of open) socket.ping('Ping from local-slack');
  }, pingEvery);
  ping.unref();

  return {
    get connections() {
      return open.size;
    },
    issueTicket() {
      const ticket = newSecret();
      tickets.add(ticket);
      return ticket;
    },
    accept(socket, ticket) {
      if (isAway) {
        socket.terminate();
        return;
      }
      socket.on('error', () => lose(socket));
      if (!tickets.delete(ticket)) {
        send(socket, { type: 'disconnect', reason: 'link_disabled', debug_info: debugInfo });
        socket.close();
        return;
      }
      if (open.size >= maxConnections) {
        send(socket, { type: 'disconnect', reason: 'too_many_websockets', debug_info: debugInfo });
        socket.close();
        return;
      }
      socket.on('message', (data) => acknowledge(String(data)));
      socket.on('close', () => lose(socket));
      open.add(socket);
      send(socket, {
        type: 'hello',
        num_connections: open.size,
        debug_info: { ...debugInfo, build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: workspace.appId },
      });
      socket.ping('Ping from local-slack');
      workspace.changes.emit({ type: 'app', connected: true });
    },
    sendFrame(frame) {
      for (const socket of open) send(socket, frame);
    },
    drop,
    setAway(away) {
      isAway = away;
      if (away) drop();
    },
    refresh(reason = 'refresh_requested') {
      for (const socket of open) {
        leaving.add(socket);
        send(socket, { type: 'disconnect', reason, debug_info: debugInfo });
      }
    },
    async close() {
      clearInterval(ping);
      await Promise.all([...open].map(farewell));
    },
    attempt(envelope, retry, dropConnection) {
      const usable = [...open].filter((socket) => socket.readyState === socket.OPEN);
      const staying = usable.filter((socket) => !leaving.has(socket));
      const sockets = staying.length > 0 ? staying : usable;
      const socket = sockets[turn % Math.max(sockets.length, 1)];
      turn += 1;
      if (socket === undefined) {
        return Promise.resolve({ acknowledged: false, reason: 'not_connected' });
      }
      const id = randomUUID();
      return new Promise<AttemptOutcome>((resolve) => {
        const settle = (outcome: AttemptOutcome) => {
          cancel();
          waiting.delete(id);
          resolve(outcome);
        };
        const cancel = workspace.clock.after(acknowledgeWithin, () =>
          settle({ acknowledged: false, reason: 'timeout' }),
        );
        waiting.set(id, { socket, settle });
        send(socket, {
          envelope_id: id,
          type: envelope.kind,
          payload: envelope.payload,
          accepts_response_payload: envelope.acceptsResponse,
          ...(envelope.kind === 'events_api'
            ? { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? '' }
            : {}),
        });
        // Closing (not terminating) lets the envelope reach the app, but not its acknowledgement.
        if (dropConnection) {
          socket.close(1011);
          lose(socket);
        }
      });
    },
  };

  function acknowledge(text: string): void {
    let message: { envelope_id?: unknown; payload?: unknown };
    try {
      message = JSON.parse(text);
    } catch {
      return; // Slack ignores unreadable messages.
    }
    const entry = waiting.get(String(message?.envelope_id));
    entry?.settle({ acknowledged: true, answer: answerIn(message.payload) });
  }
}

function farewell(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), 500);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1001);
  });
}

/** Returns the acknowledgement's answer. Bolt sends `{}` if there is no answer. */
function answerIn(payload: unknown): Envelope['payload'] | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  return Object.keys(payload).length === 0 ? undefined : (payload as Envelope['payload']);
}
