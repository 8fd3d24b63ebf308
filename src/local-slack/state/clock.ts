/**
 * The local Slack's clock. All deadlines run on it, so a test can skip hours in an instant: 3 s to
 * acknowledge, 3 s for a trigger id, 30 min for a response URL, one post a second in a channel.
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `run` once after `ms` milliseconds; the returned function cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** The machine's clock. Its timers never keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export interface ManualClock extends Clock {
  /** Moves time forward by `ms` and runs due timers in order. */
  advance(ms: number): void;
}

/** Creates a clock that moves only by `advance`; `start` is in milliseconds since 1970. */
export function createManualClock(start = Date.now()): ManualClock {
  let time = start;
  let waiting: { readonly due: number; readonly run: () => void }[] = [];
  return {
    now: () => time,
    after(ms, run) {
      const entry = { due: time + ms, run };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const end = time + ms;
      for (;;) {
        const next = waiting
          .filter((entry) => entry.due <= end)
          .sort((left, right) => left.due - right.due)[0];
        if (next === undefined) break;
        waiting = waiting.filter((entry) => entry !== next);
        time = next.due;
        next.run();
      }
      time = end;
    },
  };
}

/** A clock that can cancel all its pending timers at once. */
export interface Scheduler extends Clock {
  close(): void;
}

/** Wraps `clock` so that closing the local Slack leaves no timer behind. */
export function createScheduler(clock: Clock): Scheduler {
  const cancels = new Set<() => void>();
  let closed = false;
  return {
    now: () => clock.now(),
    after(ms, run) {
      if (closed) return () => {};
      const cancel = clock.after(ms, () => {
        cancels.delete(cancel);
        run();
      });
      cancels.add(cancel);
      return () => {
        cancels.delete(cancel);
        cancel();
      };
    },
    close() {
      closed = true;
      for (const cancel of cancels) cancel();
      cancels.clear();
    },
  };
}
