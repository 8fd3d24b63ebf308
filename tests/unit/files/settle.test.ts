import { describe, expect, test, vi } from 'vitest';
import { createSettler } from '../../../src/files/settle.ts';

const patience = { one: 10, many: 100, most: 500 };

describe('settling', () => {
  test('waits for quiet, longer where much is going on, and never too long', async () => {
    vi.useFakeTimers();
    try {
      let runs = 0;
      const settler = createSettler(async () => {
        runs += 1;
      }, patience);
      settler.touch(1);
      await vi.advanceTimersByTimeAsync(9);
      expect(runs).toBe(0);
      await vi.advanceTimersByTimeAsync(1);
      expect(runs).toBe(1);

      settler.touch(1);
      settler.touch(2);
      await vi.advanceTimersByTimeAsync(99);
      expect(runs).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(runs).toBe(2);

      for (let at = 0; at < 12; at += 1) {
        settler.touch(9);
        await vi.advanceTimersByTimeAsync(50);
      }
      expect(runs).toBe(3);
      await settler.close();
    } finally {
      vi.useRealTimers();
    }
  });

  test('runs once more for what came while it ran, and never twice at a time', async () => {
    const gates: (() => void)[] = [];
    let running = 0;
    const work = async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise<void>((resolve) => gates.push(resolve));
      running -= 1;
    };
    const settler = createSettler(work, { one: 0, many: 0, most: 0 });
    settler.touch(1);
    await vi.waitUntil(() => gates.length === 1);
    settler.touch(1);
    settler.touch(1);
    gates[0]?.();
    await vi.waitUntil(() => gates.length === 2);
    gates[1]?.();
    await settler.close();
    expect(gates).toHaveLength(2);
  });

  test('closes when what is running has ended, and runs no more', async () => {
    let finish = () => {};
    let runs = 0;
    const settler = createSettler(
      async () => {
        runs += 1;
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
      },
      { one: 0, many: 0, most: 0 },
    );
    settler.touch(1);
    await vi.waitUntil(() => runs === 1);
    settler.touch(1);
    let closed = false;
    const closing = settler.close().then(() => {
      closed = true;
    });
    settler.touch(1);
    await Promise.resolve();
    expect(closed).toBe(false);
    finish();
    await closing;
    expect(runs).toBe(1);
  });
});
