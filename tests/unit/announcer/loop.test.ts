import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createLoop, type Stepper } from '../../../src/announcer/loop.ts';
import { DEFAULT_SETTINGS } from '../../../src/announcer/parts/settings.ts';

const { pollMs } = DEFAULT_SETTINGS;

/** A loop whose clock jumps to the end of each sleep, and that stops at the end of the last sleep. */
function loopOf(stepper: Partial<Stepper>, sleeps: number) {
  const stopping = new AbortController();
  const slept: number[] = [];
  const errors: unknown[] = [];
  let now = 0;
  const clock = {
    now: () => now,
    async wait(ms: number, signal: AbortSignal) {
      if (signal.aborted) return;
      slept.push(ms);
      now += ms;
      if (slept.length === sleeps) stopping.abort();
    },
  };
  const log = {
    info() {},
    warn() {},
    error: (what: { err: unknown }) => void errors.push(what.err),
  };
  const loop = createLoop(
    { step: async () => {}, nextDueAt: async () => null, ...stepper },
    { clock, settings: DEFAULT_SETTINGS, log: log as never },
    stopping.signal,
  );
  return { loop, slept, errors, stopping };
}

describe('the loop', () => {
  test('sleeps until the next step is due, and at most until it must look again', async () => {
    const due = [500, null, 99_999_999, 0];
    const { loop, slept } = loopOf({ nextDueAt: async () => due.shift()! }, 4);
    loop.run();
    await loop.ended();
    expect(slept).toEqual([500, pollMs, pollMs, 1]);
  });

  test('goes on after a failure, which it logs', async () => {
    let steps = 0;
    const step = async () => {
      if (++steps !== 2) throw new Error(`step ${steps}`);
    };
    const { loop, slept, errors } = loopOf({ step, nextDueAt: async () => 2 * pollMs - 1 }, 3);
    loop.run();
    await loop.ended();
    expect(slept).toEqual([pollMs, pollMs - 1, pollMs]);
    expect(errors).toEqual([new Error('step 1'), new Error('step 3')]);
  });

  test('takes one step at a time, whoever asks, and tells each asker of a failure', async () => {
    let inside = 0;
    let most = 0;
    let steps = 0;
    const step = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
      if (++steps === 2) throw new Error('second');
    };
    const { loop } = loopOf({ step }, 1);
    const all = await Promise.allSettled([loop.step(), loop.step(), loop.step()]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(most).toBe(1);
  });

  test('a wake before the sleep counts, once', async () => {
    const { loop, slept } = loopOf({}, 9);
    loop.wake();
    await loop.sleepUntil(100);
    expect(slept).toEqual([]);
    await loop.sleepUntil(100);
    expect(slept).toEqual([100]);
  });

  test('begins no step after it was stopped, and has ended when the running one has', async () => {
    let ended = 0;
    const events = new EventEmitter();
    const begun = once(events, 'begun');
    const step = async () => {
      const released = once(events, 'release');
      events.emit('begun');
      await released;
      ended++;
    };
    const { loop, stopping, slept } = loopOf({ step }, 9);
    loop.run();
    await begun;
    stopping.abort();
    events.emit('release');
    await loop.ended();
    expect([ended, slept]).toEqual([1, []]);
  });
});
