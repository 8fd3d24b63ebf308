import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Clock } from '../../../src/announcer/parts/clock.ts';
import { keepingOf, startPurging } from '../../../src/app/purging.ts';
import type { RetentionStore } from '../../../src/store/retention-store.ts';

const MINUTE = 60_000;

/** A clock whose waits end when the test says so. */
function manualClock() {
  let now = 0;
  let end: (() => void) | null = null;
  const waits: number[] = [];
  const clock: Clock = {
    now: () => now,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        waits.push(ms);
        end = () => {
          now += ms;
          resolve();
        };
        signal.addEventListener('abort', () => resolve());
      }),
  };
  const next = async () => {
    end?.();
    await setImmediate();
  };
  return { clock, waits, next };
}

/** A store with so many rows to remove, in batches of 200. */
function storeWith(rows: number, fails = 0) {
  let left = rows;
  let failing = fails;
  let rounds = 0;
  const batches: number[] = [];
  const retention: RetentionStore = {
    async *purge(_now, _keeping, batch) {
      rounds++;
      if (failing-- > 0) throw new Error('away');
      while (left > 0) {
        const rows = Math.min(left, batch);
        left -= rows;
        batches.push(rows);
        yield { table: 'post', rows };
      }
    },
    purgeable: async () => ({}),
  };
  return { retention, batches, rounds: () => rounds };
}

const keeping = keepingOf({ correctDays: 10, keepDays: 20 });

test('old rows go in batches with pauses between, a minute after the start and then hourly', async () => {
  const { clock, waits, next } = manualClock();
  const store = storeWith(450);
  const said: object[] = [];
  const log = { info: (what: object) => void said.push(what), warn: () => {} };
  const purging = startPurging(store, keeping, { clock, log } as never);
  expect(store.batches).toEqual([]);
  for (let n = 0; n < 4; n++) await next();
  expect(store.batches).toEqual([200, 200, 50]);
  expect(waits).toEqual([MINUTE, 250, 250, 250, 60 * MINUTE]);
  expect(said).toEqual([{ rows: { post: 450 } }]);
  await next();
  expect(store.rounds()).toBe(2);
  expect(said).toHaveLength(1);
  await purging.stop();
  await next();
  expect(store.rounds()).toBe(2);
});

test('a store that is away is asked again an hour later', async () => {
  const { clock, next } = manualClock();
  const store = storeWith(10, 1);
  const warned: object[] = [];
  const log = { info: () => {}, warn: (what: object) => void warned.push(what) };
  const purging = startPurging(store, keeping, { clock, log } as never);
  await next();
  expect(warned).toHaveLength(1);
  await next();
  expect(store.batches).toEqual([10]);
  await purging.stop();
});

test('the settings say how long', () => {
  const day = 24 * 60 * MINUTE;
  expect(keeping).toMatchObject({ postsMs: 10 * day, historyMs: 20 * day, threadsMs: 7 * day });
});
