import type { PageMessage, ServerMessage } from '../../protocol/browser-protocol.ts';

/** The parts of a WebSocket that the connection uses. */
export interface Socket {
  addEventListener(
    type: 'open' | 'close' | 'message',
    listener: (event: { readonly data?: unknown }) => void,
  ): void;
  send(data: string): void;
  close(): void;
}

export interface Connection {
  /** Sends a message. Returns false if the connection is down. */
  send(message: PageMessage): boolean;
  /** Reconnects at once if a retry is pending. */
  retryNow(): void;
  close(): void;
}

export interface ConnectionOptions {
  readonly open: () => Socket;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onLink: (link: 'open' | 'lost') => void;
  /** Returns 0 to 1. Adds jitter, so pages don't all reconnect at once after a restart. */
  readonly random?: () => number;
}

const FIRST_WAIT = 200;
const LONGEST_WAIT = 4000;

/** Keeps one WebSocket open. Reconnects with growing delays until closed. */
export function connect(options: ConnectionOptions): Connection {
  const { open, onMessage, onLink, random = Math.random } = options;
  let socket: Socket | null = null;
  let isOpen = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const start = (): void => {
    timer = undefined;
    const mine = open();
    socket = mine;
    mine.addEventListener('open', () => {
      failures = 0;
      isOpen = true;
      onLink('open');
    });
    mine.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') onMessage(JSON.parse(data) as ServerMessage);
    });
    mine.addEventListener('close', () => {
      if (closed || socket !== mine) return;
      isOpen = false;
      onLink('lost');
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
      failures += 1;
      timer = setTimeout(start, wait * (0.75 + random() / 2));
    });
  };
  start();

  return {
    send(message) {
      if (!isOpen) return false;
      socket?.send(JSON.stringify(message));
      return true;
    },
    retryNow() {
      if (timer === undefined || closed) return;
      clearTimeout(timer);
      start();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      socket?.close();
    },
  };
}
