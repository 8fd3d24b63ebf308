import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Connection, connect, type Socket } from '../../../../page/state/connection.ts';

/** A socket with the test at the other end. */
class TestSocket implements Socket {
  readonly sent: string[] = [];
  closed = false;
  readonly #listeners: [string, (event: { data?: unknown }) => void][] = [];

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.#listeners.push([type, listener]);
  }

  send(data: string): void {
    this.sent.push(data);
  }

  close(): void {
    this.closed = true;
    this.happen('close');
  }

  happen(type: 'open' | 'close' | 'message', data?: unknown): void {
    for (const [name, listener] of this.#listeners) if (name === type) listener({ data });
  }
}

describe('the connection', () => {
  let sockets: TestSocket[];
  let heard: unknown[];
  let links: string[];
  let connection: Connection;
  const last = (): TestSocket => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    sockets = [];
    heard = [];
    links = [];
    connection = connect({
      open: () => {
        const socket = new TestSocket();
        sockets.push(socket);
        return socket;
      },
      onMessage: (message) => heard.push(message),
      onLink: (link) => links.push(link),
      random: () => 0.5,
    });
  });
  afterEach(() => {
    connection.close();
    vi.useRealTimers();
  });

  test('passes messages in both directions while it is open', () => {
    expect(connection.send({ type: 'open_home' })).toBe(false);
    last().happen('open');
    last().happen('message', '{"type":"app","connected":true}');
    expect(connection.send({ type: 'open_home' })).toBe(true);
    expect(last().sent).toEqual(['{"type":"open_home"}']);
    expect(heard).toEqual([{ type: 'app', connected: true }]);
    expect(links).toEqual(['open']);
  });

  test('tries again, ever more slowly, and quickly again after a success', () => {
    const waits: number[] = [];
    for (let n = 0; n < 7; n++) {
      const before = Date.now();
      last().happen('close');
      vi.advanceTimersToNextTimer();
      waits.push(Date.now() - before);
    }
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 4000, 4000]);
    last().happen('open');
    last().happen('close');
    vi.advanceTimersByTime(200);
    expect(sockets).toHaveLength(9);
    expect(links.filter((link) => link === 'open')).toHaveLength(1);
  });

  test('a lost connection sends nothing', () => {
    last().happen('open');
    last().happen('close');
    expect(connection.send({ type: 'open_home' })).toBe(false);
  });

  test('does not wait when told to try now', () => {
    last().happen('close');
    connection.retryNow();
    expect(sockets).toHaveLength(2);
    vi.advanceTimersByTime(10_000);
    expect(sockets).toHaveLength(2);
  });

  test('once closed it stays closed', () => {
    connection.close();
    connection.retryNow();
    vi.advanceTimersByTime(10_000);
    expect(sockets).toHaveLength(1);
    expect(last().closed).toBe(true);
  });
});
