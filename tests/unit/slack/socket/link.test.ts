import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Link } from '../../../../src/slack/socket/link.ts';
import type { Socket } from '../../../../src/slack/socket/socket.ts';

/** A link over sockets that open while Slack is there, on a clock of the test. */

let isAway: boolean;
let open: TestSocket[];

class TestSocket extends EventEmitter {
  async start(): Promise<void> {
    if (isAway) throw new Error('no way to Slack');
    open.push(this);
  }
  async disconnect(): Promise<void> {
    open = open.filter((one) => one !== this);
    this.emit('disconnected');
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  isAway = false;
  open = [];
});
afterEach(() => vi.useRealTimers());

test.each([5, 70, 600])(
  'after an outage of %i s it is connected again within five seconds',
  async (seconds) => {
    const quiet = { debug() {}, info() {}, warn() {} };
    const link = new Link({
      create: () => new TestSocket() as unknown as Socket,
      onEnvelope: () => {},
      onRefused: () => {},
      isFinal: () => false,
      log: quiet as never,
    });
    await link.start();
    isAway = true;
    for (const socket of [...open]) await socket.disconnect();
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    expect(open).toHaveLength(0);
    isAway = false;
    const back = Date.now();
    while (open.length === 0 && Date.now() - back < 60_000) await vi.advanceTimersByTimeAsync(100);
    expect(Date.now() - back).toBeLessThanOrEqual(5000);
    link.stop();
  },
);
